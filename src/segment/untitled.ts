import type { HeadingLabel } from '../lexicon/heading-labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Block, isParagraph } from '../read/block.ts'
import { isContentsHead } from './body/inner-contents.ts'

/** Different label schemes that text without a title must nest to be taken for an official document. */
const ENOUGH_SCHEMES = 2

/**
 * Watches text that has no title yet. A part of a plan that somebody cut out is worth reading all the same: it nests
 * headings of two schemes (一、 and （一）) or holds a 专栏. A novel has one scheme, a table of contents says so.
 */
export class UntitledText {
  #schemes = new Set<string>()
  #isContents = false
  /** Where the run of first headings (第一章, 第一节) that stands right above began. */
  #opening: number | null = null
  #seen = 0
  /** The index of the first heading among the blocks watched. */
  first: number | null = null
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** Takes the next block; gives whether the text is known for a document now. */
  watch(block: Block): boolean {
    const index = this.#seen++
    if (!isParagraph(block)) return false
    const { text } = block.passage
    this.#isContents ||= isContentsHead(text)
    const label = this.#lexicon.headings(text)
    if (this.#isContents) return this.#watchContents(text, label, index)
    const isBox = this.#lexicon.captions(text)?.kind === 'box'
    if (!isBox && label === null) return false
    this.first ??= index
    if (label !== null) this.#schemes.add(label.scheme)
    return isBox || this.#schemes.size >= ENOUGH_SCHEMES
  }
  /** The contents end where prose begins; the first headings right above it are its own. */
  #watchContents(text: string, label: HeadingLabel | null, index: number): false {
    if (label?.ordinal === 1) {
      this.#opening ??= index
      this.#schemes.add(label.scheme)
      return false
    }
    if (label === null && text.includes('。')) {
      this.#isContents = false
      this.first = this.#opening
    } else {
      this.#opening = null
      this.#schemes.clear()
    }
    return false
  }
}
