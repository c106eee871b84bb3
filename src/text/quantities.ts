import { CharacterSieve, codesOf } from '../lexicon/character-sieve.ts'
import { HAN_DIGITS, isHanDigitCode } from '../lexicon/han-integer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Quantity } from '../model/records.ts'
import { isDigitAt, isDigitCode } from './characters.ts'
import { codeEnd, isCode } from './codes.ts'
import { withinLimits } from './limits.ts'
import { type Measured, measured, measuredForm, measuredPair, RANGE_SIGNS } from './measured.ts'
import { isHanDigitAt, readArabic, readHan, readHanPair } from './numerals.ts'
import { readFraction, readHalf, readRatio, readRedoubling, readShare, type SpecialForm } from './quantity-forms.ts'
import { withUnitOf } from './shared-units.ts'

/** A quantity found in a text. */
export interface QuantityMatch extends Omit<Quantity, 'raw'> {
  /** Span in the text, with the comparator words that touch it: 不低于20%. */
  from: number
  to: number
  /** Span of the numeral alone, the end of a range included: 20, 3—5. */
  numberFrom: number
  numberTo: number
}

export interface Scan {
  text: string
  lexicon: Lexicon
}

/** Finds out what the characters from `index` are; null when nothing of its kind. */
type Reader = (scan: Scan, index: number) => Measured | null

/**
 * Every quantity of a text from left to right, none overlapping: one pass, dispatched on the first character.
 *
 * Numbers without a unit are among them (a table cell's 0.71); Chinese numerals only before a unit (三个).
 * Ordinals (第二条), codes (5G, PM2.5) and slogans (“1+16+23”) are not.
 */
export function scanQuantities(text: string, lexicon: Lexicon): QuantityMatch[] {
  const scan: Scan = { text, lexicon }
  const found: QuantityMatch[] = []
  for (let index = START.next(text, 0); index < text.length; ) {
    const result = readerFor(text.charCodeAt(index))?.(scan, index) ?? null
    if (result?.match) add(result.match, found, text)
    index = START.next(text, Math.max(index + 1, result?.end ?? 0))
  }
  return found
}

function add(match: QuantityMatch, found: QuantityMatch[], text: string): void {
  const last = found.at(-1)
  const both = last === undefined ? null : withinLimits(text, last, match)
  if (both !== null) found[found.length - 1] = both
  else found.push(match)
  if (both === null) shareUnit(text, found)
}

/** The last of a list gives those before it, one by one, the unit that they are written without. */
function shareUnit(text: string, found: QuantityMatch[]): void {
  for (let index = found.length - 2; index >= 0; index--) {
    const [first, next] = [found[index], found[index + 1]]
    if (first === undefined || next === undefined) return
    const shared = withUnitOf(text, first, next)
    if (shared === first) return
    found[index] = shared
  }
}

function readerFor(code: number): Reader | null {
  if (isDigitCode(code)) return arabic
  if (isHanDigitCode(code)) return han
  return SPECIAL.get(code) ?? null
}

function special(read: (text: string, index: number) => SpecialForm | null): Reader {
  return (scan, index) => {
    const form = read(scan.text, index)
    return form === null ? null : measuredForm(scan, index, form)
  }
}

const SPECIAL = new Map<number, Reader>([
  [0x4e07, special(readShare)], // 万
  [0x534a, special(readHalf)], // 半
  [0x8fc7, special(readHalf)], // 过
  [0x7ffb, special(readRedoubling)], // 翻
])

/** Characters that a quantity begins with: one search skips the many that none does. */
const START = new CharacterSieve([...codesOf(`0123456789０１２３４５６７８９${HAN_DIGITS}`), ...SPECIAL.keys()])

const MINUS = new Set(codesOf('-−－'))

const arabic: Reader = (scan, index) => {
  const { text } = scan
  const first = readArabic(text, index)
  if (first === null) return null
  if (isCode(text, index, first.end, scan.lexicon)) return { end: codeEnd(text, index), match: null }
  if (text[index - 1] === '第') return { end: first.end, match: null }
  const form = readRatio(text, index, first) ?? readFraction(text, first)
  if (form !== null) return measuredForm(scan, index, form)
  // A minus opens a cell or a bracket; elsewhere it is a dash.
  const isNegative = MINUS.has(text.charCodeAt(index - 1)) && /^$|[\s（([［〔：:，,、]/.test(text.charAt(index - 2))
  if (!isNegative) return measured(scan, index, first)
  return measured(scan, index - 1, { ...first, decimal: `-${first.decimal}` })
}

const VAGUE = new Set(codesOf('第数几'))
/** 上千人, 成百人; 建成三个基地 counts. */
const AS_MANY = new Set(codesOf('上成'))
const MANY = new Set(codesOf('百千'))

/** What goes on with a numeral besides its unit: 一亿, 二点五, 三分之一, 一半, 十余家, 五/千, 三至五年. */
const GOES_ON = new Set(codesOf(`万亿点分半余多几/／± ${RANGE_SIGNS}`))

const han: Reader = (scan, index) => {
  const { text, lexicon } = scan
  const none = { end: hanEnd(text, index), match: null }
  // Most are no numbers: 进一步, 统一, 一是
  if (!GOES_ON.has(text.charCodeAt(none.end)) && lexicon.units.at(text, none.end) === null) return none
  // 一带一路, 十二路公交: channels are counted in digits
  if (text[none.end] === '路') return none
  const form = readShare(text, index) ?? readHalf(text, index)
  if (form !== null) return measuredForm(scan, index, form)
  // 第二条 names, 数十家 and 几百人 are vague
  const before = text.charCodeAt(index - 1)
  if (VAGUE.has(before) || (AS_MANY.has(before) && MANY.has(text.charCodeAt(index)))) return none
  const pair = readHanPair(text, index)
  if (pair !== null) return measuredPair(scan, index, pair) ?? none
  const numeral = readHan(text, index)
  if (numeral === null) return none
  // 两个100% is 100 %, twice
  if (text[numeral.end] === '个' && isDigitAt(text, numeral.end + 1)) {
    const percent = arabic(scan, numeral.end + 1)
    if (percent?.match?.baseUnit === '%') return { end: percent.end, match: { ...percent.match, from: index } }
  }
  const result = measured(scan, index, numeral)
  return result.match?.baseUnit == null ? none : result
}

function hanEnd(text: string, from: number): number {
  let end = from
  while (isHanDigitAt(text, end)) end++
  return end
}
