import type { Passage } from '../../model/passage.ts'
import type { Point } from '../../model/position.ts'
import { clean } from '../../text/clean.ts'
import type { Span } from '../../text/sentences.ts'
import { linesOf, type SourcePiece } from './source-tail.ts'

/** Text of the source that no passage holds, with the line it stands in. */
export interface UnreadText {
  passage: Passage
  line: string
}

/** Digits, in either width: what must be accounted for. */
const DIGIT = /[0-9０-９]/

/** What of a piece of the source has digits and was not read, cut where lines, cells and read text cut it. */
export function* unreadIn(piece: SourcePiece, read: readonly Span[]): Generator<UnreadText> {
  const spans = [...read].sort((a, b) => a.from - b.from)
  let next = 0
  let covered = 0 // everything before has been read
  for (const { text: line, start } of linesOf(piece)) {
    if (!DIGIT.test(line)) continue
    const end = start.offset + line.length
    let at = start.offset
    while (at < end) {
      for (let span = spans[next]; span !== undefined && span.from <= at; span = spans[++next])
        covered = Math.max(covered, span.to)
      if (covered > at) {
        at = covered
        continue
      }
      const to = Math.min(end, spans[next]?.from ?? end)
      yield* cellsOf(line, at - start.offset, to - start.offset, start)
      at = to
    }
  }
}

/** What is left of `&#8220;` behind the character that it was read as. */
const REFERENCE = /(&?#(?:[xX][0-9a-fA-F]{1,5}|\d{1,6});)/

function* cellsOf(line: string, from: number, to: number, start: SourcePiece['start']): Generator<UnreadText> {
  let at = from
  for (const cell of line.slice(from, to).split(/[\t|]/)) {
    for (const part of cell.split(REFERENCE)) {
      const point = { line: start.line, column: start.column + at, offset: start.offset + at }
      if (REFERENCE.test(part)) yield { passage: { ...textOf(part, point), text: '' }, line }
      else if (DIGIT.test(part)) yield { passage: clean(part, point), line }
      at += part.length
    }
    at++
  }
}

/** The digits of a passage that cleaning has left out ([^1] is no text) and no number spans. */
export function* residueOf({ source, start }: Passage, read: readonly Span[]): Generator<Passage> {
  const spans = [...read].sort((a, b) => a.from - b.from)
  let next = 0
  let covered = 0
  for (const { 0: digits, index } of source.matchAll(/[0-9０-９]+/g)) {
    const offset = start.offset + index
    for (let span = spans[next]; span !== undefined && span.from <= offset; span = spans[++next])
      covered = Math.max(covered, span.to)
    if (covered <= offset) yield textOf(digits, { line: start.line, column: start.column + index, offset })
  }
}

/** Text as it stands in the source. */
const textOf = (source: string, start: Point): Passage => ({
  text: source,
  source,
  start,
  runs: [0, 0],
  lineStarts: [],
})
