import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Block, isParagraph } from '../read/block.ts'
import { documentNumber } from './head.ts'
import { beforePromulgation, isOfficialTitle, isPlainTitle, isTitleLine, kindOf, squashTitle } from './title.ts'

/** Blocks that must be in sight to tell whether a document starts: the lines of a title and what follows it. */
export const LOOK_AHEAD = 12
const LONGEST_TITLE_LINES = 5
const EVIDENCE_WITHIN = 5
/** Lines of a title that stands over several are this short at most: set lines, not sentences. */
const LONGEST_SET_LINE = 80
const LONGEST_BARE_TITLE = 40
/** （2021年3月5日省人民代表大会通过） */
const OCCASION = /^[（(](?=[^（）()]{2,60}[）)]$)[^号]*[年月日过准][^号]*[）)]$/
const ORDER_NUMBER = /^第[0-9一二三四五六七八九十百]{1,4}号$/
/** （2016-2020年） on a line of its own under the title of a plan. */
const PERIOD_LINE = /^[（(]\d{4}年?[-—–－~～至到]{1,2}\d{4}年?[）)]$/

export interface DocumentStart {
  title: string
  /** How many blocks the title takes. */
  blocks: number
}

/** What is known of the document that is open while the next one is looked for. */
interface Announcements {
  /** The text of its head squashed, in which an attachment's title is announced. */
  announced: string
}

/** The document that starts at the first of these blocks, or null. */
export function documentStart(
  blocks: readonly Block[],
  open: Announcements | null,
  lexicon: Lexicon,
): DocumentStart | null {
  let title = ''
  // 省政府文件, （此件公开发布） above an issuer's name belong to what came before.
  let isSet = true
  for (let count = 1; count <= LONGEST_TITLE_LINES; count++) {
    const block = blocks[count - 1]
    if (block === undefined || !isParagraph(block)) return null
    const line = block.passage.text
    if (!isTitleLine(line, lexicon) || (count > 1 && line.length > LONGEST_SET_LINE)) return null
    title += line
    const follower = evidenceIn(blocks.slice(count), open, lexicon)
    const wasSet = isSet
    isSet &&= title.includes('关于') || opensWithIssuer(line, lexicon)
    if (follower === null) continue
    if (wasSet && isOfficialTitle(title, lexicon) && opensTitle(title, lexicon)) {
      const isAttachment = open?.announced.includes(squashTitle(title)) === true && !isNumbered(follower)
      return isAttachment ? null : { title, blocks: count }
    }
    if (isNumbered(follower) ? wasSet && isNamed(title, lexicon) : open === null && isPlainTitle(title, lexicon)) {
      const below = blocks[count]
      const hasPeriod = below !== undefined && isParagraph(below) && PERIOD_LINE.test(below.passage.text)
      return hasPeriod ? { title: title + below.passage.text, blocks: count + 1 } : { title, blocks: count }
    }
  }
  return null
}

/** 发文机关名称 stands before 关于, or nothing does: what precedes is not the end of the masthead. */
function opensTitle(title: string, lexicon: Lexicon): boolean {
  const issuer = title.slice(0, title.indexOf('关于'))
  return issuer === '' || (!/[：:0-9]/.test(issuer) && opensWithIssuer(issuer, lexicon))
}

function opensWithIssuer(text: string, lexicon: Lexicon): boolean {
  const issuer = beforePromulgation(text)
  return lexicon.agencies.before(issuer, issuer.length) !== null
}

/** A title without 关于 above a number: 青海省人民政府令, 政府工作报告. */
const isNamed = (title: string, lexicon: Lexicon): boolean =>
  title.length <= LONGEST_BARE_TITLE &&
  (kindOf(title, lexicon) !== null || lexicon.agencies.before(title, title.length) !== null)

/** 青政〔2022〕31号; 第125号 under an order. */
const isNumbered = (block: Block): boolean =>
  isParagraph(block) && (documentNumber(block.passage.text) !== null || ORDER_NUMBER.test(block.passage.text))

/** What tells a title from a line of the contents: a report's title may have its occasion and speaker below it first. */
function evidenceIn(blocks: readonly Block[], open: Announcements | null, lexicon: Lexicon): Block | null {
  const followers = blocks.filter((block) => block.type !== 'pageMark').slice(0, open === null ? EVIDENCE_WITHIN : 1)
  for (const follower of followers) {
    if (isEvidence(follower, lexicon)) return follower
    if (!isParagraph(follower) || kindOf(follower.passage.text, lexicon) !== null) return null
  }
  return null
}

/** What follows a title and never a line of the contents: the number, 主送机关, a bracketed date, a heading, prose. */
function isEvidence(block: Block, lexicon: Lexicon): boolean {
  if (block.type === 'table') return true
  if (!isParagraph(block)) return false
  const { text } = block.passage
  return (
    isNumbered(block) ||
    /[：:。；]$/.test(text) ||
    OCCASION.test(text) ||
    text.includes('。') ||
    lexicon.headings(text) !== null
  )
}
