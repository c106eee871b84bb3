import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { RowNode } from '../../model/tree.ts'
import { clean } from '../../text/clean.ts'
import { join } from '../../text/join.ts'
import { loneCell, rowOf } from './cells.ts'
import { countsAlone, isAnchor, isHeading, opensRow, type PlacedLine, placeLine } from './placed-lines.ts'
import type { Columns } from './spaced-columns.ts'
import { passageAt, type SpacedLine } from './spaced-pieces.ts'

/** A row as it grows: the line that holds its figures, and those above and below into which its words run over. */
interface OpenRow {
  above: PlacedLine[]
  anchor: PlacedLine
  below: PlacedLine[]
}

/** A line of a header, which stays a row of its own, with the lines that go on with its heads: from one index to another. */
export function headerRow(header: readonly SpacedLine[], from: number, to: number, columns: Columns): RowNode {
  const [anchor, ...below] = header.slice(from, to).map((line, index) => placeLine(line, from + index, columns))
  if (anchor === undefined) throw new RangeError('a header has a line')
  return joined({ above: [], anchor, below }, header)
}

/**
 * The rows that lines come to: a cell set over several lines is one again.
 *
 * @param tail lines behind the last row, into which its cells may run over
 * @param counted the column in which 序号 stand, if they do
 */
export function spacedRows(
  body: readonly SpacedLine[],
  tail: readonly SpacedLine[],
  columns: Columns,
  counted: number,
  lexicon: Lexicon,
): RowNode[] {
  const lines = [...body, ...tail]
  const placedBody = body.map((line, at) => placeLine(line, at, columns))
  const widest = placedBody.reduce((most, placed) => Math.max(most, firstWidth(placed)), 0)
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
  for (const placed of placedBody) {
    if (isHeading(placed, lexicon)) {
      end(between)
      rows.push(
        placed.pieces.length === 1 ? loneCell(placed.line) : joined({ above: [], anchor: placed, below: [] }, lines),
      )
    } else if (isAnchor(placed, counted, lexicon) || countsAlone(placed, placedBody, counted, lexicon)) {
      const group = groupLine(between, row, placed, widest)
      if (group !== null) {
        end([])
        rows.push(loneCell(group.line))
      }
      const taken: number = row === null ? 0 : share(row, between, placed, counted)
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

/** Characters that a line may fall short of the widest and still have been full. */
const RAGGED = 3

/**
 * The one line between two rows that names a group: it stands in the first column, where both have words of their own, and neither it
 * nor the words above reach as far as others do, as those do that run over: 吨钢综合能耗 / 建筑 / 北方采暖地区既有居住建筑改造面积.
 */
function groupLine(
  between: readonly PlacedLine[],
  row: OpenRow | null,
  next: PlacedLine,
  widest: number,
): PlacedLine | null {
  const [line, ...others] = between
  if (line === undefined || others.length > 0 || line.pieces.length !== 1) return null
  if (row !== null && (row.above.length > 0 || !isShort(row.anchor, widest))) return null
  return isShort(line, widest) && firstWidth(next) > 0 ? line : null
}

const isShort = (line: PlacedLine, widest: number): boolean =>
  firstWidth(line) > 0 && firstWidth(line) + RAGGED <= widest

/** How far the words in the first column reach. */
const firstWidth = ({ columns: [piece] }: PlacedLine): number => (piece === undefined ? 0 : piece.to - piece.from)

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

/**
 * How many of the lines between the figures of two rows are the first one's. 序号 open a row, a blank line parts rows; words centred on
 * their figures run over as far below as above; else they run over below, if the next row has words of its own.
 */
function share(row: OpenRow, between: readonly PlacedLine[], next: PlacedLine, counted: number): number {
  const opening = between.findIndex((line) => opensRow(line, counted))
  if (opening >= 0 && !opensRow(next, counted)) return opening
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
export function sourceBetween(
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
