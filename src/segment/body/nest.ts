import type { VFile } from 'vfile'
import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, DocumentNode, ParagraphNode, SectionNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'
import { PARTED_NUMBER } from '../../read/continuation.ts'
import { articlesIn } from './article.ts'
import { articleHeadings } from './article-headings.ts'
import { type BoxSurroundings, boxAt } from './box.ts'
import { countedHeadings } from './counted-headings.ts'
import { type FoundHeading, headingAt, type PartHeading, partHeading, partSection } from './heading.ts'
import { inlinePoints } from './inline-points.ts'
import { withoutContents } from './inner-contents.ts'
import { partedPoints } from './joined-points.ts'
import { type ListSurroundings, listAt, titlesNames } from './list.ts'
import { spread } from './spread.ts'
import { addCaptionBelow, addNote, addTable, isCaption } from './tables.ts'
import { isOfWhole, LABELLED } from './whole-document.ts'

/** Nests the flat content of a document: sections by their labels, boxes and tables with what is theirs. */
export function nest(document: DocumentNode, lexicon: Lexicon, file: VFile): void {
  const flat = partedPoints(withoutContents(document.children, lexicon), lexicon)
  document.children = []
  const nester = new Nester(document, flat, lexicon, file)
  for (let at = 0, node = flat[0]; node !== undefined; node = flat[at]) at += nester.place(node, flat, at)
  spread(document)
}

/** A section that is open, with the rank of its label among the schemes; an unnumbered part outranks them all. */
interface OpenSection {
  node: SectionNode
  rank: number
  part: PartHeading | null
}

/** Ranks below this are 编, 篇, 章, 节: no box holds them. */
const STRUCTURAL = 4
/** Lines over which the title of an attachment may be set. */
const TITLE_LINES = 3

class Nester {
  /** Labels of headings that only the whole document shows to be such: 1.1, 01 */
  readonly #counted: ReadonlyMap<ContentNode, HeadingLabel>
  /** 第三条 of a regulation, which is no heading. */
  readonly #articles: ReadonlySet<ContentNode>
  #isInArticle = false
  readonly #open: OpenSection[] = []
  /** Where the text is signed; null once that is behind. */
  #signedAt: number | null
  /** The last paragraph of the innermost section. */
  #lastParagraph: ParagraphNode | null = null
  readonly #document: DocumentNode
  readonly #lexicon: Lexicon
  readonly #file: VFile

  constructor(document: DocumentNode, flat: readonly ContentNode[], lexicon: Lexicon, file: VFile) {
    const articles = articlesIn(flat)
    const measures = articleHeadings(flat, articles, lexicon)
    this.#document = document
    this.#signedAt = document.signedAt
    this.#counted = new Map([...countedHeadings(flat, lexicon, file), ...measures])
    this.#articles = measures.size > 0 ? new Set() : articles
    this.#lexicon = lexicon
    this.#file = file
  }

