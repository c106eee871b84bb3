import type { Lexicon } from '../../lexicon/lexicon.ts'
import { DECLARED, HAN_NUMBER } from './group-words.ts'
import { type Columns, placePieces } from './spaced-columns.ts'
import { type Piece, passageAt, type SpacedLine } from './spaced-pieces.ts'

/** 12.5, [25], ≥90, —, and the like: what no name is. */
export const AMOUNT = /^(?:[[〔（(≥≤<>＜＞+-]*\d|[—–-]+$)/

/** 12, 3., 1.2: what counts the rows. */
const ORDINAL = /^\d{1,3}(?:[.．]\d{1,2}){0,2}[.．、]?$/

/** A line by its columns; no piece where it holds nothing. */
export interface PlacedLine extends SpacedLine {
  /** Index among the lines, for what stands between two of them. */
  at: number
  columns: (Piece | undefined)[]
}

export const placeLine = (line: SpacedLine, at: number, columns: Columns): PlacedLine => ({
  ...line,
  at,
  columns: placePieces(line.pieces, line.line.text, columns),
})

const texts = ({ line, columns }: PlacedLine): string[] =>
  columns.flatMap((piece) => (piece === undefined ? [] : [passageAt(line, piece).text]))

/** 一、经济发展 or 综合指标 (1 项) on a line of its own, or 一  经济发展. */
export function isHeading(placed: PlacedLine, lexicon: Lexicon): boolean {
  if (placed.pieces.length > 2) return false
  const [text = '', next] = texts(placed)
  if (next !== undefined) return HAN_NUMBER.test(text) && !AMOUNT.test(next)
  return lexicon.headings(text) !== null || DECLARED.test(text)
}

/** Whether a line holds the figures of a row; 序号 alone, before a name that goes on below, are none. */
export function isAnchor(placed: PlacedLine, counted: number, lexicon: Lexicon): boolean {
  const filled = placed.columns.filter((piece) => piece !== undefined).length
  if (filled < 2 || filled * 2 >= placed.columns.length) return filled >= 2
  const isFigure = (text: string) => AMOUNT.test(text) || lexicon.natures.at(text, 0)?.length === text.length
  const others = placed.columns.with(counted, opensRow(placed, counted) ? undefined : placed.columns[counted])
  return texts({ ...placed, columns: others }).some(isFigure)
}

/** 6  交通运输二氧化碳排放: a line that begins with its 序号. */
export function opensRow({ line, columns }: PlacedLine, counted: number): boolean {
  const piece = columns[counted]
  return piece !== undefined && ORDINAL.test(passageAt(line, piece).text)
}

/** Whether a line with 序号 is a row without figures: the next one has 序号 before it has figures. */
export function countsAlone(
  placed: PlacedLine,
  lines: readonly PlacedLine[],
  counted: number,
  lexicon: Lexicon,
): boolean {
  if (placed.pieces.length < 2 || !opensRow(placed, counted)) return false
  const begins = (line: PlacedLine) => opensRow(line, counted) || isHeading(line, lexicon)
  const next = lines.slice(placed.at + 1).find((line) => begins(line) || isAnchor(line, counted, lexicon))
  return next === undefined || begins(next)
}
