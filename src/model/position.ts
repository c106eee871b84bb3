/** One place in the text of an input. */
export interface Point {
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  /** From 0. */
  offset: number
}

/** Where something stands in the text of an input: what unist calls a position, with its offsets known. */
export interface Position {
  /** Of its first character. */
  start: Point
  /** Of the first character behind it. */
  end: Point
}
