/** Paragraphs whose ends must have been seen to show how a text parts them. */
const ENOUGH = 3
const REMEMBERED = 8

/** Whether a text parts its paragraphs by blank lines, learnt from those whose last line is short: then a line without one goes on. */
export class ParagraphGaps {
  #blank: boolean[] = []

  /** @param isBlank whether a blank line stands behind a paragraph that has clearly ended */
  learn(isBlank: boolean): void {
    this.#blank.push(isBlank)
    if (this.#blank.length > REMEMBERED) this.#blank.shift()
  }

  get areBlank(): boolean {
    return this.#blank.length >= ENOUGH && this.#blank.every((isBlank) => isBlank)
  }
}
