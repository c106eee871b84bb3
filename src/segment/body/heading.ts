import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import type { Passage } from '../../model/passage.ts'
import type { Role } from '../../model/records.ts'
import type { ContentNode, ParagraphNode, SectionNode } from '../../model/tree.ts'
import { firstSentenceEnd, leadOf } from '../../text/lead.ts'
import { positionOf, slice } from '../../text/passage.ts'
import { setOffTitle } from './set-off-title.ts'

/** Marks that close a title without being part of it. */
const CLOSING = /(?<![。．.：:；;，,、\s])[。．.：:；;，,、\s]+$/
/** A title set on the line below its label is no longer than this. */
const LONGEST_SET_TITLE = 40
/** 附件1, 附件一, 附录A, 附件2-1 */
const PART_NUMBER = /^(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[A-Z](?![A-Za-z]))(?:[-—－][0-9]{1,2})?/
/** What names an attachment on the line of its number; longer lines are prose. */
const LONGEST_PART_TITLE = 40
/** 附件2所列项目 */
const PART_PROSE = /[。；，,;]|^(?:所|中的|的|规定)/

export type PartHeading = Row<'parts'>

/** An unnumbered part that a line names: 名词解释, 技术路线图, 附件1. */
export function partHeading(text: string, lexicon: Lexicon): PartHeading | null {
  const found = lexicon.parts.at(text, 0)
  if (found === null) return null
  const behind = text.slice(found.length)
  const numbered = behind.replace(PART_NUMBER, '')
  const rest = numbered.replace(/^[：:]|[：:]$/g, '')
  const isSetOff = rest.length < behind.length
  // 附 alone is none, 附： is
  if (rest === '') return isSetOff || found.length > 1 ? found.row : null
  // 附录A名词解释, 附件2：养老服务指标解释 are glossaries
  const named = lexicon.parts.before(rest, rest.length)
  if (isSetOff && named?.row.role === 'glossary') return named.row
  const isTitled = isSetOff && found.row.role === 'appendix' && TITLED.has(found.row.word)
  return isTitled && rest.length <= LONGEST_PART_TITLE && !PART_PROSE.test(rest) ? found.row : null
}

/** These may have a title behind their number; 附表1 with one is a table's caption. */
const TITLED: ReadonlySet<string> = new Set(['附件', '附录', '附'])

export interface FoundHeading {
  section: SectionNode
  rank: number
  /** Blocks that it takes: two when the title stands on the line below the label. */
  taken: number
}

/** The section whose heading, so labelled, stands at `at`, with its run-in text as first child. */
export function headingAt(
  nodes: readonly ContentNode[],
  at: number,
  node: ParagraphNode,
  label: HeadingLabel,
  lexicon: Lexicon,
): FoundHeading {
  const { text } = node.passage
  const rest = text.slice(label.length)
  const below = nodes[at + 1]
  if (rest === '' && below?.type === 'paragraph' && isSetTitle(below.passage.text, lexicon)) {
    const title = titleText(below.passage.text)
    return { section: sectionNode(node, label, title, null, 'tasks'), rank: label.rank, taken: 2 }
  }
  const end = setOffTitle(node.passage, label, lexicon) ?? titleEnd(rest)
  const body = end < rest.length ? slice(node.passage, label.length + end) : null
  const section = sectionNode(node, label, titleText(rest.slice(0, end)), body, 'tasks')
  return { section, rank: label.rank, taken: 1 }
}

/** The section of an unnumbered part. */
export const partSection = (node: ParagraphNode, part: PartHeading): FoundHeading => ({
  section: sectionNode(node, null, titleText(node.passage.text), null, part.role),
  rank: part.role === 'background' ? FOREWORD : 0,
  taken: 1,
})

/** A foreword holds no numbered heading: the first one ends it. */
const FOREWORD = Number.POSITIVE_INFINITY

function sectionNode(
  { passage, position }: ParagraphNode,
  label: HeadingLabel | null,
  title: string,
  body: Passage | null,
  role: Role,
): SectionNode {
  return {
    type: 'section',
    position,
    level: 1,
    scheme: label?.scheme ?? null,
    label: label?.label ?? null,
    ordinal: label?.ordinal ?? null,
    title,
    runIn: body !== null,
    role,
    heading: passage,
    children: body === null ? [] : [{ type: 'paragraph', position: positionOf(body), passage: body }],
  }
}

const titleText = (text: string): string => text.trim().replace(CLOSING, '')

const isSetTitle = (text: string, lexicon: Lexicon): boolean =>
  text.length <= LONGEST_SET_TITLE &&
  !/[。；]/.test(text) &&
  lexicon.headings(text) === null &&
  lexicon.captions(text) === null

/** Behind the title in the text after the label: a lead phrase, else the first sentence. */
function titleEnd(text: string): number {
  const lead = leadOf(text)
  return lead !== null && lead.mark !== '——' ? lead.end : firstSentenceEnd(text)
}
