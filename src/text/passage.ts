import type { Passage } from '../model/passage.ts'
import type { Point, Position } from '../model/position.ts'
import { characterReference } from './character-references.ts'
import { between, indexAt, pointAtEnd, pointAtStart } from './stretches.ts'

/** The part of a passage between two indexes of its text, itself a passage. */
export function slice(passage: Passage, from: number, to = passage.text.length): Passage {
  const sourceFrom = from < passage.text.length ? sourceIndex(passage, from) : passage.source.length
  const sourceTo = to > from ? sourceEnd(passage, to - 1) : sourceFrom
  const runs: number[] = []
  for (let i = 0; i < passage.runs.length; i += 2) {
    const textAt = passage.runs[i] ?? 0
    const sourceAt = passage.runs[i + 1] ?? 0
    if (textAt >= to && runs.length > 0) break
    if (textAt <= from) runs.splice(0, runs.length, 0, sourceAt + from - textAt - sourceFrom)
    else runs.push(textAt - from, sourceAt - sourceFrom)
  }
  const part = {
    text: passage.text.slice(from, to),
    source: passage.source.slice(sourceFrom, sourceTo),
    start: pointAt(passage, sourceFrom),
    runs: from < passage.text.length ? runs : [0, 0],
    lineStarts: passage.lineStarts.filter((at) => at > sourceFrom && at <= sourceTo).map((at) => at - sourceFrom),
  }
  const { stretches } = passage
  return stretches === undefined ? part : { ...part, stretches: between(stretches, sourceFrom, sourceTo) }
}

/** What stands behind a label of so many characters, without the space between: `1. 90%以上…`. */
export function behindLabel(passage: Passage, length: number): Passage {
  let from = length
  while (passage.text[from] === ' ') from++
  return slice(passage, from)
}

/** The verbatim text between two indexes of `text`: what a record's `raw` holds. */
export function rawBetween(passage: Passage, from: number, to: number): string {
  return to > from ? passage.source.slice(sourceIndex(passage, from), sourceEnd(passage, to - 1)) : ''
}

/** Where the text between two indexes stands in the file. */
export function positionBetween(passage: Passage, from: number, to: number): Position {
  const start = sourceIndex(passage, from)
  const end = to > from ? sourceEnd(passage, to - 1) : start
  return { start: pointAt(passage, start), end: endPointAt(passage, end) }
}

/** Where the whole passage stands in the file. */
export function positionOf(passage: Passage): Position {
  return { start: passage.start, end: endPointAt(passage, passage.source.length) }
}

/** The index in `source` of the character at `index` of `text`. */
export function sourceIndex(passage: Passage, index: number): number {
  const { runs } = passage
  let low = 0
  let high = runs.length / 2 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle * 2] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return index - (runs[low * 2] ?? 0) + (runs[low * 2 + 1] ?? 0)
}

/** The index in `source` behind the character at `index` of `text`: `&ldquo;` is seven long. */
function sourceEnd(passage: Passage, index: number): number {
  const at = sourceIndex(passage, index)
  return at + (characterReference(passage.source, at)?.length ?? 1)
}

function endPointAt(passage: Passage, index: number): Point {
  const { stretches } = passage
  return stretches === undefined ? pointAt(passage, index) : (pointAtEnd(stretches, index) ?? passage.start)
}

function pointAt(passage: Passage, index: number): Point {
  const { lineStarts, start, stretches } = passage
  if (stretches !== undefined) return pointAtStart(stretches, index) ?? start
  const offset = start.offset + index
  let lines = 0
  while (lines < lineStarts.length && (lineStarts[lines] ?? 0) <= index) lines++
  const lineStart = lines > 0 ? lineStarts[lines - 1] : undefined
  if (lineStart === undefined) return { line: start.line, column: start.column + index, offset }
  return { line: start.line + lines, column: index - lineStart + 1, offset }
}

/** The stretches of the file, as offsets, that the text of a passage was made of. */
export function* offsetsOf({ text, start, runs, stretches }: Passage): Generator<{ from: number; to: number }> {
  const base = start.offset
  for (let index = 0; index < runs.length; index += 2) {
    const from = runs[index + 1] ?? 0
    const to = from + (runs[index + 2] ?? text.length) - (runs[index] ?? 0)
    if (stretches === undefined) yield { from: base + from, to: base + to }
    else for (const { start, end } of between(stretches, from, to)) yield { from: start.offset, to: end.offset }
  }
}

/** How many characters of `text` stand before an offset of the file. */
export function textIndex({ text, start, runs, stretches }: Passage, offset: number): number {
  const sourceAt = stretches === undefined ? offset - start.offset : indexAt(stretches, offset)
  let low = 0
  let high = runs.length / 2 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle * 2 + 1] ?? 0) <= sourceAt) low = middle
    else high = middle - 1
  }
  const index = (runs[low * 2] ?? 0) + Math.max(0, sourceAt - (runs[low * 2 + 1] ?? 0))
  return Math.min(index, runs[low * 2 + 2] ?? text.length)
}
