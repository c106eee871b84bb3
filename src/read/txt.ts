import type { Lexicon } from '../lexicon/lexicon.ts'
import type { TableNode } from '../model/tree.ts'
import { UNCLEAN } from '../text/character-kinds.ts'
import { positionOf } from '../text/passage.ts'
import type { Block } from './block.ts'
import { reportDamage } from './damage.ts'
import { decode } from './encodings/decode.ts'
import { FootNotes } from './foot-notes.ts'
import { isBlank, type Line, lines } from './lines.ts'
import { isPageMark, LONGEST_MARK } from './page-marks.ts'
import { cleanLine, ParagraphLines } from './paragraph-lines.ts'
import type { Reader, Source, Tools } from './reader.ts'
import { RunningHeads } from './running-heads.ts'
import { DrawnLines, isDrawn } from './tables/drawn-lines.ts'
import { SpacedLines } from './tables/spaced-lines.ts'
import { StackedLines } from './tables/stacked-lines.ts'
import { TableLines } from './tables/table-lines.ts'
import { WordedLines } from './tables/worded-lines.ts'

/** `![caption](file)`, or the tag that a converter left, in a frame or alone. */
const FIGURE = /^\s*(?:!\[[^\]]*\]\([^)]*\)|(?:<div\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/div>)?)\s*$/

/** A line that stands for a picture. */
export const isFigure = (line: string): boolean => line.length <= LONGEST_MARK && FIGURE.test(line)

/** Reads plain text: paragraphs rejoined across page breaks, tables parted by tabs, pipes or spaces, foot-notes, page numbers. */
export const textReader: Reader = { text: decode, blocks }

async function* blocks(source: Source, { lexicon, watch }: Tools): AsyncGenerator<Block[]> {
  const assembler = new TextAssembler(lexicon)
  for await (const batch of lines(watched(decode(source), watch))) {
    for (const line of batch) {
      reportDamage(line, source.report)
      assembler.add(line)
    }
    const blocks = assembler.take()
    if (blocks.length > 0) yield blocks
  }
  assembler.end()
  yield assembler.take()
}

async function* watched(chunks: AsyncIterable<string>, watch: Tools['watch']): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    watch?.(chunk)
    yield chunk
  }
}

/** Makes blocks of lines, and takes blocks that a reader has made itself. */
export class TextAssembler {
  #blocks: Block[] = []
  #afterTable = false
  /** Blank lines behind a row, or the line below it: where that is text, they part it from what comes. */
  #blanksBelow: Line[] = []
  readonly #heads = new RunningHeads()
  readonly footNotes = new FootNotes()
  readonly #table: TableLines
  readonly #spaced: SpacedLines
  readonly #stacked: StackedLines
  readonly #worded: WordedLines
  readonly #drawn = new DrawnLines()
  /** All but those whose cells tabs or pipes part. */
  readonly #untabbed: readonly (SpacedLines | StackedLines | WordedLines | DrawnLines)[]
  readonly #paragraph: ParagraphLines
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#table = new TableLines(lexicon)
    this.#spaced = new SpacedLines(lexicon)
    this.#stacked = new StackedLines(lexicon)
    this.#worded = new WordedLines(lexicon)
    this.#untabbed = [this.#spaced, this.#stacked, this.#worded, this.#drawn]
    this.#paragraph = new ParagraphLines((block) => this.#emit(block), lexicon)
  }

  /** The blocks that are complete. */
  take(): Block[] {
    const blocks = this.#blocks
    this.#blocks = []
    return blocks
  }

  add(line: Line): void {
    if (isBlank(line)) {
      this.#addBlank(line)
      return
    }
    if (isDrawn(line)) {
      for (const lines of [this.#table, this.#spaced, this.#stacked, this.#worded]) this.#endTable(lines)
      this.#drawn.take(line)
      return
    }
    this.#endTable(this.#drawn)
    if (this.#stacked.isOpen) {
      if (this.#stacked.take(line)) return
      this.#endTable(this.#stacked)
    }
    if (this.#worded.isOpen) {
      if (this.#worded.take(line)) return
      this.#endTable(this.#worded)
    }
    if (!this.#spaced.isOpen && this.#table.take(line)) {
      this.#paragraph.end()
      return
    }
    this.#endTable(this.#table)
    if (this.#spaced.take(line)) return
    if (this.#spaced.isOpen) {
      this.#endTable(this.#spaced)
      // what ends one may begin another
      if (this.#spaced.take(line)) return
    }
    if (this.#table.take(line)) this.#paragraph.end()
    else if (!this.#worded.take(line) && !this.#stacked.take(line)) this.#addText(line)
  }

  /** A line that is no part of the text. A paragraph may go on behind it, and knows then where. */
  leaveOut(line: Line): void {
    for (const lines of [this.#table, ...this.#untabbed]) this.#endTable(lines)
    this.#paragraph.skip(line)
  }

  /** A table that is none of lines. */
  addTable(table: TableNode): void {
    this.end()
    this.#emit(table)
  }

  end(): void {
    for (const lines of [this.#table, ...this.#untabbed]) this.#endTable(lines)
    this.#paragraph.end()
  }

  #addBlank(line: Line): void {
    for (const held of this.#untabbed) {
      if (!held.isOpen) continue
      if (held.blank(line)) this.#endTable(held)
      return
    }
    if (this.#table.isOpen) this.#blanksBelow.push(line)
    else this.#paragraph.skip(line)
    if (this.#table.blank()) this.#endTable(this.#table)
  }

  #addText(line: Line): void {
    const passage = cleanLine(line)
    const isMarked = (line.kinds & UNCLEAN) !== 0
    if (isMarked && isFigure(line.text))
      this.#paragraph.interrupt({ type: 'figure', position: positionOf(passage) }, line)
    else if ((isMarked || this.footNotes.hasCalls) && this.footNotes.isOne(line))
      this.#paragraph.interrupt({ type: 'note', position: positionOf(passage), passage }, line)
    else if (isPageMark(line.text, line.kinds) || this.#heads.isOne(passage.text, () => this.#paragraph.sentence))
      this.#paragraph.interrupt({ type: 'pageMark', position: positionOf(passage), passage }, line)
    else if (passage.text === '') this.#paragraph.skip(line)
    else this.#paragraph.add(passage, line)
  }

  #endTable(lines: TableLines | SpacedLines | StackedLines | WordedLines | DrawnLines): void {
    if (!lines.isOpen) return
    const { before, table, text } = lines.end(this.#followsTable)
    for (const line of before) this.#addText(line)
    if (table !== null) {
      this.#paragraph.end()
      this.#emit(table)
    }
    for (const line of text) this.#addText(line)
    for (const blank of this.#blanksBelow) this.#paragraph.skip(blank)
    this.#blanksBelow = []
  }

  /** A table stands right before, or nothing but 续表 between. */
  get #followsTable(): boolean {
    const { text } = this.#paragraph
    return this.#afterTable && (text === null || this.#lexicon.captions(text)?.kind === 'continuation')
  }

  #emit(block: Block): void {
    this.#blocks.push(block)
    // a page number may stand between the parts of a table
    if (block.type !== 'pageMark') this.#afterTable = block.type === 'table'
  }
}
