import type { Piece, SpacedLine } from './spaced-pieces.ts'

/** Where on a page columns stand, from left to right. */
export interface Columns {
  spans: readonly Piece[]
  measure: Measure
}

/** Where an index of a line's text stands on the page. */
type Measure = (text: string, index: number) => number

/** A piece so far from a column is as unlikely in it as one that it half covers is likely. */
const FAR = 20
const NARROW = /[\u0020-\u02ff]/

/** Some converters count characters, text set in a fixed pitch counts a Chinese one twice. */
const MEASURES: readonly Measure[] = [
  (_, index) => index,
  (text, index) => {
    let width = 0
    for (let at = 0; at < index; at++) width += NARROW.test(text.charAt(at)) ? 1 : 2
    return width
  },
]

/** A piece with the line that it stands on. */
export interface Place {
  text: string
  piece: Piece
}

/** The pieces of a line, each with its line. */
export const placesOf = ({ line, pieces }: SpacedLine): Place[] => pieces.map((piece) => ({ text: line.text, piece }))

/** Whether two pieces stand one above the other. */
export const isAbove = (one: Place, other: Place): boolean =>
  MEASURES.every((measure) => {
    const [a, b] = [placed(one.piece, one.text, measure), placed(other.piece, other.text, measure)]
    return a.from < b.to && b.from < a.to
  })

/** The columns that full lines share, by the measure in which they stand straightest. */
export function columnsOf(full: readonly (readonly Place[])[], width: number): Columns {
  const ways = MEASURES.map((measure) => ({ measure, ...alignment(full, width, measure) }))
  return ways.reduce((best, next) => (next.stray < best.stray ? next : best))
}

/** The mean place of each column, and how far from a straight edge the lines stray, as a part of their width. */
function alignment(
  full: readonly (readonly Place[])[],
  width: number,
  measure: Measure,
): { spans: Piece[]; stray: number } {
  const spans: Piece[] = []
  let stray = 0
  for (let column = 0; column < width; column++) {
    const from = new Edge()
    const to = new Edge()
    const middle = new Edge()
    for (const places of full) {
      const held = places[column]
      if (held === undefined) continue
      const place = placed(held.piece, held.text, measure)
      from.add(place.from)
      to.add(place.to)
      middle.add((place.from + place.to) / 2)
    }
    spans.push({ from: from.mean, to: to.mean })
    stray += Math.min(from.spread, to.spread, middle.spread)
  }
  return { spans, stray: stray / (spans.at(-1)?.to || 1) }
}

class Edge {
  #count = 0
  #sum = 0
  #squares = 0

  add(at: number): void {
    this.#count++
    this.#sum += at
    this.#squares += at * at
  }

  get mean(): number {
    return this.#sum / this.#count
  }

  get spread(): number {
    return this.#squares / this.#count - this.mean ** 2
  }
}

const placed = ({ from, to }: Piece, text: string, measure: Measure): Piece => ({
  from: measure(text, from),
  to: measure(text, to),
})

/** The pieces of a line by column; of all ways to place them in their order, the one that fits best. */
export function placePieces(
  pieces: readonly Piece[],
  text: string,
  { spans, measure }: Columns,
): (Piece | undefined)[] {
  const held = pieces.length > spans.length ? fewer(pieces, spans.length) : pieces
  if (held.length === spans.length) return [...held]
  const places = held.map((piece) => placed(piece, text, measure))
  // best[k][c]: the first k pieces stand in the first c columns
  const best: number[][] = [[]]
  let before: number[] = []
  for (const place of places) {
    const row = [Number.NEGATIVE_INFINITY]
    for (const [column, span] of spans.entries()) {
      row.push(Math.max(row[column] ?? 0, (before[column] ?? 0) + suitability(place, span)))
    }
    best.push(row)
    before = row
  }
  const columns: (Piece | undefined)[] = spans.map(() => undefined)
  let index = held.length
  for (let column = spans.length; column > 0; column--) {
    if (best[index]?.[column] === best[index]?.[column - 1]) continue
    columns[column - 1] = held[--index]
  }
  return columns
}

/** How well a piece suits a column: up to 2 inside it, less than nothing beside it. */
function suitability(place: Piece, span: Piece): number {
  const shared = Math.min(place.to, span.to) - Math.max(place.from, span.from)
  return shared > 0 ? 1 + shared / (place.to - place.from) : shared / FAR
}

/** The column in which a piece stands, at least in part; null beside all of them. */
export function columnAt(piece: Piece, text: string, { spans, measure }: Columns): number | null {
  const place = placed(piece, text, measure)
  const fits = spans.map((span) => suitability(place, span))
  const most = Math.max(...fits)
  return most > 0 ? fits.indexOf(most) : null
}

/** No more pieces than columns: the nearest ones are one cell. */
function fewer(pieces: readonly Piece[], width: number): Piece[] {
  const gaps = pieces.slice(1).map(({ from }, index) => from - (pieces[index]?.to ?? 0))
  const joined = new Set(
    gaps
      .map((gap, index) => ({ gap, index: index + 1 }))
      .sort((a, b) => a.gap - b.gap)
      .slice(0, pieces.length - width)
      .map(({ index }) => index),
  )
  const held: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    const last = held.at(-1)
    if (last !== undefined && joined.has(index)) last.to = piece.to
    else held.push({ ...piece })
  }
  return held
}
