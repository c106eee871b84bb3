import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { IndicatorValue } from '../../model/records.ts'
import { readCell } from './cell-value.ts'
import type { TableColumn } from './table-shape.ts'
import type { ValueMeaning } from './value-roles.ts'

export interface ValueIn {
  column: TableColumn
  meaning: ValueMeaning
  cell: Passage | null
}

/**
 * A cell below one of the value columns.
 *
 * @param overruled the unit that all of these columns state, where the row states its own
 */
export function readValue(
  { column, meaning: { role, year }, cell }: ValueIn,
  name: string,
  rowUnit: string | null,
  overruled: string | null,
  lexicon: Lexicon,
): IndicatorValue {
  // 上市公司数（家） in a table of 2025年（亿元） says what its own values are in
  const isOverruled = column.unit === overruled && !column.endsInChange
  const headed = isCumulative(cell, column) || isOverruled ? null : column.unit
  const { raw, amount, text, components } = readCell(cell, name, headed ?? rowUnit, lexicon)
  const { comparator, value, max, unit, baseValue, baseUnit, ratio } = amount
  const { header } = column
  // Written out: to spread objects takes many times as long, and every cell of every table comes here.
  return { role, year, header, raw, comparator, value, max, unit, baseValue, baseUnit, ratio, text, components }
}

/** [20] below 年均增长（%）: brackets tell the amount of all years from the rate that the header announces, and it is in the row's unit. */
const isCumulative = (cell: Passage | null, { unit }: TableColumn): boolean =>
  unit === '%' && cell !== null && /^[[［〔【]/.test(cell.text)

/** The unit that the values themselves are written in, when they agree: 4.6万件, 7万件. */
export function agreedUnit(values: readonly IndicatorValue[]): string | null {
  const [first = null, ...others] = new Set(values.flatMap(({ unit, baseUnit }) => (baseUnit === null ? [] : [unit])))
  return others.length === 0 ? first : null
}
