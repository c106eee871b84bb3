import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Position } from '../../model/position.ts'
import { isDate } from '../../text/dates.ts'
import type { Report } from '../block.ts'
import type { Line } from '../lines.ts'
import { cleanLine } from '../paragraph-lines.ts'
import type { Transcript } from '../transcript.ts'
import { isFurniture } from './furniture.ts'
import { Particulars } from './particulars.ts'

/** What stands below a text and is part of it all the same is no longer. */
const LONGEST_SIGNATURE = 40
const ATTACHMENT = /^附件/
/** Of what is left out, a diagnostic shows the beginning. */
const SHOWN = 30

/** Where in a page a line stands: over its text, in it, or below. */
type Part = 'before' | 'text' | 'after'

/** Sorts what a page shows: its text, what it says of the document, and what it sets around both. */
export class PageSorter {
  readonly particulars: Particulars
  readonly #transcript: Transcript
  readonly #report: Report
  readonly #lexicon: Lexicon
  #part: Part
  #hasProse = false
  #left: { reason: string; words: string; position: Position } | null = null

  /** @param hasFrame one element holds the text of the page, and the rest does not */
  constructor(transcript: Transcript, hasFrame: boolean, report: Report, lexicon: Lexicon) {
    this.#transcript = transcript
    this.#report = report
    this.#lexicon = lexicon
    this.#part = hasFrame ? 'before' : 'text'
    this.particulars = new Particulars(transcript, lexicon)
  }

  beginText(): void {
    this.#part = 'text'
    this.particulars.close()
  }

  endText(): void {
    this.#part = 'after'
  }

  /** Takes a line that is no part of the text; gives whether it did. */
  take(line: Line): boolean {
    const passage = cleanLine(line)
    const { text } = passage
    if (!this.#hasProse && this.particulars.takeLine(passage)) return true
    const reason = this.#reasonToLeaveOut(text)
    if (reason === null) {
      this.#hasProse ||= text.includes('。') || this.#lexicon.headings(text) !== null
      this.end()
      return false
    }
    const start = { line: line.number, column: 1, offset: line.offset }
    const end = { line: line.number, column: line.text.length + 1, offset: line.offset + line.text.length }
    this.#transcript.withdraw(start.offset, end.offset)
    this.leaveOut(text, reason, this.#transcript.positionInFile({ start, end }))
    return true
  }

  #reasonToLeaveOut(text: string): string | null {
    if (this.#part === 'after' && !this.#mayEndText(text)) return 'it stands below the text'
    return isFurniture(text, this.#part === 'text' && this.#hasProse, this.#lexicon) ? 'it is no text' : null
  }

  /** Who signs, when, and what is attached. */
  #mayEndText(text: string): boolean {
    if (text.length > LONGEST_SIGNATURE) return false
    return isDate(text) || ATTACHMENT.test(text) || this.#lexicon.agencies.before(text, text.length) !== null
  }

  /** Notes what is left out; what stands together is told of once. */
  leaveOut(words: string, reason: string, position: Position): void {
    if (this.#left !== null && this.#left.reason === reason) {
      this.#left.words += ` ${words}`
      this.#left.position = { start: this.#left.position.start, end: position.end }
      return
    }
    this.end()
    this.#left = { reason, words, position }
  }

  /** Tells of what was left out last. */
  end(): void {
    if (this.#left === null) return
    const { reason, words, position } = this.#left
    this.#left = null
    const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words
    this.#report({ rule: 'page-furniture', severity: 'info', message: `left out, for ${reason}: ${shown}`, position })
  }
}
