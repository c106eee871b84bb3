import { integer } from '../lexicon/han-integer.ts'
import type { Comparator } from '../model/records.ts'
import { type Numeral, percentage, readArabic, readHan, scaled } from './numerals.ts'

/** A quantity whose form carries value and unit at once. */
export interface SpecialForm {
  value: number | null
  unit: string | null
  ratio: [number, number] | null
  /** Where the form itself says it: 过半. */
  comparator: Comparator | null
  end: number
}

const share = (value: number | null, end: number, comparator: Comparator | null = null): SpecialForm => ({
  value,
  unit: '%',
  ratio: null,
  comparator,
  end,
})

const COLON = /[:：∶﹕]/

/** 1 : 1.10; a time of day (8:30) and a chain (1:2:3) have no value. */
export function readRatio(text: string, from: number, first: Numeral): SpecialForm | null {
  const colon = text[first.end] === ' ' ? first.end + 1 : first.end
  if (!COLON.test(text[colon] ?? '')) return null
  const second = readArabic(text, text[colon + 1] === ' ' ? colon + 2 : colon + 1)
  if (second === null) return null
  const none = { value: null, unit: null, ratio: null, comparator: null, end: second.end }
  if (COLON.test(text[second.end] ?? '') || COLON.test(text[from - 1] ?? '')) return none
  if (/^\d{1,2}$/.test(first.decimal) && /^[0-5]\d$/.test(second.decimal) && Number(first.decimal) !== 1) return none
  return { ...none, ratio: [Number(first.decimal), Number(second.decimal)] }
}

/** 2/3以上. 18/10万 is a rate and 2021/2022 a pair of years. */
export function readFraction(text: string, first: Numeral): SpecialForm | null {
  if (text[first.end] !== '/' && text[first.end] !== '／') return null
  const second = readArabic(text, first.end + 1)
  if (second === null || !/^\d$/.test(first.decimal) || !/^(?:\d|10)$/.test(second.decimal)) return null
  if (Number(first.decimal) >= Number(second.decimal) || /[\w/万亿千百月]/.test(text[second.end] ?? '')) return null
  return share(percentage(Number(first.decimal), Number(second.decimal)), second.end)
}

const WHOLES = new Map([
  ['百', 0],
  ['千', -1],
  ['万', -2],
])

/** 百分之八十, 千分之五, 三分之二; the whole stands first. */
export function readShare(text: string, from: number): SpecialForm | null {
  const power = text.startsWith('分之', from + 1) ? WHOLES.get(text[from] ?? '') : undefined
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
  return unit === undefined ? null : { value: 0.5, unit, ratio: null, comparator: null, end: from + 1 + unit.length }
}

/** 翻一番 is 100 % more, 翻两番 300 %; 翻番 once. */
export function readRedoubling(text: string, from: number): SpecialForm | null {
  if (text[from + 1] === '番') return share(100, from + 2)
  const count = integer(text[from + 1] ?? '')
  return count !== null && text[from + 2] === '番' ? share(100 * (2 ** count - 1), from + 3) : null
}
