import type { Transcript } from '../transcript.ts'
import type { Written } from './characters.ts'

/** Spaces that are as wide as they are, and characters that nobody sees. */
const WIDE_SPACE = /^[\u00a0\u2000-\u200b\u3000\ufeff]+/
/** In half ems: a line is set in by two characters. */
const SET_IN = 4
const INDENT = '　　'

/** Writes the characters of one line, or of one cell, as a browser would set them: no space at its beginning, none doubled. */
export class ShownText {
  readonly #transcript: Transcript
  #isBlank = true
  #indent = 0
  #space: Written | null = null
  /** Set before the first character: the number of a list item. */
  #label = ''
  #last = ''

  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  get isBlank(): boolean {
    return this.#isBlank
  }

  /** The last character that was written. */
  get last(): string {
    return this.#last
  }

  /** Begins a line or a cell. */
  begin(): void {
    this.#isBlank = true
    this.#indent = 0
    this.#space = null
    this.#last = ''
  }

  /** Parts what follows from what has been written, as the next paragraph of a cell. */
  part(): void {
    this.#space = null
    this.#transcript.add(' ')
  }

  /** The next line begins with this, which the page does not write but shows. */
  label(label: string): void {
    this.#label = label
  }

  /** @param isSetIn the paragraph's style sets its lines in, or apart */
  write(written: Written, isSetIn: boolean): void {
    if (written.text === ' ') {
      this.#space ??= written
      return
    }
    const lead = this.#isBlank ? (WIDE_SPACE.exec(written.text)?.[0] ?? '') : ''
    for (const space of lead) this.#indent += space === '\u3000' || space === '\u2003' ? 2 : 1
    if (lead.length === written.text.length) return
    const text = written.text.slice(lead.length)
    const from = written.from + lead.length
    if (this.#isBlank) {
      const start = (isSetIn || this.#indent >= SET_IN ? INDENT : '') + this.#label
      if (start !== '') this.#transcript.write(start, from, from)
      this.#label = ''
      this.#isBlank = false
    } else if (this.#space !== null) this.#transcript.write(' ', this.#space.from, this.#space.to)
    this.#space = null
    this.#transcript.write(text, from, written.to)
    this.#last = text.slice(-1)
  }
}
