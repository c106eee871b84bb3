import type { Point } from './position.ts'

/**
 * A stretch of the source, cleaned, with the way back: `text` is what rules read,
 * `source` what the file says, and every index of the one leads to an offset of the other.
 */
export interface Passage {
  /** Cleaned: no spaces beside CJK, no Markdown residue, page breaks inside a sentence closed. */
  readonly text: string
  /** Verbatim, line ends included. */
  readonly source: string
  /** Where `source` begins in the file. */
  readonly start: Point
  /**
   * Runs of kept characters, as pairs [index in text, index in source], ascending; within a run both advance together.
   * Always holds at least one pair, the first of them at text index 0.
   */
  readonly runs: readonly number[]
  /** Indexes into `source` at which a new line of the file begins, ascending; none where `stretches` tell. */
  readonly lineStarts: readonly number[]
  /**
   * Of a page with markup: the stretches of the file that `source` was put together from, ascending. Between them stand tags;
   * a character that the file writes as a reference is a stretch of its own.
   */
  readonly stretches?: readonly Stretch[]
}

/** Part of a line of the file. */
export interface Stretch {
  /** Index into the source of the passage at which it begins. */
  readonly at: number
  /** Characters of the source that it stands for. */
  readonly length: number
  readonly start: Point
  readonly end: Point
}
