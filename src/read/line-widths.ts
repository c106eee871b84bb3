/** Lines that must have been cut at the same width to show how wide the page is set. */
const ENOUGH = 2
const REMEMBERED = 6
/** In half ems: a mark that may not begin a line, or a number that is not parted, leaves a line this much shorter. */
const TOLERANCE = 6

/** How wide the lines of a hard-wrapped text are set, learnt from those that end in the middle of a sentence. */
export class LineWidths {
  #cut: number[] = []

  /** A line that a sentence goes on behind. */
  learn(line: string): void {
    this.#cut.push(widthOf(line))
    if (this.#cut.length > REMEMBERED) this.#cut.shift()
  }

  /** Whether a line fills the page, so that what it says may go on in the next. */
  isFull(line: string): boolean {
    const widest = Math.max(...this.#cut)
    const agreeing = this.#cut.filter((width) => widest - width <= TOLERANCE)
    return agreeing.length >= ENOUGH && Math.abs(widest - widthOf(line)) <= TOLERANCE
  }
}

/** In half ems: a CJK character is two wide, a digit one. */
function widthOf(line: string): number {
  let width = 0
  for (const character of line.trimEnd()) width += character >= '\u2010' ? 2 : 1
  return width
}
