import type { Passage } from '../../model/passage.ts'
import { clean } from '../../text/clean.ts'
import type { Line } from '../lines.ts'

/** A run of text that two or more spaces part from the next; indexes of the line's text. */
export interface Piece {
  from: number
  to: number
}

/** A line of a table whose columns only spaces part. */
export interface SpacedLine {
  line: Line
  /** Blank lines between it and the line before, as they stand. */
  lead: string
  pieces: Piece[]
}

/** No row of a page is set wider. */
const WIDEST = 400
const PIECE = /\S+(?:\s\S+)*/g
const HAN = /^[一-鿿]$/

/** Cuts a line where two or more spaces stand; null when it is too long for a line of a page. */
export function piecesOf(text: string): Piece[] | null {
  if (text.length > WIDEST) return null
  return unspread(
    text,
    Array.from(text.matchAll(PIECE), ({ index, 0: { length } }) => ({ from: index, to: index + length })),
  )
}

/**
 * 单    位: the characters of a short word stand apart; of 指  标    单  位 the near ones belong together, and 年    年 are the ends of two
 * heads.
 */
function unspread(text: string, pieces: readonly Piece[]): Piece[] {
  const isHan = (piece: Piece | undefined) => piece !== undefined && HAN.test(text.slice(piece.from, piece.to))
  const isSame = (one: Piece | undefined, other: Piece | undefined) =>
    one !== undefined && other !== undefined && text[one.from] === text[other.from]
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    let end = at
    while (isHan(pieces[end]) && !(end > at && isSame(pieces[end - 1], pieces[end]))) end++
    const run = pieces.slice(at, Math.max(end, at + 1))
    const gaps = run.slice(1).map(({ from }, index) => from - (run[index]?.to ?? 0))
    const near = Math.min(...gaps)
    for (const [index, piece] of run.entries()) {
      const last = joined.at(-1)
      if (last !== undefined && gaps[index - 1] === near) last.to = piece.to
      else joined.push({ ...piece })
    }
    at += run.length
  }
  return joined
}

/** The text of a line from one index to another, cleaned. */
export function passageAt({ text, number, offset }: Line, { from, to }: Piece): Passage {
  return clean(text.slice(from, to), { line: number, column: from + 1, offset: offset + from })
}

export const textsOf = ({ line, pieces }: SpacedLine): string[] => pieces.map((piece) => passageAt(line, piece).text)
