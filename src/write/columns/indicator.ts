import type { IndicatorComponent, IndicatorRecord, IndicatorValue } from '../../model/records.ts'
import type { Column } from './column.ts'
import { documentColumns, keys, line, source } from './origin.ts'
import { quantityColumns } from './quantity.ts'

const lead: Column<IndicatorRecord>[] = [
  source,
  ...documentColumns,
  {
    name: 'section_path',
    zh: '所在章节',
    cell: (row, place) => place.path(place.sectionOfTable(row.table)) || null,
  },
  line,
  { name: 'number', zh: '序号', cell: (row) => row.number },
  { name: 'name', zh: '指标', cell: (row) => row.name },
  { name: 'group', zh: '类别', cell: (row) => row.group },
  { name: 'parent', zh: '上级指标', cell: (row) => row.parent },
  { name: 'unit', zh: '单位', cell: (row) => row.unit },
  { name: 'nature', zh: '属性', cell: (row) => row.nature },
]

const trail: Column<IndicatorRecord>[] = [...keys, { name: 'table', zh: '表格编号', cell: (row) => row.table }]

const roles = { baseline: '基期', actual: '实际', target: '目标' } as const satisfies Record<
  IndicatorValue['role'],
  string
>

/** The value that stands for its role in a wide row: where the years differ, the plan starts from the first and ends at the last. */
function chosen({ values }: IndicatorRecord, role: IndicatorValue['role']): IndicatorValue | undefined {
  const ofRole = values.filter((value) => value.role === role)
  return role === 'baseline' ? ofRole.at(0) : ofRole.at(-1)
}

const wideValue = (role: IndicatorValue['role']): Column<IndicatorRecord>[] => {
  const column = (name: string, zh: string, cell: (value: IndicatorValue) => string | number | null) => ({
    name: `${role}_${name}`,
    zh: `${roles[role]}${zh}`,
    cell: (row: IndicatorRecord) => {
      const value = chosen(row, role)
      return value === undefined ? null : cell(value)
    },
  })
  return [
    column('year', '年份', (value) => value.year),
    column('raw', '原文', (value) => value.raw),
    column('comparator', '比较关系', (value) => value.comparator),
    column('value', '数值', (value) => value.value),
    column('max', '上限', (value) => value.max),
    column('unit', '单位', (value) => value.unit),
    column('text', '文字', (value) => value.text),
  ]
}

/** What a wide row has no columns for: `2023年目标: 50; 2024年目标: 55`. */
const otherValues: Column<IndicatorRecord> = {
  name: 'other_values',
  zh: '其他数值',
  cell: (row) => {
    const shown = new Set([chosen(row, 'baseline'), chosen(row, 'actual'), chosen(row, 'target')])
    const others = row.values.filter((value) => !shown.has(value))
    return others.map((value) => `${value.header}: ${value.raw}`).join('; ') || null
  },
}

export const indicatorRow: Column<IndicatorRecord>[] = [
  ...lead,
  ...wideValue('baseline'),
  ...wideValue('actual'),
  ...wideValue('target'),
  otherValues,
  ...trail,
]

export interface LongRow {
  indicator: IndicatorRecord
  value: IndicatorValue
  /** One measure of a cell that holds several. */
  component: IndicatorComponent | null
}

/** One row per value, and one per measure where a cell holds several. */
export function longRows(indicator: IndicatorRecord): LongRow[] {
  return indicator.values.flatMap((value): LongRow[] =>
    value.components === null || value.components.length === 0
      ? [{ indicator, value, component: null }]
      : value.components.map((component) => ({ indicator, value, component })),
  )
}

const ofIndicator = (column: Column<IndicatorRecord>): Column<LongRow> => ({
  ...column,
  cell: (row, place) => column.cell(row.indicator, place),
})

export const longIndicatorRow: Column<LongRow>[] = [
  ...lead.map(ofIndicator),
  { name: 'role', zh: '数值类别', cell: (row) => row.value.role },
  { name: 'year', zh: '年份', cell: (row) => row.value.year },
  { name: 'header', zh: '表头', cell: (row) => row.value.header },
  { name: 'component', zh: '分项', cell: (row) => row.component?.name ?? null },
  ...quantityColumns.map((column) => ({
    ...column,
    name: column.name === 'unit' ? 'value_unit' : column.name,
    zh: column.name === 'unit' ? '数值单位' : column.zh,
    cell: (row: LongRow, place: Parameters<typeof column.cell>[1]) => column.cell(row.component ?? row.value, place),
  })),
  { name: 'text', zh: '文字', cell: (row) => row.value.text },
  ...trail.map(ofIndicator),
]
