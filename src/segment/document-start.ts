import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Block, isParagraph } from '../read/block.ts'
import { headLine } from './document-number.ts'
import { type Evidence, evidenceBelow } from './evidence.ts'
import { issueTogether, opensWithIssuer, type TitleLine } from './issuer-lines.ts'
import { isBareTitle, isIssueName, isOfficialTitle, isPlainTitle, isTitleLine, kindOf, squashTitle } from './title.ts'

/** Blocks that must be in sight to tell whether a document starts: what stands above its title, the title's lines and what follows. */
export const LOOK_AHEAD = 20
/** 红头 and 发文字号 above a title. */
const MOST_ABOVE = 3
const LONGEST_TITLE_LINES = 5
/** Titles of joint documents name a body a line. */
const MOST_ISSUER_LINES = 8
/** Lines of a title that stands over several are this short at most: set lines, not sentences. */
const LONGEST_SET_LINE = 80
const LONGEST_BARE_TITLE = 40
/** （2016-2020年） on a line of its own under the title of a plan. */
const PERIOD_LINE = /^[（(]\d{4}年?[-—–－~～至到]{1,2}\d{4}年?[）)]$/
/** 附件, 附件2 above a title: it is an attachment's. */
const ATTACHMENT_LINE = /^附(?:件|表|录)[0-9一二三四五六七八九十]*[：:]?$/

export interface DocumentStart {
  /** How many blocks stand above the title and belong to it. */
  above: number
  title: string
  /** How many blocks the title takes. */
  blocks: number
}

/** What is known while the next document is looked for. */
export interface Surroundings {
  open: OpenDocument | null
  /** Squashed titles that the contents of the issue announce and that have not come yet. */
  awaited: ReadonlySet<string>
}

/** The document that is open. */
interface OpenDocument {
  titleBlocks: number
  blocks: readonly Block[]
  /** The text of its head squashed, in which an attachment's title is announced. */
  announced: string
}

/** The document that starts at the first of these blocks, or null. */
export function documentStart(blocks: readonly Block[], around: Surroundings, lexicon: Lexicon): DocumentStart | null {
  const above = blocksAbove(blocks, around.open, lexicon)
  const found = titleAt(blocks.slice(above), above > 0, around, lexicon)
  return found === null ? null : { above, ...found }
}

/** 青海省人民政府文件, 青政〔2022〕31号: what stands above a title, unless the open document still lacks its own number. */
function blocksAbove(blocks: readonly Block[], open: OpenDocument | null, lexicon: Lexicon): number {
  if (isHead(open)) return 0
  let above = 0
  for (const [index, block] of blocks.slice(0, MOST_ABOVE).entries()) {
    if (block.type === 'pageMark') continue
    if (!isParagraph(block)) break
    const { text } = block.passage
    const isRedHead = text.endsWith('文件') && lexicon.agencies.before(text, text.length - 2) !== null
    if (!isRedHead && headLine(text)?.number == null) break
    above = index + 1
  }
  return above
}

/** Whether the open document has a title and nothing below it yet: a number belongs to it. */
const isHead = (open: OpenDocument | null): boolean => open !== null && open.blocks.length === open.titleBlocks

function titleAt(
  blocks: readonly Block[],
  isNumberedAbove: boolean,
  around: Surroundings,
  lexicon: Lexicon,
): Omit<DocumentStart, 'above'> | null {
  let title = ''
  // （此件公开发布）, 省长 above an issuer's name belong to what came before.
  let isSet = true
  const lines: TitleLine[] = []
  for (let count = 1; count <= (isSet ? MOST_ISSUER_LINES : LONGEST_TITLE_LINES); count++) {
    const block = blocks[count - 1]
    if (block === undefined || !isParagraph(block)) return null
    const line = block.passage.text
    if (!isTitleLine(line, lexicon) || (count > 1 && line.length > LONGEST_SET_LINE)) return null
    if (headLine(line) !== null && (count > 1 || isHead(around.open) || !isBareTitle(line, lexicon))) return null
    title += line
    lines.push({ text: line, gap: block.position.start.line - (blocks[count - 2] ?? block).position.end.line })
    const below = blocks.slice(count)
    const evidence = evidenceBelow(below, around.open === null, lexicon)
    const wasSet = isSet
    isSet &&= title.includes('关于') || opensWithIssuer(line, lexicon)
    if (around.awaited.has(squashTitle(title)) && !isAttachment(title, evidence, around.open))
      return { title, blocks: count }
    if (evidence === null) continue
    if (wasSet && isOfficialTitle(title, lexicon) && opensTitle(title, lexicon) && issueTogether(lines)) {
      return isAttachment(title, evidence, around.open) ? null : { title, blocks: count }
    }
    const proof = isNumberedAbove ? 'number' : evidence
    if (!isNamed(title, proof, wasSet, around.open, lexicon)) continue
    if (isAttachment(title, evidence, around.open)) return null
    const next = below[0]
    const hasPeriod = next !== undefined && isParagraph(next) && PERIOD_LINE.test(next.passage.text)
    return hasPeriod ? { title: title + next.passage.text, blocks: count + 1 } : { title, blocks: count }
  }
  return null
}

/** Whether a title without 关于 is a document's, for what stands below it. */
function isNamed(
  title: string,
  evidence: Evidence,
  isSet: boolean,
  open: OpenDocument | null,
  lexicon: Lexicon,
): boolean {
  if (title.includes('关于') || isIssueName(title, lexicon)) return false
  if (isSet && isBareTitle(title, lexicon)) return true
  // 专题会议纪要 above 2022年第35次
  const kind = kindOf(title, lexicon)?.kind
  if (evidence === 'number') return isSet && title.length <= LONGEST_BARE_TITLE && kind != null && kind !== '公报'
  return (open === null || evidence === 'occasion') && isPlainTitle(title, lexicon)
}

/** A text that the open document announces or that stands below 附件; a number makes it a document of its own. */
function isAttachment(title: string, evidence: Evidence | null, open: OpenDocument | null): boolean {
  if (open === null || evidence === 'number') return false
  const last = open.blocks.at(-1)
  if (last !== undefined && isParagraph(last) && ATTACHMENT_LINE.test(last.passage.text)) return true
  return open.announced.includes(squashTitle(title))
}

/** 发文机关名称 stands before 关于, or nothing does: what precedes is not the end of the masthead. */
function opensTitle(title: string, lexicon: Lexicon): boolean {
  const issuer = title.slice(0, title.indexOf('关于'))
  return issuer === '' || (!/[：:0-9]/.test(issuer) && opensWithIssuer(issuer, lexicon))
}
