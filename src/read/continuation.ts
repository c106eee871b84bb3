import { isSetOffArticle } from '../lexicon/articles.ts'
import { codesOf } from '../lexicon/character-sieve.ts'
import { decimalCandidate } from '../lexicon/decimal-labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Passage } from '../model/passage.ts'
import { isDate } from '../text/dates.ts'

/** The end of a sentence or of a list item, ． and · for 。 in a scan; 》 and ） may stand in mid-sentence, so they do not close. */
const CLOSED = /[。！？；：.．·!?;:…]["”’』」）)】]*$/
/** A mark after which a sentence always goes on. */
const OPEN = /[，、（(《“‘「『—–,+]$/
/** What tells prose from a title or a caption. */
const PROSE = /[，。；]/
/** A labelled line is a heading unless its title has ended and text followed. */
const RUN_IN = /[。：]./

/** A plain line must be this long to be prose cut short rather than a signature or a name in a list. */
const SHORTEST_PROSE = 20

/** 造林 / 1. 8亿亩: a number that a scan parted, in the middle of a sentence no label. */
export const PARTED_NUMBER = /^\d{1,3}[.．·] ?\d{1,3}[万亿%％]/
/** Paragraphs that begin with a dash: ——坚持人民至上。 */
const DASH_ITEM = /^[—–-]{2}/

/** The label of a line that says whom to ask: 联系人：, （咨询电话：. */
const LABEL = /^[（(]?([一-鿿]{2,8})[：:](?=[^。；]{1,80}$)/

/** 附件：1.…, below a line of 联系人 that no mark closes. */
const ATTACHMENTS = /^附件[：:]/

/** Where two lines meet of which the second may go on with what the first says. */
export interface Seam {
  /** What the paragraph says so far. */
  text: string
  next: Passage
  /** What the paragraph says has not come to its end. */
  isOpen: boolean
  /** The line above fills the page, no blank is between, and the next line is not set in. */
  isFull: boolean
  /** The next paragraph would show: its first line would be set in as this one's is, or a blank line would stand before it. */
  wouldShow: boolean
  /** A page ends between them. */
  isOverPages: boolean
}

/**
 * Whether a paragraph goes on in the next line: a page break or a hard wrap cut a sentence, or a title.
 * 企业年报率保 / 持在90%以上
 */
export function continues({ text, next, isOpen, isFull, wouldShow, isOverPages }: Seam, lexicon: Lexicon): boolean {
  // most paragraphs end here
  if (!isOpen && !(isFull && wouldShow)) return false
  if (isCutLabel(text, next.text, lexicon)) return true
  if (opensParticular(text, next.text, lexicon)) return false
  if (opensBlock(next, lexicon) && !(isOpen && PROSE.test(text) && PARTED_NUMBER.test(next.text))) return false
  if (isFull) return true
  const tail = text.slice(-8)
  if (isDutyLine(text, lexicon) && !OPEN.test(tail) && !isInBracket(text)) return false
  if (lexicon.captions(text) !== null) return false
  const label = lexicon.headings(text)
  if (label !== null) return RUN_IN.test(text.slice(label.length)) || OPEN.test(tail)
  if (OPEN.test(tail)) return text.length >= SHORTEST_PROSE || PROSE.test(text)
  return (PROSE.test(text) || (isOverPages && RUN_IN.test(text))) && text.length >= SHORTEST_PROSE
}

/** Whether a paragraph has come to its end: a sentence's, a list item's, a remark's after either, or a contact line's. */
export const isClosed = (text: string, lexicon: Lexicon): boolean =>
  CLOSED.test(text.slice(-8)) || endsWithRemark(text) || isContact(text, lexicon)

/** 联系人：张某，电话：0971-8312345: a line that says whom to ask needs no mark to close it. */
function isContact(text: string, { contacts }: Lexicon): boolean {
  const label = LABEL.exec(text)?.[1] ?? ''
  return contacts.before(label, label.length) !== null
}

const REMARK_END = /[）)〕】］\]]$/

/** …落实到位。（省财政厅负责）, …。〔责任单位：省财政厅〕: a bracket that follows a whole sentence closes the paragraph. */
function endsWithRemark(text: string): boolean {
  if (!REMARK_END.test(text)) return false
  let depth = 0
  for (let index = text.length - 1; index > 0; index--) {
    const character = text.charAt(index)
    if ('）)〕】］]'.includes(character)) depth++
    else if ('（(〔【［['.includes(character) && --depth === 0) return '。；！？'.includes(text.charAt(index - 1))
  }
  return false
}

/** 责任单位：…, 【责任单位】…, without a mark that closes it. */
export function isDutyLine(text: string, { duties }: Lexicon): boolean {
  const isBracketed = OPENS_LABEL.has(text.charCodeAt(0))
  const label = duties.at(text, isBracketed ? 1 : 0)
  if (label?.row.place !== 'label') return false
  return isBracketed ? CLOSES_LABEL.test(text.charAt(1 + label.length)) : COLON.test(text.charAt(label.length))
}

/** Particulars of a task are set one a line: 责任单位：… / 完成时限：…, 督导单位：… But （牵头单位：…， / 配合单位：…） is one remark. */
const opensParticular = (text: string, next: string, lexicon: Lexicon): boolean =>
  (isDutyLine(next, lexicon) || (PARTICULAR.test(next) && isDutyLine(text, lexicon))) && !isInBracket(text)

/** （牵头 / 单位：省水利厅）, which is no 单位：亿元 of a table. */
function isCutLabel(text: string, next: string, { duties }: Lexicon): boolean {
  if (!/^单位[：:]/.test(next)) return false
  const before = Math.max(0, text.length - LONGEST_LABEL)
  const seam = text.slice(before) + next.slice(0, 2)
  const label = duties.before(seam, seam.length)
  return label?.row.place === 'label' && label.length > 2
}

const LONGEST_LABEL = 6
const COLON = /[：:]/
const OPENS_LABEL: ReadonlySet<number> = new Set(codesOf('【［〔['))
const CLOSES_LABEL = /[】］〕\]]/
const PARTICULAR = /^[一-鿿]{2,8}[：:]/

const isInBracket = (text: string): boolean => lastOf('（(〔［【[', text) > lastOf('）)〕］】]', text)

const lastOf = (marks: string, text: string): number => Math.max(...[...marks].map((mark) => text.lastIndexOf(mark)))

/** Lines that always begin something of their own. */
function opensBlock({ text, source }: Passage, lexicon: Lexicon): boolean {
  return (
    lexicon.headings(text) !== null ||
    lexicon.captions(text) !== null ||
    DASH_ITEM.test(text) ||
    ATTACHMENTS.test(text) ||
    isDate(text) ||
    isSetOffArticle(source) ||
    isDecimalHeading(text, lexicon)
  )
}

/** 1.1编制目的 */
function isDecimalHeading(text: string, lexicon: Lexicon): boolean {
  const candidate = decimalCandidate(text, lexicon.units)
  return candidate !== null && candidate.path.length > 1 && candidate.isTitle && !candidate.isAmount
}
