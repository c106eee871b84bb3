import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Passage } from '../model/passage.ts'
import { WHITE } from '../text/character-kinds.ts'
import { clean } from '../text/clean.ts'
import { join } from '../text/join.ts'
import { positionOf } from '../text/passage.ts'
import type { Block } from './block.ts'
import { continues, isClosed } from './continuation.ts'
import { LineWidths } from './line-widths.ts'
import type { Line } from './lines.ts'
import { ParagraphGaps } from './paragraph-gaps.ts'

/** The first line of a paragraph is set in by two characters. */
const INDENT = /^(?:　{2}| {4})/
/** Whether a paragraph goes on shows in its beginning and its end. */
const BEGINNING = 200
/** Nothing between two lines but the end of the first. */
const ONE_LINE_END = /^[^\S\r\n]*(?:\r\n|\r|\n)$/
/** No page break is longer; past it a paragraph has ended, whatever it ended with. */
const LONGEST_GAP = 4000

/** A paragraph whose end has not been seen: its lines so far, and the source between them. */
interface OpenParagraph {
  pieces: Passage[]
  gaps: string[]
  text: string
  /** The last line, verbatim. */
  line: string
  /** Its first line is set in. */
  isSetIn: boolean
  /** Source after the last piece. */
  gap: string
  /** What stood between its lines without being part of it: foot-notes, page numbers. */
  interruptions: Block[]
}

/** Puts the lines of a paragraph together again that a page break or a hard wrap cut. */
export class ParagraphLines {
  #open: OpenParagraph | null = null
  readonly #widths = new LineWidths()
  readonly #gaps = new ParagraphGaps()
  readonly #emit: (block: Block) => void
  readonly #lexicon: Lexicon

  constructor(emit: (block: Block) => void, lexicon: Lexicon) {
    this.#emit = emit
    this.#lexicon = lexicon
  }

  /** A line of text: it goes on with the open paragraph, or begins the next. */
  add(passage: Passage, { text, end, kinds, goesOn }: Line): void {
    const hasWhite = (kinds & WHITE) !== 0
    const isSetIn = hasWhite && INDENT.test(text)
    const trailing = hasWhite ? text.slice(text.trimEnd().length) + end : end
    const open = this.#open
    if (open !== null && !isSetIn && (goesOn === true || this.#goesOn(open, passage))) {
      open.gaps.push(hasWhite ? open.gap + text.slice(0, text.length - text.trimStart().length) : open.gap)
      open.pieces.push(passage)
      open.text = open.text.slice(0, BEGINNING) + passage.text
      open.gap = trailing
      open.line = text
    } else {
      this.end()
      this.#open = {
        pieces: [passage],
        gaps: [],
        text: passage.text,
        line: text,
        isSetIn,
        gap: trailing,
        interruptions: [],
      }
    }
  }

  #goesOn({ text, line, gap, isSetIn, interruptions }: OpenParagraph, next: Passage): boolean {
    const isOverPages = interruptions.some(({ type }) => type === 'pageMark')
    const isOpen = !isClosed(text, this.#lexicon)
    const isAdjacent = ONE_LINE_END.test(gap)
    if (continues({ text, next, isOpen, isFull: false, wouldShow: isSetIn, isOverPages }, this.#lexicon)) {
      if (isAdjacent) this.#widths.learn(line)
      return true
    }
    const fills = this.#widths.isFull(line)
    if (!fills && !isOpen) this.#gaps.learn(!isAdjacent)
    if (!fills || !isAdjacent) return false
    const wouldShow = isSetIn || this.#gaps.areBlank
    return continues({ text, next, isOpen, isFull: true, wouldShow, isOverPages }, this.#lexicon)
  }

  /** The text of the paragraph that is open, or null. */
  get text(): string | null {
    return this.#open?.text ?? null
  }

  /** The text of the paragraph that is open in the middle of a sentence, or null. */
  get sentence(): string | null {
    return this.#open !== null && !isClosed(this.#open.text, this.#lexicon) ? this.#open.text : null
  }

  /** A line that is no text: blank, or residue alone. */
  skip({ text, end }: Line): void {
    if (this.#open === null) return
    this.#open.gap += text + end
    if (this.#open.gap.length > LONGEST_GAP) this.end()
  }

  /** What stands between two pages is told apart from the sentence that it interrupts. */
  interrupt(block: Block, line: Line): void {
    if (this.#open === null) this.#emit(block)
    else {
      this.#open.interruptions.push(block)
      this.skip(line)
    }
  }

  end(): void {
    const open = this.#open
    this.#open = null
    if (open === null) return
    const passage = join(open.pieces, open.gaps)
    this.#emit({ type: 'paragraph', position: positionOf(passage), passage })
    for (const block of open.interruptions) this.#emit(block)
  }
}

/** A line without its indentation, cleaned. */
export function cleanLine({ text, number, offset, kinds }: Line): Passage {
  const bare = (kinds & WHITE) === 0 ? text : text.trim()
  if (bare.length === text.length) return clean(text, { line: number, column: 1, offset }, kinds)
  const lead = text.length - text.trimStart().length
  return clean(bare, { line: number, column: lead + 1, offset: offset + lead })
}
