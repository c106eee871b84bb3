import { hanInteger } from '../lexicon/han-integer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Plan } from '../model/records.ts'
import { kindOf } from './title.ts'

/** 关于印发X的通知, 关于印发《X》的通知 */
const PROMULGATED = /(?:印发|下发|转发|发布|公布)(.+)的(?:通知|函|公告|通告)$/
/** 2021—2025年 */
const YEARS = /((?:19|20)\d{2})年?\s*(?:[-—–－~～一]+|至|到)\s*((?:19|20)\d{2})年?/
/** “十四五”, 第十四个五年规划 */
const FIVE_YEARS = /[“"]([一二三四五六七八九十]{1,2})五[”"]|第([一二三四五六七八九十]{1,3})个五年/

/** The first five-year plan that ran from a year ending in 1 or 6, as all have since: 六五, 1981–1985. */
const FIRST_REGULAR = 6
const YEAR_ZERO = 1951

/** The plan that a title names, or null when the document carries none. */
export function planOf(title: string, lexicon: Lexicon): Plan | null {
  const promulgated = PROMULGATED.exec(title)?.[1]?.replace(/^《|》$/g, '')
  const name = promulgated ?? title
  return kindOf(name, lexicon)?.plan === true ? { title: name, ...periodOf(name) } : null
}

export function periodOf(text: string): { startYear: number | null; endYear: number | null } {
  const years = YEARS.exec(text)
  if (years !== null) return { startYear: Number(years[1]), endYear: Number(years[2]) }
  const five = FIVE_YEARS.exec(text)
  const ordinal = five === null ? null : hanInteger(five[1] ?? five[2] ?? '')
  if (ordinal === null || ordinal < FIRST_REGULAR) return { startYear: null, endYear: null }
  return { startYear: YEAR_ZERO + 5 * ordinal, endYear: YEAR_ZERO + 5 * ordinal + 4 }
}
