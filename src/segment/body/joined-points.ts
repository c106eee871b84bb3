import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ParagraphNode } from '../../model/tree.ts'
import { positionOf, slice } from '../../text/passage.ts'
import { innerHeading } from './joined-headings.ts'

/** What ends a point: a sentence's end, or the bracket of its duties behind that. */
const ENDS = /[。）)〕】］]/g
/** A list of bodies in brackets is never longer. */
const LONGEST_BRACKET = 1000

/**
 * The nodes of a document, paragraphs in which lines were joined parted again: 3.编制定额。（省水利厅负责）4.完善水价。（省发展改革委负责）
 * A point holds none of its own kind, so what stands behind its end under the next label of its kind is the next one.
 */
export const partedPoints = (nodes: readonly ContentNode[], lexicon: Lexicon): ContentNode[] =>
  nodes.flatMap((node): ContentNode[] => (node.type === 'paragraph' ? parted(node, lexicon) : [node]))

function parted(node: ParagraphNode, lexicon: Lexicon): ParagraphNode[] {
  const { passage } = node
  const first = lexicon.headings(passage.text)
  if (first === null) return [node]
  const inner = innerHeading(passage, first, lexicon)
  if (inner !== null) return [partOf(node, 0, inner), ...parted(partOf(node, inner), lexicon)]
  const starts = [0, ...startsBehind(passage.text, first, lexicon)]
  if (starts.length === 1) return [node]
  return starts.map((from, index) => partOf(node, from, starts[index + 1]))
}

function partOf(node: ParagraphNode, from: number, to?: number): ParagraphNode {
  const part = slice(node.passage, from, to)
  return { ...node, position: positionOf(part), passage: part }
}

function startsBehind(text: string, first: HeadingLabel, { headings }: Lexicon): number[] {
  const starts: number[] = []
  let due = first.ordinal + 1
  for (const { index, 0: mark } of text.matchAll(ENDS)) {
    const next = headings(text.slice(index + 1))
    if (next?.scheme !== first.scheme || next.ordinal !== due) continue
    if (mark !== '。' && !isBehindSentence(text, index)) continue
    starts.push(index + 1)
    due++
  }
  return starts
}

/** Whether the bracket that closes here follows a whole sentence: …。（责任单位：各县（市、区）人民政府） */
function isBehindSentence(text: string, closing: number): boolean {
  let depth = 0
  for (let index = closing; index > Math.max(0, closing - LONGEST_BRACKET); index--) {
    const character = text.charAt(index)
    if ('）)〕】］'.includes(character)) depth++
    else if ('（(〔【［'.includes(character) && --depth === 0) return '。；'.includes(text.charAt(index - 1))
  }
  return false
}
