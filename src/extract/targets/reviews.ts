import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Calendar, scanDeadlines } from '../../text/deadlines.ts'

/** Words that only make it likely settle it together. */
const ENOUGH = 2

/**
 * Whether a paragraph tells what has been done. Where its heading is lost or only names the matter, its words say so: 实现19连丰,
 * 被评为…, 跃居全省第二. 力争, 要, 到2027年 look ahead, and what looks ahead may look back as well.
 */
export function isReview(text: string, calendar: Calendar, lexicon: Lexicon): boolean {
  let likely = 0
  for (const { row, index } of lexicon.tenses.all(text)) {
    if (row.tense === 'ahead') return false
    if (isCase(text, index)) continue
    likely += row.tense === 'past' ? ENOUGH : 1
  }
  return likely >= ENOUGH && !namesTimeAhead(text, calendar, lexicon)
}

/** 对荣获中国质量奖的企业给予奖励; 营业收入首次突破1亿元、2亿元的，给予奖励: in case one does. */
const isCase = (text: string, index: number): boolean =>
  /(?:^|[，。；：])(?:对|凡)[^，。；]*$/.test(text.slice(Math.max(0, index - CASE_REACH), index)) ||
  /^[^，。；]*的，/.test(text.slice(index, index + CASE_REACH))
const CASE_REACH = 30

/** A report of December looks back on its year, one of January ahead on it. */
const LAST_AHEAD = 6

function namesTimeAhead(text: string, calendar: Calendar, lexicon: Lexicon): boolean {
  const { issuedYear, issuedMonth } = calendar
  if (issuedYear === null) return false
  const first = issuedMonth !== null && issuedMonth > LAST_AHEAD ? issuedYear + 1 : issuedYear
  return scanDeadlines(text, calendar, lexicon).some(({ role, year }) => role === 'by' && year >= first)
}
