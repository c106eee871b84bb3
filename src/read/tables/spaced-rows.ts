import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { RowNode } from '../../model/tree.ts'
import { clean, join } from '../../text/clean.ts'
import { loneCell, rowOf } from './cells.ts'
import { DECLARED, HAN_NUMBER } from './group-words.ts'
import { type Columns, placePieces } from './spaced-columns.ts'
import { type Piece, passageAt, type SpacedLine } from './spaced-pieces.ts'

/** 12.5, [25], ≥90, —, and the like: what no name is. */
const AMOUNT = /^(?:[[〔（(≥≤<>＜＞+-]*\d|[—–-]+$)/

/** A line by its columns; no piece where it holds nothing. */
interface PlacedLine extends SpacedLine {
  /** Index among the lines, for what stands between two of them. */
  at: number
  columns: (Piece | undefined)[]
}

/** A row as it grows: the line that holds its figures, and those above and below into which its words run over. */
interface OpenRow {
  above: PlacedLine[]
  anchor: PlacedLine
  below: PlacedLine[]
}

/** A line of a header, which stays a row of its own. */
export function headerRow(line: SpacedLine, columns: Columns): RowNode {
  return joined({ above: [], anchor: placeLine(line, 0, columns), below: [] }, [line])
}

/**
 * The rows that lines come to: a cell set over several lines is one again.
 *
 * @param tail lines behind the last row, into which its cells may run over
 */
export function spacedRows(
  body: readonly SpacedLine[],
  tail: readonly SpacedLine[],
  columns: Columns,
  lexicon: Lexicon,
): RowNode[] {
  const lines = [...body, ...tail]
  const rows: RowNode[] = []
  let row: OpenRow | null = null
  let between: PlacedLine[] = []
  let runsOver = false
  const end = (rest: readonly PlacedLine[]) => {
    if (row === null) for (const { line } of rest) rows.push(loneCell(line))
    else {
      row.below = row.below.concat(rest)
      runsOver ||= row.below.length > 0
      rows.push(joined(row, lines))
    }
    row = null
    between = []
  }
  for (const [at, line] of body.entries()) {
    const placed = placeLine(line, at, columns)
    if (isHeading(placed, lexicon)) {
      end(between)
      rows.push(
        placed.pieces.length === 1 ? loneCell(line.line) : joined({ above: [], anchor: placed, below: [] }, lines),
      )
    } else if (isAnchor(placed, lexicon)) {
      const taken: number = row === null ? 0 : share(row, between, placed)
      const above = between.slice(taken)
      if (row !== null) end(between.slice(0, taken))
      between = []
      row = { above, anchor: placed, below: [] }
    } else between.push(placed)
  }
  end([
    ...between,
    ...overrun(
      row,
      tail.map((line, index) => placeLine(line, body.length + index, columns)),
      runsOver,
      lexicon,
    ),
  ])
  return rows
}

/** The lines right below the last row into which its cells run over, as far as those of the rows above show that cells do. */
function overrun(row: OpenRow | null, tail: readonly PlacedLine[], runsOver: boolean, lexicon: Lexicon): PlacedLine[] {
  if (row === null) return []
  const end = tail.findIndex(
    ({ lead, line, columns }) =>
      lead !== '' ||
      !/^\s/.test(line.text) ||
      lexicon.headings(line.text.trim()) !== null ||
      columns.every(
        (piece, index) => piece === undefined || (row.anchor.columns[index] === undefined && row.above.length === 0),
      ),
  )
  const below = end < 0 ? [...tail] : tail.slice(0, end)
  return row.above.length > 0 ? below.slice(0, row.above.length) : runsOver ? below : []
}

const placeLine = (line: SpacedLine, at: number, columns: Columns): PlacedLine => ({
  ...line,
  at,
  columns: placePieces(line.pieces, line.line.text, columns),
})

const texts = ({ line, columns }: PlacedLine): string[] =>
  columns.flatMap((piece) => (piece === undefined ? [] : [passageAt(line, piece).text]))

/** 一、经济发展 or 综合指标 (1 项) on a line of its own, or 一  经济发展. */
function isHeading(placed: PlacedLine, lexicon: Lexicon): boolean {
  if (placed.pieces.length > 2) return false
  const [text, next] = texts(placed)
  if (text === undefined) return false
  if (next !== undefined) return HAN_NUMBER.test(text) && !AMOUNT.test(next)
  return lexicon.headings(text) !== null || DECLARED.test(text)
}

function isAnchor(placed: PlacedLine, lexicon: Lexicon): boolean {
  const filled = placed.columns.filter((piece) => piece !== undefined).length
  if (filled < 2 || filled * 2 >= placed.columns.length) return filled >= 2
  const isFigure = (text: string) => AMOUNT.test(text) || lexicon.natures.at(text, 0)?.length === text.length
  return texts(placed).some(isFigure)
}

/**
 * How many of the lines between the figures of two rows are the first one's. A blank line parts rows; words centred on
 * their figures run over as far below as above; else they run over below, if the next row has words of its own.
 */
function share(row: OpenRow, between: readonly PlacedLine[], next: PlacedLine): number {
  const blanks = [...between, next].flatMap(({ lead }, index) => (lead === '' ? [] : [index]))
  const [blank] = blanks
  if (blank !== undefined && blanks.length === 1) return blank
  if (row.above.length > 0) return row.above.length
  const column = between.at(-1)?.columns.findIndex((piece) => piece !== undefined) ?? 0
  return next.columns[column] === undefined ? 0 : between.length
}

function joined({ above, anchor, below }: OpenRow, lines: readonly SpacedLine[]): RowNode {
  const parts = [...above, anchor, ...below]
  const last = parts.at(-1) ?? anchor
  const cells = anchor.columns.map((_, column) => cellOf(parts, column, anchor, lines))
  return rowOf((parts[0] ?? anchor).line, cells, last.line)
}

function cellOf(
  parts: readonly PlacedLine[],
  column: number,
  anchor: PlacedLine,
  lines: readonly SpacedLine[],
): Passage {
  const pieces: Passage[] = []
  const gaps: string[] = []
  let end: { at: number; to: number } | null = null
  for (const { line, at, columns } of parts) {
    const piece = columns[column]
    if (piece === undefined) continue
    if (end !== null) gaps.push(sourceBetween(lines, end, { at, from: piece.from }))
    pieces.push(passageAt(line, piece))
    end = { at, to: piece.to }
  }
  const { number, offset, text } = anchor.line
  const nothing = { line: number, column: text.length + 1, offset: offset + text.length }
  return pieces.length === 0 ? clean('', nothing) : join(pieces, gaps)
}

/** What stands between a piece of one line and a piece of a later one, as it stands. */
function sourceBetween(
  lines: readonly SpacedLine[],
  { at, to }: { at: number; to: number },
  next: { at: number; from: number },
): string {
  const first = lines[at]?.line
  let source = (first?.text.slice(to) ?? '') + (first?.end ?? '')
  for (const { lead, line } of lines.slice(at + 1, next.at)) source += lead + line.text + line.end
  const last = lines[next.at]
  return source + (last?.lead ?? '') + (last?.line.text.slice(0, next.from) ?? '')
}
