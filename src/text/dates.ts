import { hanInteger } from '../lexicon/han-integer.ts'

const HAN = '零〇○Oo0一二三四五六七八九'
const NUMBER = `([0-9０-９]{1,2}|[${HAN}十]{1,3})`
const DATE = new RegExp(`([12１２][0-9０-９]{3}|[一二][${HAN}]{3})年${NUMBER}月${NUMBER}日`)

/** A year in figures or words, as the source of a pattern: 2025年, 一九八五年. */
export const YEAR = '(?:\\d{4}|[一二][〇零一二三四五六七八九]{3})年'

/** A date in a text: 2022年7月12日, 二〇二二年七月十二日; null when there is none or no such day. */
export function dateIn(text: string): { iso: string; index: number; length: number } | null {
  // Few lines have one, and the search for it tries every character.
  if (!text.includes('日')) return null
  const match = DATE.exec(text)
  if (match === null) return null
  const [date, ...numerals] = match
  const [year = 0, month = 0, day = 0] = numerals.map(numeral)
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return { iso, index: match.index, length: date.length }
}

/** Whether a line is a date and nothing else: 成文日期. */
export const isDate = (text: string): boolean => text.endsWith('日') && dateIn(text)?.length === text.length

/** 0 where the characters make no number. */
function numeral(text: string): number {
  const digits = text.normalize('NFKC').replace(/[○Oo]/g, '〇')
  return /^\d+$/.test(digits) ? Number(digits) : (hanInteger(digits.replaceAll('0', '〇')) ?? 0)
}
