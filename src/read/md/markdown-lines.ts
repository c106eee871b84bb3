import type { Lexicon } from '../../lexicon/lexicon.ts'
import { kindsIn } from '../../text/character-kinds.ts'
import type { Block, Report } from '../block.ts'
import { type Frame, frameBlocks } from '../frames.ts'
import type { readEmbedded } from '../html/embedded.ts'
import { Transcript } from '../transcript.ts'
import { TextAssembler } from '../txt.ts'
import type { HtmlTables } from './html-tables.ts'

/** Writes Markdown down as the text that it stands for, line by line, and has the lines read. */
export class MarkdownLines {
  readonly source: string
  readonly transcript: Transcript
  readonly tables: HtmlTables
  readonly #assembler: TextAssembler
  readonly #lexicon: Lexicon
  /** Lines that stand in frames of tables. */
  readonly #frames: Frame[] = []
  #number = 1
  #offset = 0
  #isBlank = true

  constructor(source: string, lexicon: Lexicon, tables: HtmlTables) {
    this.tables = tables
    this.source = source
    this.transcript = new Transcript(source)
    this.#assembler = new TextAssembler(lexicon)
    this.#lexicon = lexicon
  }

  /** Writes what the source says between two offsets, or what it stands for. */
  write(text: string, from: number, to: number): void {
    if (text === '') return
    this.transcript.write(text, from, to)
    this.#isBlank = false
  }

  /** A word calls the foot-note of this number, which the line itself has not. */
  callNote(number: string): void {
    this.#assembler.footNotes.call(number)
  }

  /** A row stands on a line, though its cells are empty; it begins where it is written, though its first cell is. */
  beginRow(from: number): void {
    this.transcript.write('', from, from)
    this.#isBlank = false
  }

  /** Adds what parts two cells, or two words of which one stands on the next line. */
  part(by: string): void {
    this.transcript.add(by)
  }

  endLine(): void {
    if (!this.#isBlank) this.#next()
    this.#isBlank = true
  }

  /** Ends a line, and sets the next one off. */
  endParagraph(): void {
    this.endLine()
    this.#next()
  }

  #next(): void {
    const text = this.transcript.take()
    this.transcript.add('\n')
    this.transcript.take()
    this.#assembler.add({ text, end: '\n', number: this.#number, offset: this.#offset, kinds: kindsIn(text) })
    this.#number++
    this.#offset = this.transcript.length
  }

  /** Has a table that is written in HTML read, which stands between two offsets. */
  readTable(read: typeof readEmbedded, from: number, to: number, file: string, report: Report): void {
    this.endParagraph()
    const { source, transcript } = this
    const host = { source, file, transcript, assembler: this.#assembler, lexicon: this.#lexicon, report }
    const { next, frames } = read(host, from, to, { number: this.#number, offset: this.#offset })
    this.#number = next.number
    this.#offset = next.offset
    this.#frames.push(...frames)
    this.endParagraph()
  }

  end(): Block[] {
    this.endLine()
    this.#assembler.end()
    return frameBlocks(this.#assembler.take(), this.#frames)
  }
}
