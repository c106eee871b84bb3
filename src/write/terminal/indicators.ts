import type { IndicatorRecord, IndicatorValue } from '../../model/records.ts'
import { natures } from '../vocabulary.ts'
import type { GridColumn, GridRow } from './grid.ts'
import type { Palette } from './palette.ts'
import { visible } from './visible.ts'
import type { Words } from './words.ts'

/** A value column of a table: 2020年基期值 and the like. */
interface Slot {
  role: IndicatorValue['role']
  year: number | null
  header: string
}

const same = (slot: Slot, value: Slot) =>
  slot.role === value.role && slot.year === value.year && slot.header === value.header

/** More value columns than this leave no room for the names; the first and the last tell where it starts and where it ends. */
const mostSlots = 3

/** The indicators of one table: where each starts, where it is to end, in what unit, and how binding. */
export function indicatorGrid(indicators: readonly IndicatorRecord[], words: Words, paint: Palette) {
  const slots = slotsOf(indicators)
  const { number, name, unit, nature } = words.indicatorHeads
  const columns: GridColumn[] = [
    { head: number, align: 'right', paint: paint.dim },
    { head: name, align: 'left' },
    ...slots.flatMap((slot, at): GridColumn[] => [
      ...(at === 0 ? [] : [{ head: '→', align: 'left', paint: paint.dim } as const]),
      {
        head: headOf(slot, slots, words),
        align: at === 0 && slots.length > 1 ? 'right' : 'left',
        paint: slot.role === 'target' ? paint.value : undefined,
      },
    ]),
    { head: unit, align: 'left' },
    { head: nature, align: 'left', paint: paint.dim },
  ]
  const rows = indicators.map((indicator) => [
    visible(indicator.number ?? ''),
    `${indicator.parent === null ? '' : '└ '}${visible(indicator.name)}`,
    ...slots.flatMap((slot, at) => {
      const value = indicator.values.find((value) => same(slot, value))
      return [...(at === 0 ? [] : ['→']), visible(value === undefined ? '' : (value.text ?? value.raw)) || '—']
    }),
    visible(indicator.unit ?? ''),
    indicator.nature === null ? '' : natures[indicator.nature],
  ])
  const filled = columns.map((_, at) => rows.some((row) => row[at] !== ''))
  return {
    columns: columns.filter((_, at) => filled[at]),
    rows: underGroups(
      indicators,
      rows.map((row) => row.filter((_, at) => filled[at])),
    ),
  }
}

function slotsOf(indicators: readonly IndicatorRecord[]): Slot[] {
  const slots: Slot[] = []
  for (const value of indicators.flatMap((indicator) => indicator.values)) {
    if (!slots.some((slot) => same(slot, value))) slots.push(value)
  }
  const ordered = slots.toSorted((a, b) => rank(a) - rank(b) || (a.year ?? 0) - (b.year ?? 0))
  return ordered.length <= mostSlots ? ordered : [...ordered.slice(0, 1), ...ordered.slice(-1)]
}

/** Where things stand comes first, though some tables print what is to be reached before it. */
const rank = ({ role }: Slot) => (role === 'baseline' ? 0 : 1)

/** `2025 target`; where two columns would say the same, what the table itself says. */
function headOf(slot: Slot, slots: readonly Slot[], words: Words): string {
  const head = words.valueHead(slot.role, slot.year)
  const alike = slots.filter((other) => words.valueHead(other.role, other.year) === head)
  return alike.length > 1 ? visible(slot.header) : head
}

/** A heading where a new group begins: 综合指标, 创新能力. */
function underGroups(indicators: readonly IndicatorRecord[], rows: readonly string[][]): GridRow[] {
  return rows.flatMap((row, at): GridRow[] => {
    const group = indicators[at]?.group ?? null
    return group === null || group === indicators[at - 1]?.group ? [row] : [visible(group), row]
  })
}
