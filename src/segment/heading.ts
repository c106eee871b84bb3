import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Row } from '../lexicon/tables.ts'
import type { ContentNode, SectionNode } from '../model/tree.ts'
import { firstSentenceEnd, leadOf } from '../text/lead.ts'
import { positionOf, slice } from '../text/passage.ts'

/** Marks that close a title without being part of it. */
const CLOSING = /[。．.：:；;，,、\s]+$/
/** A title set on the line below its label is no longer than this. */
const LONGEST_SET_TITLE = 40
/** 附件1, 附件一：, 附录A; longer lines are prose or entries of a list of attachments. */
const PART_NUMBER = /^[0-9一二三四五六七八九十A-Z]{0,3}$/

export type PartHeading = Row<'parts'>

/** An unnumbered part that a line names: 名词解释, 技术路线图, 附件1. */
export function partHeading(text: string, lexicon: Lexicon): PartHeading | null {
  const found = lexicon.parts.at(text, 0)
  if (found === null) return null
  return PART_NUMBER.test(text.slice(found.length)) ? found.row : null
}

export interface FoundHeading {
  section: SectionNode
  rank: number
  /** Blocks that it takes: two when the title stands on the line below the label. */
  taken: number
}

/** The section whose heading stands at `at`, with its run-in text as first child, or null. */
export function headingAt(
  nodes: readonly ContentNode[],
  at: number,
  part: PartHeading | null,
  lexicon: Lexicon,
): FoundHeading | null {
  const node = nodes[at]
  if (node?.type !== 'paragraph') return null
  const { passage, position } = node
  const base = { type: 'section', position, level: 1, heading: passage, role: part?.role ?? 'tasks' } as const
  if (part !== null) {
    return {
      section: { ...base, scheme: null, label: null, ordinal: null, title: passage.text, runIn: false, children: [] },
      rank: 0,
      taken: 1,
    }
  }
  const label = lexicon.headings(passage.text)
  if (label === null) return null
  const named = { ...base, scheme: label.scheme, label: label.label.trim(), ordinal: label.ordinal }
  const rest = passage.text.slice(label.length)
  const below = nodes[at + 1]
  if (rest.trim() === '' && below?.type === 'paragraph' && isSetTitle(below.passage.text, lexicon)) {
    return {
      section: { ...named, title: titleText(below.passage.text), runIn: false, children: [] },
      rank: label.rank,
      taken: 2,
    }
  }
  const end = titleEnd(rest)
  const runIn = end < rest.length
  const children: ContentNode[] = []
  if (runIn) {
    const body = slice(passage, label.length + end)
    children.push({ type: 'paragraph', position: positionOf(body), passage: body })
  }
  return { section: { ...named, title: titleText(rest.slice(0, end)), runIn, children }, rank: label.rank, taken: 1 }
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
