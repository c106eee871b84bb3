import { hanInteger, isHanDigitCode } from '../lexicon/han-integer.ts'
import { isDigitAt } from './characters.ts'

/** A number as it stands in a text. */
export interface Numeral {
  /** Decimal notation without separators, so that scaling by a power of ten stays exact: `4.6`. */
  decimal: string
  /** Index behind its last character. */
  end: number
}

/** `4.6` and 4 → 46000, without the dust of a floating multiplication; null beyond what a number can hold. */
export function scaled(decimal: string, power = 0): number | null {
  const value = Number(power === 0 ? decimal : `${decimal}e${power}`)
  // -0 is 0
  return Number.isFinite(value) ? value + 0 : null
}

/** 三分之一 → 33.33: a share in per cent, to two places. */
export function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100
}

/** 1000, １０, 1,000, 1 000, 4.6, and what a scan makes of it: 4·6. */
export function readArabic(text: string, from: number): Numeral | null {
  const head = readDecimal(text, from)
  return head === null || text[head.end] !== '亿' ? head : (belowHundredMillion(text, head) ?? head)
}

/** 3亿6000万吨, 3亿6千万吨: 36000 万; the closing 万 is left for the unit. */
function belowHundredMillion(text: string, high: Numeral): Numeral | null {
  const lower = readDecimal(text, high.end + 1)
  if (lower === null) return null
  const isThousands = text[lower.end] === '千'
  const end = isThousands ? lower.end + 1 : lower.end
  if (text[end] !== '万') return null
  const value = isThousands ? scaled(lower.decimal, 3) : Number(lower.decimal)
  return value === null || value >= 10_000 ? null : sum(high, 4, { decimal: String(value), end })
}

function readDecimal(text: string, from: number): Numeral | null {
  let end = digitsEnd(text, from)
  if (end === from) return null
  let integer = text.slice(from, end)
  // A thousands separator has one to three digits before and exactly three behind.
  // １，２００ in full-width digits has a full-width one, and so has what cannot be two numbers.
  const isWide = text.charCodeAt(from) > 0xff || isWideGrouped(text, from, end)
  while (end - from <= GROUPED && isSeparator(text.charCodeAt(end), isWide)) {
    const next = digitsEnd(text, end + 1)
    const separates = next - end - 1 === 3 && (integer.length <= 3 || isSeparator(text.charCodeAt(end - 4), isWide))
    if (!separates) break
    integer += text.slice(end + 1, next)
    end = next
  }
  let decimal = integer
  if (isPoint(text.charCodeAt(end)) && isDigitAt(text, end + 1)) {
    const next = digitsEnd(text, end + 1)
    decimal += `.${text.slice(end + 1, next)}`
    end = next
  }
  return { decimal: isWide || WIDE.test(decimal) ? decimal.normalize('NFKC') : decimal, end }
}

const WIDE = /[０-９]/

/** ，000 opens no number, and ，345，678 is no list either. */
const WIDE_GROUPS = /，(?:0\d\d(?!\d)|\d{3}，\d{3}(?!\d))/y
/** 总产值2，660亿元: where a comma parts two amounts, the first has a unit as well. */
const WIDE_GROUP = /(?<=[一-鿿](?<![第表图栏件])\d{1,3})，\d{3}[一-鿿％%]/y

function isWideGrouped(text: string, from: number, end: number): boolean {
  if (text[end] !== '，' || end - from > 3) return false
  return [WIDE_GROUPS, WIDE_GROUP].some((groups) => {
    groups.lastIndex = end
    return groups.test(text)
  })
}

/** A comma or a space; ， among full-width digits. */
const isSeparator = (code: number, isWide: boolean): boolean =>
  code === 0x2c || code === 0x20 || code === 0xa0 || (isWide && code === 0xff0c)

/** . ． · */
const isPoint = (code: number): boolean => code === 0x2e || code === 0xff0e || code === 0xb7

/** 999,999,999,999 with room to spare; longer runs are no numbers with separators. */
const GROUPED = 24

function digitsEnd(text: string, from: number): number {
  let end = from
  while (isDigitAt(text, end)) end++
  return end
}

/** Whether 一, 十 or the like stands at an index of a text; none stands outside it. */
export const isHanDigitAt = (text: string, index: number): boolean => isHanDigitCode(text.charCodeAt(index))

/**
 * 二十三, 一百零五, 二〇二五, 一点五, 一万二千, 三亿六千万. A closing 万 or 亿 is left for the unit (十万人 is 10 万人, 三亿六千万吨
 * 36000 万吨), as it is behind Arabic digits. Null where the characters make no number, and for 百, 千 alone (百姓, 千家).
 */
export function readHan(text: string, from: number): Numeral | null {
  const head = readHanGroup(text, from)
  if (head === null) return null
  const joined = joinedBehind(text, head, '亿') ?? joinedBehind(text, head, '万')
  if (joined !== null) return joined
  if (text[head.end] !== '点') return head
  const fraction = readHanGroup(text, head.end + 1)
  if (fraction === null || fraction.decimal.length !== fraction.end - head.end - 1) return head
  return { decimal: `${head.decimal}.${fraction.decimal}`, end: fraction.end }
}

/** What 万 or 亿 multiplies, and the lower places behind it: 一万 + 二千; 三亿 + 六千万, where 万 counts both. */
function joinedBehind(text: string, high: Numeral, multiplier: '万' | '亿'): Numeral | null {
  if (text[high.end] !== multiplier) return null
  const lower = readHanGroup(text, high.end + 1)
  if (lower === null) return null
  if (multiplier === '万') return /[零〇十百千]/.test(text.slice(high.end + 1, lower.end)) ? sum(high, 4, lower) : null
  if (text[lower.end] !== '万') return null
  const ten = sum(high, 4, lower)
  return ten === null ? null : (joinedBehind(text, ten, '万') ?? ten)
}

/** The higher places, worth that power of ten, with the lower. */
function sum(high: Numeral, power: number, low: Numeral): Numeral | null {
  const value = scaled(high.decimal, power)
  return value === null ? null : { decimal: String(value + Number(low.decimal)), end: low.end }
}

function readHanGroup(text: string, from: number): Numeral | null {
  let end = from
  while (end - from < LONGEST_HAN && isHanDigitAt(text, end)) end++
  if (text[from] === '百' || text[from] === '千' || isHanDigitAt(text, end)) return null
  const value = hanInteger(text.slice(from, end))
  return value === null ? null : { decimal: String(value), end }
}

/** 九千九百九十九 */
const LONGEST_HAN = 7

const PAIR = /(?:一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)[十百千]?/y

/** 三四个, 两三家, 二三十人: two neighbouring digits give the ends of a range. */
export function readHanPair(text: string, from: number): { low: string; high: string; end: number } | null {
  PAIR.lastIndex = from
  const pair = PAIR.exec(text)?.[0]
  if (pair === undefined || isHanDigitAt(text, from + pair.length)) return null
  const times = pair.slice(2)
  const [low, high] = [hanInteger(pair.charAt(0) + times), hanInteger(pair.charAt(1) + times)]
  return { low: String(low), high: String(high), end: from + pair.length }
}
