import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ParagraphNode } from '../../model/tree.ts'
import { leadOf } from '../../text/lead.ts'
import type { BoxSurroundings } from './box.ts'
import { isName } from './box-items.ts'
import { isNote, mannerOf, resumption } from './resumption.ts'
import { continues } from './table-parts.ts'
import { isContinuation } from './tables.ts'

/** The index behind the last node of the box whose content begins at `from`. */
export function boxEnd(nodes: readonly ContentNode[], from: number, around: BoxSurroundings, lexicon: Lexicon): number {
  const frame = frameOf(nodes[from])
  if (frame !== null) return frameEnd(nodes, from, frame)
  const points = new BoxPoints(nodes, from, around, lexicon)
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
    if (around.isBoundary(node, nodes[at + 1]) || !points.take(node, at)) break
  }
  const end = points.isNumbered ? at : resumption(nodes, from, at, around.model, lexicon)
  return trimmed(nodes, from, end)
}

const frameOf = (node: ContentNode | undefined): number | null =>
  node?.type === 'paragraph' ? (node.frame ?? null) : null

/** Behind the last paragraph of a frame, whatever else stands in it. */
function frameEnd(nodes: readonly ContentNode[], from: number, frame: number): number {
  let end = from
  for (let at = from; at < nodes.length; at++) {
    const of = frameOf(nodes[at])
    if (of === frame) end = at + 1
    else if (of !== null || nodes[at]?.type === 'paragraph') break
  }
  return end
}

/** A scan loses a label now and then: a list may skip one, unless a heading is due with that very number. */
const MOST_SKIPPED = 1
/** Paragraphs without a label among which the next point must come. */
const LONGEST_POINT = 8

/** Follows the numbered points of a box, and tells the text that belongs to them from the body text behind the box. */
class BoxPoints {
  isNumbered = false
  /** What the first point says. */
  #first: string | null = null
  readonly #last = new Map<string, HeadingLabel>()
  /** Its points are names with their text on the next line: 1.堤防工程。 / 建设堤防20公里。 */
  #areNamed = false
  readonly #nodes: readonly ContentNode[]
  readonly #from: number
  readonly #around: BoxSurroundings
  readonly #lexicon: Lexicon

  constructor(nodes: readonly ContentNode[], from: number, around: BoxSurroundings, lexicon: Lexicon) {
    this.#nodes = nodes
    this.#from = from
    this.#around = around
    this.#lexicon = lexicon
  }

  /** Takes the paragraph at `at`; gives whether it belongs to the box. */
  take(node: ParagraphNode, at: number): boolean {
    const label = this.#lexicon.headings(node.passage.text)
    if (label === null) return !this.isNumbered || this.#holdsText(node, at)
    const isDue = this.#around.isDue(label)
    if (!this.#goesOn(label, isDue) || (isDue && at > this.#from && !this.#isPoint(node, label, at))) return false
    this.#first ??= node.passage.text.slice(label.length)
    // （1） below 2. counts anew
    for (const [scheme, { rank }] of this.#last) if (rank > label.rank) this.#last.delete(scheme)
    this.#last.set(label.scheme, label)
    this.isNumbered = true
    return true
  }

  /** Whether a label with which a heading is due goes on with the points of the box all the same. */
  #isPoint({ passage: { text } }: ParagraphNode, label: HeadingLabel, at: number): boolean {
    const before = this.#nodes[at - 1]
    if (this.#first === null || !isComplete(before)) return this.#first !== null
    // …20家； / …50亿元。 ends a list; 3.做大科技服务。建设… is no point like 1.引进金融机构20家。
    const isEnded = /[；;]$/.test(this.#first)
    return !isEnded && (leadOf(text.slice(label.length)) === null) === (leadOf(this.#first) === null)
  }

  #goesOn(label: HeadingLabel, isDue: boolean): boolean {
    const step = label.ordinal - (this.#last.get(label.scheme)?.ordinal ?? 0)
    return step === 1 || (step > 1 && step <= 1 + MOST_SKIPPED && this.#last.has(label.scheme) && !isDue)
  }

  /** Whether a paragraph without a label is one more of a point. */
  #holdsText(node: ParagraphNode, at: number): boolean {
    const before = this.#nodes[at - 1]
    const isNamed = before?.type === 'paragraph' && isName(before, this.#lexicon)
    if (isNote(node, this.#lexicon) || !isComplete(before) || (isNamed && this.#areNamed)) return true
    if (this.#isIntroduced() && mannerOf(node) === 'lead') {
      this.#last.clear()
      return true
    }
    const next = this.#labelBehind(at)
    if (next === null || this.#around.isDue(next)) return false
    if (this.#last.has(next.scheme) && this.#goesOn(next, false)) {
      this.#areNamed ||= isNamed
      return true
    }
    const first = this.#nodes[this.#from]
    // 公共服务工程 / 1.…: the next group of points, where the first had a name too
    const isGroup = isName(node, this.#lexicon) && first?.type === 'paragraph' && isName(first, this.#lexicon)
    if (!isGroup || next.ordinal !== 1) return false
    this.#last.delete(next.scheme)
    return true
  }

  /** 国家高速公路。重点推进： above （1）…: its labels count below leads, which the body text does not have. */
  #isIntroduced(): boolean {
    const first = this.#nodes[this.#from]
    const { model } = this.#around
    return (
      first?.type === 'paragraph' &&
      /[：:]$/.test(first.passage.text) &&
      this.#lexicon.headings(first.passage.text) === null &&
      (model === null || mannerOf(model) !== 'lead')
    )
  }

  /** The label that comes next behind the paragraph at `at`. */
  #labelBehind(at: number): HeadingLabel | null {
    for (let index = at + 1; index <= at + LONGEST_POINT; index++) {
      const node = this.#nodes[index]
      if (node?.type !== 'paragraph' || this.#around.isBoundary(node, this.#nodes[index + 1])) return null
      const label = this.#lexicon.headings(node.passage.text)
      if (label !== null) return label
    }
    return null
  }
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

/** Without notes and figures that stand behind the last paragraph: they are the page's, not the box's. */
function trimmed(nodes: readonly ContentNode[], from: number, to: number): number {
  let end = to
  while (end > from && (nodes[end - 1]?.type === 'note' || nodes[end - 1]?.type === 'figure')) end--
  return end
}
