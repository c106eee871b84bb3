import type { HeadingLabel } from '../lexicon/heading-labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Block, isParagraph } from '../read/block.ts'
import { isContentsHead } from './body/inner-contents.ts'
import { recipientsOn } from './head/recipients.ts'

/** Different label schemes that text without a title must nest to be taken for an official document. */
const ENOUGH_SCHEMES = 2

/**
 * Watches text that has no title yet. A part of a plan that somebody cut out is worth reading all the same: it nests
 * headings of two schemes (一、 and （一）) or holds a 专栏; and so is a letter of which only the title was lost: 各区县人民政府：
 * above what it says. A novel has one scheme, a table of contents says so.
 */
export class UntitledText {
  #schemes = new Set<string>()
  #isContents = false
  /** Where the run of first headings (第一章, 第一节) that stands right above began. */
  #opening: number | null = null
  #seen = 0
  /** The index of the last line that names whom the text is sent to. */
  #addressed: number | null = null
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
    if (this.#isLetter(text, index)) return true
    this.#isContents ||= isContentsHead(text)
    const label = this.#lexicon.headings(text)
    if (this.#isContents) return this.#watchContents(text, label, index)
    const isBox = this.#lexicon.captions(text)?.kind === 'box'
    if (!isBox && label === null) return false
    this.first ??= index
    if (label !== null) this.#schemes.add(label.scheme)
    return isBox || this.#schemes.size >= ENOUGH_SCHEMES
  }
  /** Whether a sentence stands right below 各区县人民政府： */
  #isLetter(text: string, index: number): boolean {
    if (this.#addressed === index - 1 && text.includes('。')) {
      this.first = this.#addressed
      return true
    }
    if (recipientsOn(text, this.#lexicon).length > 0) this.#addressed = index
    return false
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
