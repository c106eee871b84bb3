import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { IndicatorValue, Quantity } from '../../model/records.ts'
import { rawBetween } from '../../text/passage.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import { measuresIn } from './measures.ts'
import { inUnit, isEmpty } from './units.ts'

/** What a cell says, apart from what its column means. */
export type CellValue = Omit<IndicatorValue, 'role' | 'year' | 'header'>

const NOTHING = {
  comparator: null,
  value: null,
  max: null,
  unit: null,
  baseValue: null,
  baseUnit: null,
  ratio: null,
} as const satisfies Omit<Quantity, 'raw'>

/**
 * Reads a value cell: one amount, several measures, words, or nothing.
 *
 * @param row what the cell leaves to its row: the unit of a bare number, the name of a measure without one
 */
export function readCell(
  cell: Passage | null,
  row: { name: string; unit: string | null },
  lexicon: Lexicon,
): CellValue {
  // between the lines of a cell set over several stand the cells beside it
  const raw = cell === null ? '' : cell.lineStarts.length === 0 ? cell.source.trim() : cell.text
  const blank: CellValue = { raw, ...NOTHING, text: null, components: null }
  if (cell === null || isEmpty(cell.text)) return blank
  const measures = measuresIn(cell.text, lexicon)
  const [first] = measures
  if (first === undefined) {
    // 零发生 counts nothing, and so has no unit
    if (lexicon.zeros.all(cell.text).length > 0) return { ...blank, comparator: 'eq', value: 0, baseValue: 0 }
    return { ...blank, text: cell.text }
  }
  const own = measures.find(({ name }) => name === '') ?? (opensWithAmount(cell.text, first.match) ? first : null)
  if (measures.length === 1 && own !== null) return { ...blank, ...amount(own.match, row.unit, lexicon) }
  return {
    ...blank,
    components: measures.map(({ match, name }) => ({
      name: name === '' ? row.name : name,
      raw: rawBetween(cell, match.from, match.to),
      ...amount(match, row.unit, lexicon),
    })),
  }
}

/** 10家企业: a lone amount that opens the cell is the row's own, whatever it counts. */
const opensWithAmount = (text: string, match: QuantityMatch): boolean => text.slice(0, match.from).trim() === ''

function amount(
  { comparator, value, max, unit, baseValue, baseUnit, ratio }: QuantityMatch,
  row: string | null,
  lexicon: Lexicon,
) {
  return inUnit({ comparator, value, max, unit, baseValue, baseUnit, ratio }, row, lexicon)
}
