import type { Caption } from '../../lexicon/captions.ts'
import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { BoxNode, ContentNode, ParagraphNode } from '../../model/tree.ts'
import { boxEnd } from './box-end.ts'
import { boxChildren } from './box-items.ts'

/** A box as it stands among the children of its section: its node, and how many of them it took. */
export interface FoundBox {
  box: BoxNode
  taken: number
}

/** What surrounds a box and decides where it ends. */
export interface BoxSurroundings {
  /** Whether a heading with this very label is due: it goes on with the open sections. */
  isDue(label: HeadingLabel): boolean
  /** The last paragraph of the section before the box, which shows the manner of its body text. */
  model: ParagraphNode | null
  /** Whether a paragraph opens something that no box holds: a chapter, another box, a table, an unnumbered part. */
  isBoundary(node: ParagraphNode, next: ContentNode | undefined): boolean
}

/** 专栏 3 / 专栏3 / 专栏三, its title on the same line or the next. */
export function boxAt(
  nodes: readonly ContentNode[],
  at: number,
  heading: ParagraphNode,
  caption: Caption,
  around: BoxSurroundings,
  lexicon: Lexicon,
): FoundBox {
  let { title } = caption
  let from = at + 1
  for (let next = nodes[from]; next?.type === 'paragraph'; next = nodes[from]) {
    const { text } = next.passage
    const goesOn = title === '' || isCut(title, text)
    if (!goesOn || from > at + LONGEST_TITLE_LINES || !isTitleLine(next, around, lexicon)) break
    title += text
    from++
  }
  const to = boxEnd(nodes, from, around, lexicon)
  const children = boxChildren(nodes.slice(from, to), title, lexicon)
  const last = nodes[to - 1] ?? heading
  const position = { start: heading.position.start, end: last.position.end }
  return {
    box: { type: 'box', position, number: caption.number, title, heading: heading.passage, children },
    taken: to - at,
  }
}

const LONGEST_SET_LINE = 40
/** Lines below the number over which a title is set. */
const LONGEST_TITLE_LINES = 2

function isTitleLine(node: ParagraphNode, around: BoxSurroundings, lexicon: Lexicon): boolean {
  const { text } = node.passage
  return (
    text.length <= LONGEST_SET_LINE &&
    !/[。；，：]/.test(text) &&
    lexicon.headings(text) === null &&
    !around.isBoundary(node, undefined)
  )
}

/** A title that a second line completes: …重点建设的 / 水利工程, …重大 / 工程. */
const LONGEST_REST = 4
const isCut = (title: string, next: string): boolean =>
  /[的和与及暨、]$/.test(title) ||
  isOpen(title) ||
  (next.length <= LONGEST_REST && /(?:工程|项目|行动|计划|指标|任务|重点)$/.test(next))

function isOpen(title: string): boolean {
  let depth = 0
  for (const character of title) {
    if ('“《（('.includes(character)) depth++
    else if ('”》）)'.includes(character)) depth--
  }
  return depth > 0
}
