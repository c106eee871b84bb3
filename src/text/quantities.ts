import { CharacterSieve, codesOf } from '../lexicon/character-sieve.ts'
import { HAN_DIGITS, isHanDigitCode } from '../lexicon/han-integer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Quantity } from '../model/records.ts'
import { isDigitAt, isDigitCode } from './characters.ts'
import { codeEnd, isCode } from './codes.ts'
import { withinLimits } from './limits.ts'
import { type Measured, measured, measuredForm, measuredPair } from './measured.ts'
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

/** Every quantity of a text at once. */
export function scanQuantities(text: string, lexicon: Lexicon): QuantityMatch[] {
  return [...quantitiesIn(text, lexicon)]
}

/**
 * Every quantity of a text from left to right, none overlapping: one pass, dispatched on the first character.
 *
 * Numbers without a unit are among them (a table cell's 0.71); Chinese numerals only before a unit (三个).
 * Ordinals (第二条), codes (5G, PM2.5) and slogans (“1+16+23”) are not.
 */
export function* quantitiesIn(text: string, lexicon: Lexicon): Generator<QuantityMatch, undefined> {
  let last: QuantityMatch | null = null
  for (const match of amountsIn(text, lexicon)) {
    const both: QuantityMatch | null = last === null ? null : withinLimits(text, last, match)
    if (last !== null && both === null) yield withUnitOf(text, last, match)
    last = both ?? match
  }
  if (last !== null) yield last
}

function* amountsIn(text: string, lexicon: Lexicon): Generator<QuantityMatch, undefined> {
  const scan: Scan = { text, lexicon }
  let index = 0
  for (;;) {
    index = START.next(text, index)
    if (index >= text.length) return
    const result = readerFor(text.charCodeAt(index))?.(scan, index) ?? null
    if (result?.match) yield result.match
    index = Math.max(index + 1, result?.end ?? 0)
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
  const isNegative = MINUS.has(text.charCodeAt(index - 1)) && /^$|[\s（(：:，,、]/.test(text.charAt(index - 2))
  if (!isNegative) return measured(scan, index, first)
  return measured(scan, index - 1, { ...first, decimal: `-${first.decimal}` })
}

const VAGUE = new Set(codesOf('第数几'))
/** 上千人, 成百人; 建成三个基地 counts. */
const AS_MANY = new Set(codesOf('上成'))
const MANY = new Set(codesOf('百千'))

const han: Reader = (scan, index) => {
  const { text } = scan
  const form = readShare(text, index) ?? readHalf(text, index)
  if (form !== null) return measuredForm(scan, index, form)
  const none = { end: hanEnd(text, index), match: null }
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
