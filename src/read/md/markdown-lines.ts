import type { Lexicon } from '../../lexicon/lexicon.ts'
import { kindsIn } from '../../text/character-kinds.ts'
import type { Block } from '../block.ts'
import { Transcript } from '../transcript.ts'
import { TextAssembler } from '../txt.ts'

/** Writes Markdown down as the text that it stands for, line by line, and has the lines read. */
export class MarkdownLines {
  readonly source: string
  readonly transcript: Transcript
  readonly #assembler: TextAssembler
  #number = 1
  #offset = 0
  #isBlank = true

  constructor(source: string, lexicon: Lexicon) {
    this.source = source
    this.transcript = new Transcript(source)
    this.#assembler = new TextAssembler(lexicon)
  }

  /** Writes what the source says between two offsets, or what it stands for. */
  write(text: string, from: number, to: number): void {
    if (text === '') return
    this.transcript.write(text, from, to)
    this.#isBlank = false
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

  end(): Block[] {
    this.endLine()
    this.#assembler.end()
    return this.#assembler.take()
  }
}
