import { codesOf } from '../lexicon/character-sieve.ts'
import { integer } from '../lexicon/han-integer.ts'
import type { Comparator } from '../model/records.ts'
import { type Numeral, percentage, readArabic, readHan, scaled } from './numerals.ts'

/** A quantity whose form carries value and unit at once. */
export interface SpecialForm {
  value: number | null
  /** The other end of a range: 百分之四至五. */
  max: number | null
  unit: string | null
  ratio: number[] | null
  /** Where the form itself says it: 过半. */
  comparator: Comparator | null
  end: number
}

const share = (value: number | null, end: number, comparator: Comparator | null = null): SpecialForm => ({
  value,
  max: null,
  unit: '%',
  ratio: null,
  comparator,
  end,
})

const COLONS: ReadonlySet<number> = new Set(codesOf(':：∶﹕'))

/** 1 : 1.10, 8:42:50. A time of day (8:30, 12:00:00) and a chain of nothing that is shared (1:2:3) have no value. */
export function readRatio(text: string, from: number, first: Numeral): SpecialForm | null {
  const parts = [Number(first.decimal)]
  let { end } = first
  let last = first
  for (let next = behindColon(text, end); next !== null; next = behindColon(text, end)) {
    last = next
    parts.push(Number(next.decimal))
    end = next.end
  }
  if (parts.length === 1) return null
  const none = { value: null, max: null, unit: null, ratio: null, comparator: null, end }
  if (COLONS.has(text.charCodeAt(from - 1)) || parts.length > MOST_PARTS) return none
  if (/[比构]/.test(text.slice(Math.max(0, from - RATIO_REACH), from))) return { ...none, ratio: parts }
  // 20:45:35 and 6.5:39.5:54 are shares of a hundred
  const sum = parts.reduce((total, part) => total + part)
  if (parts.length > 2) return Math.abs(sum - 100) <= ROUNDING ? { ...none, ratio: parts } : none
  const isTime = /^\d{1,2}$/.test(first.decimal) && /^[0-5]\d$/.test(last.decimal)
  return isTime && parts[0] !== 1 ? none : { ...none, ratio: parts }
}

/** The number that a colon leads to, spaces passed over. */
function behindColon(text: string, at: number): Numeral | null {
  const colon = text[at] === ' ' ? at + 1 : at
  if (!COLONS.has(text.charCodeAt(colon))) return null
  return readArabic(text, text[colon + 1] === ' ' ? colon + 2 : colon + 1)
}

/** No structure has more parts. */
const MOST_PARTS = 6
/** 三次产业结构比例调整为: how far before it 比 or 结构 may stand. */
const RATIO_REACH = 12
/** Shares that were rounded come to a little more or less than a hundred. */
const ROUNDING = 1

/** 2/3以上. 18/10万 is a rate and 2021/2022 a pair of years. */
export function readFraction(text: string, first: Numeral): SpecialForm | null {
  if (text[first.end] !== '/' && text[first.end] !== '／') return null
  const second = readArabic(text, first.end + 1)
  if (second === null || !/^\d$/.test(first.decimal) || !/^(?:\d|10)$/.test(second.decimal)) return null
  if (Number(first.decimal) >= Number(second.decimal) || /[\w/万亿千百月]/.test(text.charAt(second.end))) return null
  return share(percentage(Number(first.decimal), Number(second.decimal)), second.end)
}

const WHOLES = new Map([
  ['百', 0],
  ['千', -1],
  ['万', -2],
])

/** 百分之八十, 千分之五, 三分之二, 百分之四至五; the whole stands first. */
export function readShare(text: string, from: number): SpecialForm | null {
  const form = readTenths(text, from) ?? readOneShare(text, from)
  const whole = text.startsWith('分之', from + 1) ? text[from] : undefined
  if (form?.value == null || whole === undefined || !RANGE_SIGN.test(text.charAt(form.end))) return form
  // 由百分之四到百分之五 is a change
  if (/[由从自]/.test(text.charAt(from - 1))) return form
  const behind = form.end + (text.startsWith(`${whole}分之`, form.end + 1) ? 4 : 1)
  const other = readHan(text, behind) ?? readArabic(text, behind)
  const max = other === null ? null : scaled(other.decimal, WHOLES.get(whole === '千' ? '百' : whole))
  if (other === null || max === null || max <= form.value || NEW_UNIT.test(text.charAt(other.end))) return form
  return { ...form, max, end: other.end }
}

const RANGE_SIGN = /[—–―~～至到-]/
/** 百分之四至五月 begins a date. */
const NEW_UNIT = /[年月日号个]/

/** 一成五 is 15 %; 一成五个 is no such thing. */
function readTenths(text: string, from: number): SpecialForm | null {
  if (text[from + 1] !== '成') return null
  const tenths = readHan(text, from)
  const parts = readHan(text, from + 2)
  if (tenths?.end !== from + 1 || parts?.end !== from + 3 || NEW_UNIT.test(text.charAt(from + 3))) return null
  return share(Number(tenths.decimal) * 10 + Number(parts.decimal), parts.end)
}

function readOneShare(text: string, from: number): SpecialForm | null {
  const power = text.startsWith('分之', from + 1) ? WHOLES.get(text.charAt(from)) : undefined
  const whole = power === undefined ? readHan(text, from) : null
  const behind = (whole?.end ?? from + 1) + 2
  if (power === undefined && (whole === null || !text.startsWith('分之', whole.end))) return null
  const part = readHan(text, behind) ?? readArabic(text, behind) ?? hundred(text, behind)
  if (part === null) return null
  if (power === undefined) return share(percentage(Number(part.decimal), Number(whole?.decimal)), part.end)
  return text[from] === '千'
    ? { ...share(scaled(part.decimal), part.end), unit: '‰' }
    : share(scaled(part.decimal, power), part.end)
}

/** 百分之百 */
function hundred(text: string, from: number): Numeral | null {
  return text[from] === '百' ? { decimal: '100', end: from + 1 } : null
}

const HALF_TIMES = ['年', '天', '小时', '个月', '个小时']

/** 一半以上, 半数以上, 过半 are shares; 半年 and 半小时 are times. */
export function readHalf(text: string, from: number): SpecialForm | null {
  if (text.startsWith('一半', from) || text.startsWith('半数', from)) return share(50, from + 2)
  if (text.startsWith('过半', from)) return share(50, text[from + 2] === '数' ? from + 3 : from + 2, 'gt')
  const unit = text[from] === '半' ? HALF_TIMES.find((word) => text.startsWith(word, from + 1)) : undefined
  return unit === undefined
    ? null
    : { value: 0.5, max: null, unit, ratio: null, comparator: null, end: from + 1 + unit.length }
}

/** 翻一番 is 100 % more, 翻两番 300 %, 翻两番半 466 %; 翻番 once. */
export function readRedoubling(text: string, from: number): SpecialForm | null {
  if (text[from + 1] === '番') return share(100, from + 2)
  const count = integer(text.charAt(from + 1))
  if (count === null || text[from + 2] !== '番') return null
  const isHalfMore = text[from + 3] === '半'
  const times = 2 ** (isHalfMore ? count + 0.5 : count)
  return share(percentage(times - 1, 1), from + (isHalfMore ? 4 : 3))
}
