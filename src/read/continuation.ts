import type { Lexicon } from '../lexicon/lexicon.ts'
import { isDate } from '../text/dates.ts'

/** The end of a sentence or of a list item; 》 and ） may stand in mid-sentence, so they do not close. */
const CLOSED = /[。！？；：.!?;:…]["”’』」）)】]*$/
/** A mark after which a sentence always goes on. */
const OPEN = /[，、（(《“‘「『—–,+]$/
/** What tells prose from a title or a caption. */
const PROSE = /[，。；]/
/** A labelled line is a heading unless its title has ended and text followed. */
const RUN_IN = /。./

/** A plain line must be this long to be prose cut short rather than a signature or a name in a list. */
const SHORTEST_PROSE = 20

/** Paragraphs that begin with a dash: ——坚持人民至上。 */
const DASH_ITEM = /^[—–-]{2}/

/** 附件：1.…, below a line of 联系人 that no mark closes. */
const ATTACHMENTS = /^附件[：:]/

/**
 * Whether a paragraph that stands so far as `text` goes on in `next`: a page break (or a hard wrap) cut a sentence.
 * 企业年报率保 / 持在90%以上
 */
export function continues(text: string, next: string, lexicon: Lexicon): boolean {
  const tail = text.slice(-8)
  if (isClosed(text) || opensBlock(next, lexicon)) return false
  if (lexicon.captions(text) !== null) return false
  const label = lexicon.headings(text)
  if (label !== null) return RUN_IN.test(text) || OPEN.test(tail)
  if (OPEN.test(tail)) return text.length >= SHORTEST_PROSE || PROSE.test(text)
  return PROSE.test(text) && text.length >= SHORTEST_PROSE
}

/** Whether a paragraph has come to its end: a sentence's, a list item's, or a remark's after either. */
export const isClosed = (text: string): boolean => CLOSED.test(text.slice(-8)) || endsWithRemark(text)

/** …落实到位。（省财政厅负责）: a bracket that follows a whole sentence closes the paragraph. */
function endsWithRemark(text: string): boolean {
  if (!/[）)]$/.test(text)) return false
  let depth = 0
  for (let index = text.length - 1; index > 0; index--) {
    const character = text[index] ?? ''
    if ('）)'.includes(character)) depth++
    else if ('（('.includes(character) && --depth === 0) return '。；！？'.includes(text[index - 1] ?? '')
  }
  return false
}

/** Lines that always begin something of their own. */
function opensBlock(text: string, lexicon: Lexicon): boolean {
  const isLabelled = lexicon.headings(text) !== null || lexicon.captions(text) !== null
  return isLabelled || DASH_ITEM.test(text) || ATTACHMENTS.test(text) || isDate(text)
}
