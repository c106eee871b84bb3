import type { Point } from '../model/position.ts'

/** Finds lines and columns in a text that is held whole. */
export class SourceLines {
  readonly #starts = [0]

  constructor(text: string) {
    for (const end of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(end.index + end[0].length)
  }

  pointAt(offset: number): Point & { offset: number } {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return { line: low, column: offset - (this.#starts[low - 1] ?? 0) + 1, offset }
  }
}
