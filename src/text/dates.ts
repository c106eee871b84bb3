import { hanInteger } from '../lexicon/han-integer.ts'

const HAN = '零〇○Oo0一二三四五六七八九十'
const DATE = new RegExp(
  `([0-9０-９]{4}|[${HAN}]{4})年([0-9０-９]{1,2}|[${HAN}]{1,3})月([0-9０-９]{1,2}|[${HAN}]{1,3})日`,
)

const LONGEST_DATE = 20

/** A year in figures or words, as the source of a pattern: 2025年, 一九八五年. */
export const YEAR = '(?:\\d{4}|[一二][〇零一二三四五六七八九]{3})年'

/** A date in a text: 2022年7月12日, 二〇二二年七月十二日; null when there is none or no such day. */
export function dateIn(text: string): { iso: string; index: number; length: number } | null {
  const match = DATE.exec(text)
  if (match === null) return null
  const [year, month, day] = [match[1], match[2], match[3]].map(numeral)
  if (year == null || month == null || day == null || month < 1 || month > 12 || day < 1 || day > 31) return null
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return { iso, index: match.index, length: match[0].length }
}

/** Whether a line is a date and nothing else: 成文日期. */
export const isDate = (text: string): boolean => text.length < LONGEST_DATE && dateIn(text)?.length === text.length

function numeral(text: string | undefined): number | null {
  const digits = (text ?? '').normalize('NFKC').replace(/[○Oo]/g, '〇')
  return /^\d+$/.test(digits) ? Number(digits) : hanInteger(digits.replaceAll('0', '〇'))
}
