import type { TableNode } from '../../model/tree.ts'
import { kindsIn } from '../../text/character-kinds.ts'
import type { Frame } from '../frames.ts'
import type { Line } from '../lines.ts'
import type { Transcript } from '../transcript.ts'
import type { TextAssembler } from '../txt.ts'
import type { Page, PageElement } from './page.ts'
import { ShownText } from './shown-text.ts'

/** Where a line of the transcript begins. */
export interface LineStart {
  number: number
  offset: number
}

/** Writes a page down line by line, as a text file would have it, and has the lines read. */
export class PageLines {
  readonly page: Page
  readonly transcript: Transcript
  readonly text: ShownText
  readonly #assembler: TextAssembler
  /** Takes a line that is no part of the text; gives whether it did. */
  readonly #sort: (line: Line) => boolean
  /** Lines of the transcript that stand in a frame of their own. */
  readonly frames: Frame[] = []
  #number: number
  #offset: number
  #isParted = true

  constructor(
    page: Page,
    transcript: Transcript,
    assembler: TextAssembler,
    sort: (line: Line) => boolean,
    start: LineStart = { number: 1, offset: 0 },
  ) {
    this.page = page
    this.transcript = transcript
    this.text = new ShownText(transcript)
    this.#assembler = assembler
    this.#sort = sort
    this.#number = start.number
    this.#offset = start.offset
  }

  /** Where the line begins that is written now. */
  get next(): LineStart {
    return { number: this.#number, offset: this.#offset }
  }

  /** Ends the line that is open, if anything stands on it. */
  endLine(): void {
    if (!this.text.isBlank) {
      const line = this.#nextLine()
      if (this.#sort(line)) this.#assembler.leaveOut(line)
      else this.#assembler.add(line)
      this.#isParted = false
    }
    this.text.begin()
  }

  /** Ends a paragraph: the next one is set off. */
  endParagraph(): void {
    this.endLine()
    if (this.#isParted) return
    this.#isParted = true
    this.#assembler.add(this.#nextLine())
  }

  /** The raised number of a foot-note: behind a word it calls the note, at the beginning of a line it is that of the note. */
  noteMark(mark: string): void {
    const bare = mark.replace(/[^\d①-⑳]/g, '')
    if (!this.text.isBlank) this.#assembler.footNotes.call(bare)
    else this.text.label(/\d/.test(bare) ? `[^${bare}]: ` : `^${bare}`)
  }

  hasCalled(mark: string): boolean {
    return this.#assembler.footNotes.hasCalled(mark.replace(/[^\d①-⑳]/g, ''))
  }

  /** A frame begins or ends: no sentence goes on over its border. */
  endRun(): void {
    this.endParagraph()
    this.#assembler.end()
  }

  beginFrame(): Frame {
    this.endRun()
    const frame = { first: this.#number, last: this.#number }
    this.frames.push(frame)
    return frame
  }

  endFrame(frame: Frame): void {
    this.endRun()
    frame.last = this.#number - 1
  }

  beginRow(element: PageElement): LineStart {
    this.endParagraph()
    const place = this.page.placeOf(element)
    if (place !== null) this.transcript.write('', place.from, place.from)
    return this.next
  }

  /** The gap behind a cell. */
  endCell(): string {
    this.transcript.add('\t')
    return this.transcript.take()
  }

  endRow(): void {
    this.#nextLine()
    this.text.begin()
  }

  table(table: TableNode): void {
    this.#assembler.addTable(table)
    this.#isParted = true
  }

  #nextLine(): Line {
    const text = this.transcript.take()
    this.transcript.add('\n')
    this.transcript.take()
    const line = { text, end: '\n', number: this.#number, offset: this.#offset, kinds: kindsIn(text) }
    this.#number++
    this.#offset = this.transcript.length
    return line
  }
}
