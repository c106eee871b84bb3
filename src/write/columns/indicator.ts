import type { IndicatorComponent, IndicatorRecord, IndicatorValue } from '../../model/records.ts'
import { comparators, natures, valueRoles } from '../vocabulary.ts'
import type { Column, ColumnType } from './column.ts'
import { documentColumns, keys, line, page, sectionPathOf, source } from './origin.ts'
import { quantityColumns } from './quantity.ts'

const lead: Column<IndicatorRecord>[] = [
  source,
  ...documentColumns,
  sectionPathOf((row, place) => place.path(place.table(row.table)?.section)),
  line,
  page,
  { name: 'number', zh: '序号', type: 'string', about: 'Its number in the table.', cell: (row) => row.number },
  { name: 'name', zh: '指标名称', type: 'string', about: 'Its name.', required: true, cell: (row) => row.name },
  { name: 'group', zh: '类别', type: 'string', about: 'Group of rows it stands in.', cell: (row) => row.group },
  {
    name: 'parent',
    zh: '上级指标',
    type: 'string',
    about: 'Indicator that it is a part of (其中：…).',
    cell: (row) => row.parent,
  },
  { name: 'unit', zh: '单位', type: 'string', about: 'Unit of the row.', cell: (row) => row.unit },
  {
    name: 'nature',
    zh: '指标属性',
    type: 'string',
    about: 'Whether the plan binds itself to it.',
    values: natures,
    cell: (row) => row.nature,
  },
]

const trail: Column<IndicatorRecord>[] = [
  {
    name: 'evidence',
    zh: '原表行',
    type: 'string',
    about: 'The row of the table that it was read from, its cells between bars.',
    cell: (row, place) => {
      const cells = place.table(row.table)?.rows.find((cells) => isRowOf(row, cells))
      return cells === undefined ? null : `| ${cells.join(' | ')} |`
    },
  },
  ...keys,
  {
    name: 'table',
    zh: '表格编号',
    type: 'string',
    about: 'Id of the table it stands in.',
    required: true,
    refers: 'tables',
    cell: (row) => row.table,
  },
]

/** Cells that hold all that the indicator has of them. */
function isRowOf({ name, values }: IndicatorRecord, cells: readonly string[]): boolean {
  const row = squeezed(cells.join(''))
  return row.includes(squeezed(name)) && values.every(({ raw }) => row.includes(squeezed(raw)))
}

const squeezed = (text: string): string => text.replace(/\s/g, '')

/** The value that stands for its role in a wide row: where the years differ, the plan starts from the first and ends at the last. */
function chosen({ values }: IndicatorRecord, role: IndicatorValue['role']): IndicatorValue | undefined {
  const ofRole = values.filter((value) => value.role === role)
  return role === 'baseline' ? ofRole.at(0) : ofRole.at(-1)
}

const wideValue = (role: IndicatorValue['role'], what: string): Column<IndicatorRecord>[] => {
  const column = (
    name: string,
    zh: string,
    type: ColumnType,
    about: string,
    cell: (value: IndicatorValue) => string | number | null,
    values?: Column<IndicatorRecord>['values'],
  ): Column<IndicatorRecord> => ({
    name: `${role}_${name}`,
    zh: `${valueRoles[role]}${zh}`,
    type,
    about: `${about} ${what}.`,
    ...(values === undefined ? {} : { values }),
    cell: (row) => {
      const value = chosen(row, role)
      return value === undefined ? null : cell(value)
    },
  })
  return [
    column('year', '年份', 'year', 'Year of', (value) => value.year),
    column('raw', '原文', 'string', 'Cell of', (value) => value.raw),
    column('comparator', '比较关系', 'string', 'Comparison of', (value) => value.comparator, comparators),
    column('value', '值', 'number', 'Number of', (value) => value.value),
    column('max', '上限', 'number', 'Upper end of', (value) => value.max),
    column('unit', '单位', 'string', 'Unit of', (value) => value.unit),
    column('text', '文字', 'string', 'Words, where there is no number, of', (value) => value.text),
  ]
}

/** What a wide row has no columns for: `2023年目标: 50; 2024年目标: 55`. */
const otherValues: Column<IndicatorRecord> = {
  name: 'other_values',
  zh: '其他数值',
  type: 'string',
  about: 'Values that have no columns here, each with its head: `2023年目标: 50`; `--long` has a row for each.',
  cell: (row) => {
    const shown = new Set([chosen(row, 'baseline'), chosen(row, 'actual'), chosen(row, 'target')])
    const others = row.values.filter((value) => !shown.has(value))
    return others.map((value) => `${value.header}: ${value.raw}`).join('; ') || null
  },
}

export const indicatorRow: Column<IndicatorRecord>[] = [
  ...lead,
  ...wideValue('baseline', 'what the plan starts from'),
  ...wideValue('actual', 'what was reached'),
  ...wideValue('target', 'what is to be reached'),
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
  {
    name: 'role',
    zh: '数值类别',
    type: 'string',
    about: 'What the value is.',
    values: valueRoles,
    cell: (row) => row.value.role,
  },
  { name: 'year', zh: '年份', type: 'year', about: 'Its year.', cell: (row) => row.value.year },
  {
    name: 'header',
    zh: '表头',
    type: 'string',
    about: 'Head of its column in the table.',
    cell: (row) => row.value.header,
  },
  {
    name: 'component',
    zh: '分项',
    type: 'string',
    about: 'Which of several measures in one cell.',
    cell: (row) => row.component?.name ?? null,
  },
  ...quantityColumns.map((column) => ({
    ...column,
    name: column.name === 'unit' ? 'value_unit' : column.name,
    zh: column.name === 'unit' ? '数值单位' : column.zh,
    cell: (row: LongRow, place: Parameters<typeof column.cell>[1]) => column.cell(row.component ?? row.value, place),
  })),
  {
    name: 'text',
    zh: '文字',
    type: 'string',
    about: 'Words of the cell, where there is no number.',
    cell: (row) => row.value.text,
  },
  ...trail.map(ofIndicator),
]
