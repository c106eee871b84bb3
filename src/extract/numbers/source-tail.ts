import type { Point } from '../../model/position.ts'

/** A stretch of the source as decoded. */
export interface SourcePiece {
  text: string
  start: Point & { offset: number }
}

/** The end of the source that no document has taken yet: what a reader has shown is kept until it has been accounted for. */
export class SourceTail {
  #text = ''
  #line = 1
  #column = 1
  #offset = 0

  watch(chunk: string): void {
    this.#text += chunk
  }

  /** What stands before an offset, all of it without one; the tail begins behind it from now on. */
  take(to = this.#offset + this.#text.length): SourcePiece {
    const length = Math.max(0, to - this.#offset)
    const text = this.#text.slice(0, length)
    const start = { line: this.#line, column: this.#column, offset: this.#offset }
    this.#text = this.#text.slice(length)
    this.#offset += text.length
    for (const line of linesOf({ text, start })) {
      this.#line = line.start.line
      this.#column = line.start.column + line.text.length
    }
    return { text, start }
  }
}

/** The lines of a piece, without their ends. */
export function* linesOf({ text, start }: SourcePiece): Generator<SourcePiece> {
  let from = 0
  let { line, column } = start
  for (const end of text.matchAll(/\r\n|\r|\n/g)) {
    yield { text: text.slice(from, end.index), start: { line, column, offset: start.offset + from } }
    from = end.index + end[0].length
    line++
    column = 1
  }
  yield { text: text.slice(from), start: { line, column, offset: start.offset + from } }
}
