import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Block, isParagraph } from '../read/block.ts'
import { isContentsHead } from './inner-contents.ts'

/** Different label schemes that text without a title must nest to be taken for an official document. */
const ENOUGH_SCHEMES = 2

/**
 * Watches text that has no title yet. A part of a plan that somebody cut out is worth reading all the same: it nests
 * headings of two schemes (一、 and （一）) or holds a 专栏. A novel has one scheme, a table of contents says so.
 */
export class UntitledText {
  #schemes = new Set<string>()
  #isContents = false
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
    if (this.#isContents) return false
    const isBox = this.#lexicon.captions(text)?.kind === 'box'
    const label = this.#lexicon.headings(text)
    if (!isBox && label === null) return false
    this.first ??= index
    if (label !== null) this.#schemes.add(label.scheme)
    return isBox || this.#schemes.size >= ENOUGH_SCHEMES
  }
}
