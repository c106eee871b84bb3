import { atIndex } from '../model/at-index.ts'
import type { Point } from '../model/position.ts'

/** Finds lines and columns in a text that is held whole. */
export class SourceLines {
  readonly #starts = [0]

  constructor(text: string) {
    for (const end of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(end.index + end[0].length)
  }

  pointAt(offset: number): Point {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (atIndex(this.#starts, middle) <= offset) low = middle + 1
      else high = middle
    }
    return { line: low, column: offset - atIndex(this.#starts, low - 1) + 1, offset }
  }
}
