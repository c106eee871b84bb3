import { kindsIn } from '../../text/character-kinds.ts'
import type { Block } from '../block.ts'
import { type Frame, frameBlocks } from '../frames.ts'
import type { Reader, Source, Tools } from '../reader.ts'
import { TextAssembler } from '../txt.ts'
import { wholeBytes } from '../whole-bytes.ts'
import { layOut, type Piece } from './layout.ts'
import { joinCutParagraph, joinCutRow } from './over-pages.ts'
import { type PdfPage, pages } from './pages.ts'
import type { Paragraph } from './paragraphs.ts'

/** Reads a PDF with a text layer, a page at a time. Positions are those of its text, as `gazette text` prints it. */
export const reader: Reader = {
  async *text(source, tools) {
    const pdf = new PdfText(tools)
    for await (const { pieces } of laidOut(source, tools)) yield pdf.write(pieces)
  },

  async *blocks(source, tools): AsyncGenerator<Block[]> {
    const pdf = new PdfText(tools)
    for await (const { number, of, turned, pieces } of laidOut(source, tools)) {
      tools.beginPage?.(number, pdf.length)
      const written = pdf.write(pieces)
      tools.watch?.(written)
      if (turned.trim() !== '') reportTurned(turned, number, pdf, source)
      yield pdf.take()
      tools.advance?.(number / of)
    }
    yield pdf.end()
  },
}

/** A page, and what it shows. */
type LaidOut = Pick<PdfPage, 'number' | 'of' | 'turned'> & { pieces: readonly Piece[] }

/** The pages of a PDF; each comes when the next one has been looked at, where a row may go on. */
async function* laidOut(source: Source, { lexicon }: Tools): AsyncGenerator<LaidOut> {
  let held: LaidOut | null = null
  for await (const page of pages(await wholeBytes(source), source.file)) {
    const { number, of, turned } = page
    const pieces = layOut(page, lexicon)
    if (held !== null) {
      joinCutRow(held.pieces, pieces)
      joinCutParagraph(held.pieces, pieces)
      yield held
    }
    held = { number, of, turned, pieces }
  }
  if (held !== null) yield held
}

/** The text of a PDF as it is written down, and the blocks of it. */
class PdfText {
  readonly #assembler: TextAssembler
  readonly #frames: Frame[] = []
  #line = 1
  #offset = 0
  #written = ''

  constructor({ lexicon }: Tools) {
    this.#assembler = new TextAssembler(lexicon)
  }

  get length(): number {
    return this.#offset
  }

  get point() {
    return { line: this.#line, column: 1, offset: this.#offset }
  }

  /** Writes a page down; gives its text. */
  write(pieces: readonly Piece[]): string {
    this.#written = ''
    for (const piece of pieces) {
      if (piece.kind === 'text') this.#paragraphs(piece.paragraphs)
      else if (piece.kind === 'frame') this.#frame(piece.paragraphs)
      else this.#table(piece.rows)
    }
    return this.#written
  }

  take(): Block[] {
    return frameBlocks(this.#assembler.take(), this.#frames)
  }

  end(): Block[] {
    this.#assembler.end()
    return this.take()
  }

  #paragraphs(all: readonly Paragraph[]): void {
    for (const { text, isSetOff, note, goesOn } of all) {
      if (isSetOff) this.#add('')
      this.#add(note === null ? text : noteLabel(note) + text, goesOn)
    }
  }

  #frame(all: readonly Paragraph[]): void {
    this.#assembler.end()
    const first = this.#line
    this.#paragraphs(all)
    this.#assembler.end()
    this.#frames.push({ first, last: this.#line - 1 })
  }

  #table(rows: readonly string[][]): void {
    this.#add('')
    for (const row of rows) this.#add(row.join('\t'))
    this.#add('')
  }

  #add(text: string, goesOn = false): void {
    this.#assembler.add({ text, end: '\n', number: this.#line, offset: this.#offset, kinds: kindsIn(text), goesOn })
    this.#line++
    this.#offset += text.length + 1
    this.#written += `${text}\n`
  }
}

/** As texts have foot-notes: [^1]: …, ^①… */
const noteLabel = (number: string): string => (/\d/.test(number) ? `[^${number}]: ` : `^${number}`)

function reportTurned(words: string, page: number, pdf: PdfText, { report }: Source): void {
  const message = `left out, for it does not stand upright on page ${page}: ${words.trim().slice(0, 30)}`
  report({ rule: 'turned-text', severity: 'info', message, position: { start: pdf.point, end: pdf.point } })
}
