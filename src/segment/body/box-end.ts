import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ParagraphNode, TableNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'
import { leadOf } from '../../text/lead.ts'
import type { BoxSurroundings } from './box.ts'
import { isName } from './box-items.ts'
import { isNote, mannerOf, resumption } from './resumption.ts'
import { continues } from './table-parts.ts'
import { isContinuation, isUnit } from './tables.ts'

/** The index behind the last node of the box whose content begins at `from`. */
export function boxEnd(nodes: readonly ContentNode[], from: number, around: BoxSurroundings, lexicon: Lexicon): number {
  const first = nodes[from]
  if (first?.type === 'paragraph' && first.frame !== undefined) return frameEnd(nodes, from, first.frame, lexicon)
  // The table is the box; prose after it is the section's again.
  if (first?.type === 'table') return tableEnd(nodes, from, first, lexicon)
  const below = nodes[from + 1]
  if (below?.type === 'table' && isUnit(first, lexicon)) return tableEnd(nodes, from + 1, below, lexicon)
  const points = new BoxPoints(nodes, from, around, lexicon)
  let at = from
  for (let node = nodes[at]; node !== undefined && node.type !== 'table'; node = nodes[++at]) {
    if (node.type === 'paragraph' && (around.isBoundary(node, nodes[at + 1]) || !points.take(node, at))) break
  }
  const end = points.isNumbered ? at : resumption(nodes, from, at, around.model, lexicon)
  // Notes and figures behind the last paragraph are the page's, not the box's.
  return from + nodes.slice(from, end).findLastIndex(({ type }) => type === 'paragraph') + 1
}

/** Behind the last paragraph of a frame, whatever stands in it but another box. */
function frameEnd(nodes: readonly ContentNode[], from: number, frame: number, lexicon: Lexicon): number {
  let end = from
  for (let at = from; at < nodes.length; at++) {
    const node = nodes[at]
    if (node?.type !== 'paragraph') continue
    if (node.frame !== frame || lexicon.captions(node.passage.text)?.kind === 'box') break
    end = at + 1
  }
  return end
}

/** Paragraphs without a label among which the next point must come. */
const LONGEST_POINT = 8

/** Ranks up to this are of labels with Chinese numerals, which stand above all figures. */
const CHINESE = 5

/** Follows the numbered points of a box, and tells the text that belongs to them from the body text behind the box. */
class BoxPoints {
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

  get isNumbered(): boolean {
    return this.#first !== null
  }

  /** Takes the paragraph at `at`; gives whether it belongs to the box. */
  take(node: ParagraphNode, at: number): boolean {
    const label = this.#lexicon.headings(node.passage.text)
    if (label === null) return !this.isNumbered || this.#holdsText(node, at)
    const isDue = this.#around.isDue(label)
    if (!this.#goesOn(label, isDue)) return false
    const first = this.#first ?? node.passage.text.slice(label.length)
    if (isDue && !this.#isPoint(first, node.passage.text.slice(label.length), at)) return false
    this.#first = first
    // （1） below 2. counts anew
    for (const [scheme, { rank }] of this.#last) if (rank > label.rank) this.#last.delete(scheme)
    this.#last.set(label.scheme, label)
    return true
  }

  /** Whether what stands behind a label with which a heading is due goes on with the points of the box all the same. */
  #isPoint(first: string, text: string, at: number): boolean {
    if (!isComplete(this.#nodes[at - 1])) return true
    // …20家； / …50亿元。 ends a list; 3.做大科技服务。建设… is no point like 1.引进金融机构20家。
    const isEnded = /[；;]$/.test(first)
    return !isEnded && (leadOf(text) === null) === (leadOf(first) === null)
  }

  /** A scan loses a label now and then: a list may skip one, unless a heading is due with that very number. */
  #goesOn(label: HeadingLabel, isDue: boolean): boolean {
    const last = this.#last.get(label.scheme)
    const step = label.ordinal - (last?.ordinal ?? 0)
    // （一） behind 1. and 2. is the section's
    const ranks = [...this.#last.values()].map(({ rank }) => rank)
    if (label.rank <= CHINESE && ranks.length > 0 && ranks.every((rank) => rank > label.rank)) return false
    return step === 1 || (step === 2 && last !== undefined && !isDue)
  }

  /** Whether a paragraph without a label is one more of a point. */
  #holdsText(node: ParagraphNode, at: number): boolean {
    const before = this.#nodes[at - 1]
    const isNamed = isName(textOf(before), this.#lexicon)
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
    // 公共服务工程 / 1.…: the next group of points, where the first had a name too
    const isGroup = isName(textOf(node), this.#lexicon) && isName(this.#opening, this.#lexicon)
    if (!isGroup || next.ordinal !== 1) return false
    this.#last.delete(next.scheme)
    return true
  }

  /** 国家高速公路。重点推进： above （1）…: its labels count below leads, which the body text does not have. */
  #isIntroduced(): boolean {
    const { model } = this.#around
    const isLead = /[：:]$/.test(this.#opening) && this.#lexicon.headings(this.#opening) === null
    return isLead && (model === null || mannerOf(model) !== 'lead')
  }

  /** What the box says first. */
  get #opening(): string {
    return textOf(this.#nodes[this.#from])
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
function tableEnd(nodes: readonly ContentNode[], at: number, first: TableNode, lexicon: Lexicon): number {
  let table = first
  let end = at + 1
  for (;;) {
    let next = end
    while (isContinuation(nodes[next], lexicon)) next++
    const part = nodes[next]
    if (part?.type !== 'table' || (next === end && !continues(table, part))) return end
    table = part
    end = next + 1
  }
}

/** A list item that ends its sentence ends the list, one that ends with ； does not. */
const isComplete = (node: ContentNode | undefined): boolean => !/[^。！）)]$/.test(textOf(node))
