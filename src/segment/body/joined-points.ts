import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ParagraphNode } from '../../model/tree.ts'
import { paragraphPart } from '../paragraph-part.ts'
import { innerHeading } from './joined-headings.ts'

/** What ends a point: a sentence's end, or the bracket of its duties behind that. */
const ENDS = /[。）)〕】］]/g
/** A list of bodies in brackets is never longer. */
const LONGEST_BRACKET = 1000

/** Where the first point of a list may stand in the middle of a paragraph. */
const FIRST_INSIDE = /[。：:）)](?:1[.．、]|[（(][1一][）)])/

/**
 * The nodes of a document, paragraphs in which lines were joined parted again: 3.编制定额。（省水利厅负责）4.完善水价。（省发展改革委负责）
 * A point holds none of its own kind, so what stands behind its end under the next label of its kind is the next one. Points
 * inside a paragraph that is none of them, 提出以下意见。1.…。2.…。, are parted where each says who answers for it.
 */
export const partedPoints = (nodes: readonly ContentNode[], lexicon: Lexicon): ContentNode[] =>
  nodes.flatMap((node): ContentNode[] => (node.type === 'paragraph' ? parted(node, lexicon) : [node]))

function parted(node: ParagraphNode, lexicon: Lexicon): ParagraphNode[] {
  const { passage } = node
  const { text } = passage
  const first = lexicon.headings(text)
  const inner = first === null ? null : innerHeading(passage, first, lexicon)
  if (inner !== null) return [paragraphPart(node, 0, inner), ...parted(paragraphPart(node, inner), lexicon)]
  const next = first === null ? [] : startsBehind(text, 0, first, lexicon)
  const starts = next.length > 0 ? next : startsInside(text, first, lexicon)
  if (starts.length === 0) return [node]
  return [0, ...starts].map((from, index) => paragraphPart(node, from, starts[index]))
}

/** Where the points begin that follow the one, so labelled, that begins at `from`. */
function startsBehind(text: string, from: number, first: HeadingLabel, { headings }: Lexicon): number[] {
  const starts: number[] = []
  let due = first.ordinal + 1
  for (const { index, 0: mark } of text.slice(from).matchAll(ENDS)) {
    const at = from + index + 1
    const next = headings(text.slice(at))
    if (next?.scheme !== first.scheme || next.ordinal !== due) continue
    if (mark !== '。' && !isBehindSentence(text, at - 1)) continue
    starts.push(at)
    due++
  }
  return starts
}

/** Where the points of a list inside a paragraph begin; none unless there are several and each says who answers. */
function startsInside(text: string, outer: HeadingLabel | null, lexicon: Lexicon): number[] {
  // Most paragraphs name nobody.
  if (!text.includes('责') && !text.includes('牵')) return []
  const from = text.search(FIRST_INSIDE) + 1
  if (from === 0) return []
  const first = lexicon.headings(text.slice(from))
  if (first === null || first.rank <= (outer?.rank ?? 0)) return []
  const starts = [from, ...startsBehind(text, from, first, lexicon)]
  const isSaid = starts.every((start, index) => saysWhoAnswers(text.slice(start, starts[index + 1]), lexicon))
  return starts.length > 1 && isSaid ? starts : []
}

/** 责任单位：市科技局, （市科技局牵头） */
const saysWhoAnswers = (point: string, { duties }: Lexicon): boolean =>
  duties
    .all(point)
    .some(({ index, length, row }) =>
      (row.place === 'label' ? /[：:]/ : /[）)〕】］]/).test(point.charAt(index + length)),
    )

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