  /** Puts the node at `at` where it belongs; gives how many nodes that took. */
  place(node: ContentNode, flat: readonly ContentNode[], at: number): number {
    this.#leaveNotice(node)
    if (node.type === 'paragraph') return this.#placeParagraph(node, flat, at)
    if (node.type === 'table') addTable(node, this.#siblings, this.#lexicon)
    else this.#siblings.push(node)
    return 1
  }

  #placeParagraph(node: ParagraphNode, flat: readonly ContentNode[], at: number): number {
    const above = this.#siblings.at(-1)
    // A foot-note of the page may stand between a table and its 注.
    const noted = this.#siblings.findLast(({ type }) => type !== 'note')
    if (addNote(node, noted, this.#lexicon) || addCaptionBelow(node, above, flat[at + 1], this.#lexicon)) return 1
    const caption = this.#lexicon.captions(node.passage.text)
    if (caption?.kind === 'box') {
      const { box, taken } = boxAt(flat, at, node, caption, this.#surroundings(), this.#lexicon)
      this.#siblings.push(box)
      const isEmpty = box.children.length === 0
      if (isEmpty) this.#file.message('the box holds nothing', { place: box.position, ruleId: 'empty-box' })
      return taken
    }
    const part = partHeading(node.passage.text, this.#lexicon)
    if (part !== null) return this.#openSection(partSection(node, part), part)
    const label = this.#isGlossary() || this.#articles.has(node) ? null : this.#labelOf(node)
    if (label === null || this.#isPartedNumber(node, label)) return this.#placeText(node)
    const inline = label.rank > STRUCTURAL ? inlinePoints(node, label, this.#lexicon.headings) : null
    if (inline !== null) {
      this.#siblings.push(...inline)
      return 1
    }
    const list = listAt(flat, at, node, label, this.#surroundings())
    if (list === null) return this.#openSection(headingAt(flat, at, node, label, this.#lexicon), null)
    for (const item of list.items) this.#siblings.push(item)
    return list.taken
  }

  /** 2. 5亿立方米以上的水库…, where no 1. went before. */
  #isPartedNumber({ passage: { text } }: ParagraphNode, label: HeadingLabel): boolean {
    return PARTED_NUMBER.test(text) && label.ordinal !== (this.#expected(label) ?? 1)
  }

  #placeText(node: ParagraphNode): number {
    if (this.#articles.has(node)) {
      this.#close(STRUCTURAL)
      this.#isInArticle = true
    }
    if (!this.#isInArticle && isOfWhole(node.passage.text, this.#open.at(-1)?.node)) this.#close(LABELLED)
    this.#siblings.push(node)
    this.#lastParagraph = node
    return 1
  }

  /** 二、压实责任 of a notice holds nothing of the plan that stands below its date, whatever label that begins with. */
  #leaveNotice({ position }: ContentNode): void {
    if (this.#signedAt === null || position.start.offset < this.#signedAt) return
    this.#signedAt = null
    this.#open.length = 0
  }

  get #siblings(): ContentNode[] {
    return this.#open.at(-1)?.node.children ?? this.#document.children
  }

  /** A glossary's numbers are list items, no headings. */
  #isGlossary(): boolean {
    return this.#open.at(-1)?.part?.role === 'glossary'
  }

  /** Opens a section; gives how many nodes its heading takes. */
  #openSection({ section, rank, taken }: FoundHeading, part: PartHeading | null): number {
    if (part !== null) this.#open.length = 0
    this.#close(rank)
    section.level = this.#open.length + 1
    this.#siblings.push(section)
    this.#open.push({ node: section, rank, part })
    this.#isInArticle = false
    const [runIn] = section.children
    this.#lastParagraph = runIn?.type === 'paragraph' ? runIn : null
    return taken
  }

  /** Closes the sections that rank no higher than what comes. */
  #close(rank: number): void {
    while ((this.#open.at(-1)?.rank ?? Number.NEGATIVE_INFINITY) >= rank) this.#open.pop()
  }

  #surroundings(): BoxSurroundings & ListSurroundings {
    const last = this.#siblings.at(-1)
    const before =
      last?.type === 'paragraph' ? last.passage : last === undefined ? this.#open.at(-1)?.node.heading : null
    return {
      model: this.#lastParagraph,
      isDue: (label) => this.#expected(label) === label.ordinal,
      isBoundary: (node, next) => this.#isBoundary(node, next),
      labelOf: (node) => this.#labelOf(node),
      isLedIn: /[：:]$/.test(before?.text ?? ''),
      listsNames: () => titlesNames(before?.text ?? '', this.#lexicon) || this.#listsNames(),
      isInArticle: this.#isInArticle,
    }
  }

  /** 附件2 / 重点项目清单: whatever stands below its title or its groups is a name. */
  #listsNames(): boolean {
    const [outer] = this.#open
    if (outer === undefined || outer.part === null) return false
    const { heading, children } = outer.node
    return [
      heading,
      ...children.slice(0, TITLE_LINES).map((child) => (child.type === 'paragraph' ? child.passage : null)),
    ].some((line) => line !== null && titlesNames(line.text, this.#lexicon))
  }

  #labelOf(node: ContentNode | undefined): HeadingLabel | null {
    return (node && this.#counted.get(node)) ?? this.#lexicon.headings(textOf(node))
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
      this.#articles.has(node) ||
      this.#counted.has(node) ||
      (this.#lexicon.headings(text)?.rank ?? STRUCTURAL) < STRUCTURAL ||
      isCaption(node, next, this.#lexicon)
    )
  }
}
