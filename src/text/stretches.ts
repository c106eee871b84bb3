import { partitionPoint } from '../model/partition-point.ts'
import type { Stretch } from '../model/passage.ts'
import type { Point } from '../model/position.ts'

/** Where the character at an index of the source stands in the file. */
export function pointAtStart(stretches: readonly Stretch[], index: number): Point | null {
  const stretch = stretches[Math.max(0, lastFrom(stretches, index))]
  return stretch === undefined ? null : pointIn(stretch, index)
}

/** Where what ends before an index of the source ends in the file: markup behind it is no part of it. */
export function pointAtEnd(stretches: readonly Stretch[], index: number): Point | null {
  const stretch = stretches[Math.max(0, lastFrom(stretches, index - 1))]
  return stretch === undefined ? null : pointIn(stretch, index)
}

/** The stretches between two indexes of a source, counted from the first. */
export function between(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  for (let index = Math.max(0, lastFrom(stretches, from)); index < stretches.length; index++) {
    const stretch = stretches[index]
    if (stretch === undefined || (stretch.at >= to && found.length > 0)) break
    const first = Math.max(stretch.at, from)
    const last = Math.max(first, Math.min(stretch.at + stretch.length, to))
    found.push({
      at: first - from,
      length: last - first,
      start: pointIn(stretch, first),
      end: pointIn(stretch, last),
    })
  }
  return found
}

/** The index of the source at which what stands behind an offset of the file begins. */
export function indexAt(stretches: readonly Stretch[], offset: number): number {
  const stretch = stretches[partitionPoint(stretches, ({ start }) => start.offset <= offset) - 1]
  return stretch === undefined ? 0 : stretch.at + Math.min(stretch.length, offset - stretch.start.offset)
}

/** A stretch that the file writes in another way (&ldquo;) or not at all has no inside. */
function pointIn({ at, length, start, end }: Stretch, index: number): Point {
  if (index <= at) return start
  if (index >= at + length) return end
  const isVerbatim = end.offset - start.offset === length
  const beyond = index - at
  return isVerbatim ? { line: start.line, column: start.column + beyond, offset: start.offset + beyond } : start
}

/** The last stretch that begins at or before an index. */
function lastFrom(stretches: readonly Stretch[], index: number): number {
  return partitionPoint(stretches, ({ at }) => at <= index) - 1
}
