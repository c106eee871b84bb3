import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Row } from '../lexicon/tables.ts'
import { isDate } from '../text/dates.ts'

/** Brackets that may stand behind the last word of a title: （试行）, （2021—2025年）. */
const TRAILING_BRACKET = /[（(][^（）()]{1,20}[）)]$/
/** A title is no sentence, no list, and no entry of the contents, which ends with its page: …的通知 (31). */
const NOT_TITLE = /[。；！？\t]|[：:，,、]$|[（(]\d{1,4}[)）]$|[.…·]{2,}\d+$/
const LONGEST_TITLE = 160
const SHORTEST_TITLE = 5

/** Title text to compare: names of one document differ in quotation marks, brackets and spaces only. */
export const squashTitle = (text: string): string => text.normalize('NFKC').replace(/[\s“”"《》〈〉]/g, '')

/** 国务院办公厅转发国家发展改革委关于…, 中共中央办公厅 国务院办公厅印发《关于…的意见》 */
const PROMULGATION = /(?:印发|转发|批转|公布).*$/

/** What a text says before it turns to what is promulgated: of a title, who issues it. */
export const beforePromulgation = (text: string): string => text.replace(PROMULGATION, '')

/** A line that may be part of a title. */
export const isTitleLine = (text: string, lexicon: Lexicon): boolean =>
  text.length <= LONGEST_TITLE && !NOT_TITLE.test(text) && !isDate(text) && lexicon.headings(text) === null

/** 文种 of a title: the kind word it ends with, a trailing bracket left aside. */
export function kindOf(title: string, lexicon: Lexicon): Row<'kinds'> | null {
  const bare = title.replace(TRAILING_BRACKET, '').replace(/》$/, '')
  return lexicon.kinds.before(bare, bare.length)?.row ?? null
}

/** 关于…的通知: what GB/T 9704 wants of a title: 发文机关名称, 事由, 文种. */
export function isOfficialTitle(title: string, lexicon: Lexicon): boolean {
  return (
    title.length >= SHORTEST_TITLE && title.includes('关于') && isBalanced(title) && kindOf(title, lexicon) !== null
  )
}

/** A title of a document that is published by itself: 民用爆炸物品行业发展规划（2016-2020年）. */
export function isPlainTitle(title: string, lexicon: Lexicon): boolean {
  return (
    title.length >= SHORTEST_TITLE &&
    !/^["“‘「]/.test(title) &&
    isBalanced(title) &&
    kindOf(title, lexicon)?.alone === true
  )
}

function isBalanced(title: string): boolean {
  let depth = 0
  for (const character of title) {
    if ('《（('.includes(character)) depth++
    else if ('》）)'.includes(character) && --depth < 0) return false
  }
  return depth === 0
}
