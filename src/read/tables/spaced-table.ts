import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode } from '../../model/tree.ts'
import { nameGroups, withoutCentredNames } from './centred-groups.ts'
import { partedPieces } from './parted-pieces.ts'
import { type Columns, columnsOf, placesOf } from './spaced-columns.ts'
import { headerOf, headerRows, namedColumns } from './spaced-header.ts'
import { type SpacedLine, textsOf } from './spaced-pieces.ts'
import { spacedRows } from './spaced-rows.ts'

/** Without a header, so many rows of so many cells show that text is set in columns. */
const FEWEST_ROWS = 3
const FEWEST_COLUMNS = 3
/** No table of a page has more. */
const MOST_COLUMNS = 40

/** The table that lines parted by spaces are. */
export interface SpacedTable {
  /** Index of its first line; those before are text. */
  from: number
  rows: [RowNode, ...RowNode[]]
}

/**
 * Reads lines as a table, or tells that they are none. Its header shows a table, or figures below one another; a list of
 * names, a signature beside a date, a title set wide show neither.
 *
 * @param tail lines behind the last row, into which its cells may run over
 * @param followsTable a table stands right before, of which lines without a header may be the rest
 */
export function spacedTable(
  lines: readonly SpacedLine[],
  tail: readonly SpacedLine[],
  followsTable: boolean,
  lexicon: Lexicon,
): SpacedTable | null {
  const header = headerOf(lines, lexicon)
  const below = lines.slice(header?.to ?? 0)
  const rows = below.filter(({ pieces }) => pieces.length > 1)
  const widths = new Map<number, number>()
  for (const { pieces } of rows) widths.set(pieces.length, (widths.get(pieces.length) ?? 0) + 1)
  const [[common, agreeing] = [0, 0]] = [...widths].sort((a, b) => b[1] - a[1])
  if (header === null) {
    const isWide = common >= FEWEST_COLUMNS && agreeing * 5 >= rows.length * 4
    const isLong = rows.length >= (followsTable ? 1 : FEWEST_ROWS)
    if (!isWide || !isLong || !holdsFigures(rows, common, lexicon)) return null
  } else if (rows.length === 0) return null
  const named = header === null ? [] : namedColumns(lines.slice(header.from, header.to))
  const most = rows.reduce(
    (width, { pieces }) => Math.max(width, pieces.length),
    lines[header?.from ?? -1]?.pieces.length ?? 0,
  )
  const width = Math.max(common, Math.min(named.length, most))
  if (width > MOST_COLUMNS) return null
  const full = rows.filter(({ pieces }) => pieces.length === width).map(placesOf)
  if (named.length === width) full.push(named)
  const columns = columnsOf(full, width)
  const body = below.map((line) => partedPieces(line, columns))
  const from = header?.from ?? 0
  const heading = headerRows(lines.slice(from, header?.to ?? 0), columns, lexicon)
  const read = [...heading, ...bodyRows(heading, body, tail, columns, lexicon)]
  const [first, ...others] = read
  return first === undefined ? null : { from, rows: [first, ...others] }
}

/** The rows below a header; the names of groups may be set beside the middle of what they group. */
function bodyRows(
  heading: readonly RowNode[],
  body: readonly SpacedLine[],
  tail: readonly SpacedLine[],
  columns: Columns,
  lexicon: Lexicon,
): RowNode[] {
  const columnOf = (kind: string) =>
    heading
      .map(({ cells }) => cells.findIndex(({ text }) => lexicon.columns.all(text).at(-1)?.row.column === kind))
      .find((column) => column >= 0)
  const counted = columnOf('number') ?? 0
  const group = groupColumn(columnOf)
  const unnamed = group === undefined ? null : withoutCentredNames(body, group, columns)
  if (group !== undefined && unnamed !== null) {
    const rows = spacedRows(unnamed.lines, tail, columns, counted, lexicon)
    const named = nameGroups(rows, unnamed.names, group, body)
    if (named !== null) return named
  }
  return spacedRows(body, tail, columns, counted, lexicon)
}

/** The column of groups, which stands before what it groups: 指标类型 behind 指标 says 预期性. */
function groupColumn(columnOf: (kind: string) => number | undefined): number | undefined {
  const group = columnOf('group')
  const name = columnOf('indicator') ?? columnOf('name')
  return group === undefined || name === undefined || group < name ? group : undefined
}

/** A column of figures; the page numbers of a contents list, which only rise, are none. */
function holdsFigures(rows: readonly SpacedLine[], width: number, lexicon: Lexicon): boolean {
  const counts = Array.from({ length: width }, () => 0)
  let labelled = 0
  for (const line of rows) {
    const texts = textsOf(line)
    if (lexicon.headings(texts[0] ?? '')?.rank !== undefined) labelled++
    for (let column = 0; column < width; column++) {
      if (/^[≥≤<>＜＞+-]?\d[\d,.]*[%％‰]?$/.test(texts[column] ?? '')) counts[column] = (counts[column] ?? 0) + 1
    }
  }
  const isColumn = (count: number) => count * 5 >= rows.length * 3
  const columns = counts.filter(isColumn).length
  return columns > 1 || (columns === 1 && labelled * 2 < rows.length)
}
