import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Block, textOf } from '../../read/block.ts'
import { isDate } from '../../text/dates.ts'
import { headLine } from './document-number.ts'
import { kindOf } from './title.ts'

/** Lines of the masthead's end that may stand between the first title and what proves it one: a report's occasion and speaker. */
const EVIDENCE_WITHIN = 5
/** （2021年3月5日省人民代表大会通过） */
const OCCASION = /^[（(](?=.{2,61}$)[^（）()号年月日过准]*[年月日过准][^（）()号]*[）)]$/
/** （2016-2020年） on a line of its own under the title of a plan. */
export const PERIOD_LINE = /^[（(]\d{4}年?[-—–－~～至到]{1,2}\d{4}年?[）)]$/
/** (国函[20O0]31号): a number that a scan has damaged. */
const DAMAGED_NUMBER = /^[（(][一-鿿]{1,10}[^（）()一-鿿]{4,12}号[）)]$/
/**
 * What shows that a title has a text below it and is no line of the contents.
 * `number`: 发文字号. `occasion`: where and when it was passed, or who published it when. `text`: 主送机关, a heading, prose.
 */
export type Evidence = 'number' | 'occasion' | 'text'

/** @param isFirst no document is open, so the masthead and the contents may go on */
export function evidenceBelow(blocks: readonly Block[], isFirst: boolean, lexicon: Lexicon): Evidence | null {
  // Neither a page number nor a picture says anything.
  const followers = blocks.filter(({ type }) => type === 'paragraph' || type === 'table')
  if (isPublication(followers, lexicon)) return 'occasion'
  for (const follower of followers.slice(0, isFirst ? EVIDENCE_WITHIN : 1)) {
    const evidence = evidenceOf(follower, lexicon)
    if (evidence !== null) return evidence
    if (kindOf(textOf(follower), lexicon) !== null) return null
  }
  return null
}

function evidenceOf(block: Block, lexicon: Lexicon): Evidence | null {
  if (block.type === 'table') return 'text'
  const text = textOf(block)
  const line = headLine(text)
  if (line !== null) return line.isOccasion ? 'occasion' : 'number'
  if (DAMAGED_NUMBER.test(text)) return 'number'
  if (PERIOD_LINE.test(text)) return 'text'
  if (OCCASION.test(text)) return 'occasion'
  return /[：:；]$|。/.test(text) || lexicon.headings(text) !== null ? 'text' : null
}

/** 杭州市统计局 / 2023年3月20日 below the title of what is published without 发文字号. */
function isPublication(blocks: readonly Block[], lexicon: Lexicon): boolean {
  const end = blocks.findIndex((block) => lexicon.agencies.before(textOf(block), textOf(block).length) === null)
  return end > 0 && isDate(textOf(blocks[end]))
}
