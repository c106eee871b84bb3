import type { HeadingLabel } from '../lexicon/heading-labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { BoxNode, ContentNode, ParagraphNode } from '../model/tree.ts'
import { leadOf } from '../text/lead.ts'
import { boxChildren } from './box-items.ts'
import { continues } from './table-parts.ts'
import { isContinuation } from './tables.ts'

/** A box as it stands among the children of its section: its node, and how many of them it took. */
export interface FoundBox {
  box: BoxNode
  taken: number
}

/** What surrounds a box and decides where it ends. */
export interface BoxSurroundings {
  /** The ordinal that a heading of a scheme would have if it went on with the open sections; null when none is open. */
  expects(label: HeadingLabel): number | null
  /** The last paragraph of the section before the box, which shows the manner of its body text. */
  model: ParagraphNode | null
  /** Whether a paragraph opens something that no box holds: a chapter, another box, a table, an unnumbered part. */
  isBoundary(node: ParagraphNode, next: ContentNode | undefined): boolean
}

/** 专栏 3 / 专栏3 / 专栏三, its title on the same line or the next. */
export function boxAt(
  nodes: readonly ContentNode[],
  at: number,
  around: BoxSurroundings,
  lexicon: Lexicon,
): FoundBox | null {
  const heading = nodes[at]
  if (heading?.type !== 'paragraph') return null
  const caption = lexicon.captions(heading.passage.text)
  if (caption?.kind !== 'box') return null
  let { title } = caption
  let from = at + 1
  const next = nodes[from]
  if (title === '' && next?.type === 'paragraph' && isSetLine(next.passage.text)) {
    title = next.passage.text
    from++
  }
  const to = endOf(nodes, from, around, lexicon)
  const children = boxChildren(nodes.slice(from, to), title, lexicon)
  const last = nodes[to - 1] ?? heading
  const position = { start: heading.position.start, end: last.position.end }
  return {
    box: { type: 'box', position, number: caption.number, title, heading: heading.passage, children },
    taken: to - at,
  }
}

const LONGEST_SET_LINE = 40
const isSetLine = (text: string) => text.length <= LONGEST_SET_LINE && !/[。；，]/.test(text)

/** The index behind the last node of the box. */
function endOf(nodes: readonly ContentNode[], from: number, around: BoxSurroundings, lexicon: Lexicon): number {
  const last = new Map<string, HeadingLabel>()
  let isNumbered = false
  let at = from
  for (; at < nodes.length; at++) {
    const node = nodes[at]
    if (node === undefined || node.type === 'section' || node.type === 'box') break
    if (node.type === 'table') {
      if (at > from) break
      // The table is the box; prose after it is the section's again.
      return tableEnd(nodes, at, lexicon)
    }
    if (node.type !== 'paragraph') continue
    if (around.isBoundary(node, nodes[at + 1])) break
    const label = lexicon.headings(node.passage.text)
    if (label === null) {
      if (isNumbered && isComplete(nodes[at - 1])) break
      continue
    }
    const isHeading = around.expects(label) === label.ordinal
    if (!goesOn(label, last, isHeading) || (at > from && !isNumbered && isHeading)) break
    // （1） below 2. counts anew
    for (const [scheme, { rank }] of last) if (rank > label.rank) last.delete(scheme)
    last.set(label.scheme, label)
    isNumbered = true
  }
  const end = isNumbered ? at : resumption(nodes, from, at, around.model)
  return trimmed(nodes, from, end)
}

/** A scan loses a label now and then: a list may skip one, unless a heading is due with that very number. */
const MOST_SKIPPED = 1

function goesOn(label: HeadingLabel, last: ReadonlyMap<string, HeadingLabel>, isHeading: boolean): boolean {
  const step = label.ordinal - (last.get(label.scheme)?.ordinal ?? 0)
  return step === 1 || (step > 1 && step <= 1 + MOST_SKIPPED && last.has(label.scheme) && !isHeading)
}

/** Behind a table and the parts of it that page breaks cut off, 续表 above them or not. */
function tableEnd(nodes: readonly ContentNode[], at: number, lexicon: Lexicon): number {
  let end = at + 1
  for (let table = nodes[at]; table?.type === 'table'; ) {
    let next = end
    while (isContinuation(nodes[next], lexicon)) next++
    const part = nodes[next]
    if (part?.type !== 'table' || !(next > end || continues(table, part))) break
    table = part
    end = next + 1
  }
  return end
}

/** A list item that ends its sentence ends the list, one that ends with ； does not. */
function isComplete(node: ContentNode | undefined): boolean {
  return node?.type !== 'paragraph' || /[。！）)]$/.test(node.passage.text)
}

/**
 * Where body text resumes inside a run of plain paragraphs: from there on all go on in the manner of the paragraphs
 * before the box, which the box's own first paragraph does not share.
 * 严格药品安全监管。… / 专栏6 … 推进药物监测哨点建设，… / 严格化妆品监管。…
 */
function resumption(nodes: readonly ContentNode[], from: number, to: number, model: ParagraphNode | null): number {
  const run = nodes.slice(from, to)
  const [first] = run.filter((node) => node.type === 'paragraph')
  if (first === undefined || model === null || mannerOf(first) === mannerOf(model)) return to
  let resumed = to
  for (let at = to - 1; at > from; at--) {
    const node = nodes[at]
    if (node?.type !== 'paragraph') continue
    if (mannerOf(node) !== mannerOf(model)) break
    resumed = at
  }
  return resumed
}

/** How a paragraph opens: with a lead phrase, with a dash, or straight on. */
function mannerOf({ passage: { text } }: ParagraphNode): string {
  if (/^[—–-]{2}/.test(text)) return 'dash'
  return leadOf(text) === null ? 'plain' : 'lead'
}

/** Without notes and figures that stand behind the last paragraph: they are the page's, not the box's. */
function trimmed(nodes: readonly ContentNode[], from: number, to: number): number {
  let end = to
  while (end > from && (nodes[end - 1]?.type === 'note' || nodes[end - 1]?.type === 'figure')) end--
  return end
}
