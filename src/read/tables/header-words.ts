import type { Lexicon } from '../../lexicon/lexicon.ts'
import { periodOf } from '../../text/five-year-plans.ts'

/** “十四五”规划目标值; sentences are longer. */
const LONGEST = 20
/** 2025年, 2021—2025年 */
const YEARS = /^(?:19|20)\d{2}年?(?:[-—–－~～至](?:19|20)\d{2}年?)?[末底]?$/
/** 单位（亿元）, 2025年（预期） */
const END_BRACKET = /[（(][^（）()]{0,12}[）)]$/

/** Whether a cell can head a column: it ends with a word that heads columns, or names a year or a plan. */
export function isHeaderWord(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST || /[，。；：]/.test(text)) return false
  const bare = text.replace(END_BRACKET, '')
  if (YEARS.test(bare) || periodOf(bare).endYear !== null) return true
  const last = lexicon.columns.all(bare).at(-1)
  // 目标值, 规划数
  return last !== undefined && last.index + last.length >= bare.length - 1
}

/** Whether cells are the header of a table: at least two of them head columns, and they are no minority. */
export function isHeaderRow(cells: readonly string[], lexicon: Lexicon): boolean {
  const known = cells.filter((text) => isHeaderWord(text, lexicon)).length
  return known >= 2 && known * 2 >= cells.length
}
