import { atIndex } from '../model/at-index.ts'
import { partitionPoint } from '../model/partition-point.ts'
import type { Point } from '../model/position.ts'

/** Finds lines and columns in a text that is held whole. */
export class SourceLines {
  readonly #starts = [0]

  constructor(text: string) {
    for (const end of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(end.index + end[0].length)
  }

  pointAt(offset: number): Point {
    const line = partitionPoint(this.#starts, (start) => start <= offset)
    return { line, column: offset - atIndex(this.#starts, line - 1) + 1, offset }
  }
}
