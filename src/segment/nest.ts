import type { VFile } from 'vfile'
import type { HeadingLabel } from '../lexicon/heading-labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ContentNode, DocumentNode, ParagraphNode, SectionNode } from '../model/tree.ts'
import { positionOf } from '../text/passage.ts'
import { type BoxSurroundings, boxAt } from './box.ts'
import { headingAt, type PartHeading, partHeading } from './heading.ts'
import { withoutContents } from './inner-contents.ts'
import { addNote, addTable, isCaption } from './tables.ts'

/** Nests the flat content of a document: sections by their labels, boxes and tables with what is theirs. */
export function nest(document: DocumentNode, lexicon: Lexicon, file: VFile): void {
  const flat = withoutContents(document.children, lexicon)
  document.children = []
  const nester = new Nester(document, lexicon, file)
  for (let at = 0; at < flat.length; ) at += nester.place(flat, at)
  spread(document)
}

/** A section that is open, with the rank of its label among the schemes; an unnumbered part outranks them all. */
interface OpenSection {
  node: SectionNode
  rank: number
  part: PartHeading | null
}

/** A foreword holds no numbered heading: the first one ends it. */
const FOREWORD = Number.POSITIVE_INFINITY

/** Ranks below this are 编, 篇, 章, 节: no box holds them. */
const STRUCTURAL = 4

class Nester {
  readonly #open: OpenSection[] = []
  /** The last paragraph of the innermost section. */
  #lastParagraph: ParagraphNode | null = null
  readonly #document: DocumentNode
  readonly #lexicon: Lexicon
  readonly #file: VFile

  constructor(document: DocumentNode, lexicon: Lexicon, file: VFile) {
    this.#document = document
    this.#lexicon = lexicon
    this.#file = file
  }

  /** Puts the node at `at` where it belongs; gives how many nodes that took. */
  place(flat: readonly ContentNode[], at: number): number {
    const node = flat[at]
    if (node?.type === 'paragraph') return this.#placeParagraph(node, flat, at)
    if (node?.type === 'table') addTable(node, this.#siblings, this.#lexicon)
    else if (node !== undefined) this.#siblings.push(node)
    return 1
  }

  #placeParagraph(node: ParagraphNode, flat: readonly ContentNode[], at: number): number {
    if (addNote(node, this.#siblings.at(-1), this.#lexicon)) return 1
    const found = boxAt(flat, at, this.#surroundings(), this.#lexicon)
    if (found !== null) {
      this.#siblings.push(found.box)
      const isEmpty = found.box.children.length === 0
      if (isEmpty) this.#file.message('the box holds nothing', { place: found.box.position, ruleId: 'empty-box' })
      return found.taken
    }
    const part = partHeading(node.passage.text, this.#lexicon)
    const heading = part === null && this.#isGlossary() ? null : headingAt(flat, at, part, this.#lexicon)
    if (heading !== null) {
      const rank = part?.role === 'background' ? FOREWORD : heading.rank
      this.#openSection({ node: heading.section, rank, part })
      return heading.taken
    }
    this.#siblings.push(node)
    this.#lastParagraph = node
    return 1
  }

  get #siblings(): ContentNode[] {
    return this.#open.at(-1)?.node.children ?? this.#document.children
  }

  /** A glossary's numbers are list items, no headings. */
  #isGlossary(): boolean {
    return this.#open.at(-1)?.part?.role === 'glossary'
  }

  #openSection(section: OpenSection): void {
    const open = this.#open
    if (section.part !== null) open.length = 0
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= section.rank) open.pop()
    section.node.level = open.length + 1
    this.#siblings.push(section.node)
    open.push(section)
    const [runIn] = section.node.children
    this.#lastParagraph = runIn?.type === 'paragraph' ? runIn : null
  }

  #surroundings(): BoxSurroundings {
    return {
      model: this.#lastParagraph,
      expects: (label) => this.#expected(label),
      isBoundary: (node, next) => this.#isBoundary(node, next),
    }
  }

  #expected({ scheme }: HeadingLabel): number | null {
    const ordinal = this.#open.findLast(({ node }) => node.scheme === scheme)?.node.ordinal ?? null
    return ordinal === null ? null : ordinal + 1
  }

  #isBoundary(node: ParagraphNode, next: ContentNode | undefined): boolean {
    const { text } = node.passage
    return (
      this.#lexicon.captions(text)?.kind === 'box' ||
      partHeading(text, this.#lexicon) !== null ||
      (this.#lexicon.headings(text)?.rank ?? STRUCTURAL) < STRUCTURAL ||
      isCaption(node, next, this.#lexicon)
    )
  }
}

/** Gives every section the position of all that it holds. */
function spread(parent: DocumentNode | SectionNode): void {
  for (const child of parent.children) if (child.type === 'section') spread(child)
  if (parent.type === 'document') return
  const end = parent.children.at(-1)?.position.end ?? positionOf(parent.heading).end
  parent.position = { start: parent.position.start, end }
}
