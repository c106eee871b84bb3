import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { IndicatorValue, Quantity } from '../../model/records.ts'
import { comparatorAfter, comparatorBefore } from '../../text/comparators.ts'
import { rawBetween } from '../../text/passage.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import { type Measure, measuresIn } from './measures.ts'
import { namesInBracket } from './names-in-bracket.ts'
import { inUnit, isEmpty } from './units.ts'

type Amount = Omit<Quantity, 'raw'>

/** What a cell says, apart from what its column means. */
export interface CellValue extends Pick<IndicatorValue, 'raw' | 'text' | 'components'> {
  amount: Amount
}

const NOTHING: Amount = {
  comparator: null,
  value: null,
  max: null,
  unit: null,
  baseValue: null,
  baseUnit: null,
  ratio: null,
}
/** 零发生 counts nothing, and so has no unit. */
const ZERO: Amount = { ...NOTHING, comparator: 'eq', value: 0, baseValue: 0 }

/**
 * Reads a value cell: one amount, several measures, words, or nothing.
 *
 * What the cell leaves to its row: the name of a measure without one, the unit of a bare number.
 */
export function readCell(cell: Passage | null, rowName: string, rowUnit: string | null, lexicon: Lexicon): CellValue {
  // between the lines of a cell set over several stand the cells beside it
  const raw = cell === null ? '' : cell.lineStarts.length === 0 ? cell.source.trim() : cell.text
  if (cell === null || isEmpty(cell.text)) return { raw, amount: NOTHING, text: null, components: null }
  const found = measuresIn(cell.text, lexicon)
  const [first] = found
  if (first === undefined) {
    if (lexicon.zeros.all(cell.text).length > 0) return { raw, amount: ZERO, text: null, components: null }
    return { raw, amount: NOTHING, text: cell.text, components: null }
  }
  const bracketed = isBracketedAmount(cell.text, found) ? namesInBracket(rowName, lexicon) : null
  const measures = bracketed === null && isBracketedAmount(cell.text, found) ? [first] : found
  const own =
    measures.find(({ name }) => name === '' || isWithin(name, rowName)) ??
    (standsAlone(cell.text, first.match) ? first : null)
  if (measures.length === 1 && own !== null) {
    return {
      raw,
      amount: inUnit(aroundBrackets(cell.text, own.match, lexicon), rowUnit, lexicon),
      text: null,
      components: null,
    }
  }
  const listed = bracketed ?? (measures.every(({ name }) => name === '') ? listedNames(rowName, measures.length) : null)
  const components = measures.map(({ match, name }, index) => ({
    name: listed?.[index] ?? (name === '' ? rowName : name),
    raw: rawBetween(cell, match.from, match.to),
    ...alone(inUnit(match, rowUnit, lexicon)),
  }))
  return { raw, amount: NOTHING, text: null, components }
}

/** 累计治理600 of 水土流失治理面积: the deed whose extent the row names. */
const isWithin = (name: string, rowName: string): boolean => rowName.includes(name) && !rowName.endsWith(name)

/** 55（60）, 76（2:1）: one amount, and another in brackets right behind it, without a word. */
const isBracketedAmount = (text: string, [first, second, ...others]: readonly Measure[]): boolean =>
  first?.name === '' &&
  second?.name === '' &&
  others.length === 0 &&
  /^ ?[（(] ?$/.test(text.slice(first.match.to, second.match.from)) &&
  /^[）)]$/.test(text.slice(second.match.to))

/** The names that a row lists, when its cell has an amount for each: 化学需氧量、氨氮等主要污染物减排量 of 9.5、0.37. */
function listedNames(rowName: string, count: number): string[] | null {
  const names = rowName.slice(0, rowName.includes('等') ? rowName.indexOf('等') : undefined).split(/[、和与]|(?<!普)及/)
  return names.length === count ? names : null
}

/** 10家企业, 基本消除（0）: a lone amount that opens the cell or a bracket at its end is the row's own, whatever it counts. */
const standsAlone = (text: string, { from, to }: QuantityMatch): boolean =>
  text.slice(0, from).trim() === '' || (/[（(［[〔]$/.test(text.slice(0, from)) && /^[）)］\]〕]$/.test(text.slice(to)))

/** [19]以上, ≥［20］: brackets tell that the amount is of all years, and what stands around them limits it; so does the sign of 80+. */
function aroundBrackets(text: string, match: QuantityMatch, lexicon: Lexicon): QuantityMatch {
  const { from, to, comparator } = match
  if (comparator === 'eq' && /^[+＋]$/.test(text.slice(to))) return { ...match, comparator: 'gte' }
  if (comparator !== 'eq' || !/[（(［[〔]/.test(text.charAt(from - 1)) || !/[）)］\]〕]/.test(text.charAt(to)))
    return match
  const limit = comparatorBefore(text, from - 1, lexicon) ?? comparatorAfter(text, to + 1, lexicon)
  return limit === null ? match : { ...match, comparator: limit.comparator }
}

/** An amount without its place in the cell. */
const alone = ({ comparator, value, max, unit, baseValue, baseUnit, ratio }: Amount): Amount => ({
  comparator,
  value,
  max,
  unit,
  baseValue,
  baseUnit,
  ratio,
})
