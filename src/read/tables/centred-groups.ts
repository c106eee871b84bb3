import type { Passage } from '../../model/passage.ts'
import type { RowNode } from '../../model/tree.ts'
import { join } from '../../text/join.ts'
import type { Line } from '../lines.ts'
import { placeLine } from './placed-lines.ts'
import type { Columns } from './spaced-columns.ts'
import { type Piece, passageAt, type SpacedLine } from './spaced-pieces.ts'
import { sourceBetween } from './spaced-rows.ts'
import { tile } from './tiling.ts'

/** Lines over which the name of a group is set. */
const MOST_NAME_LINES = 4

/** A piece of the name of a group, and the index of the line that it stands on. */
interface NamePiece {
  at: number
  line: Line
  piece: Piece
}

/** The lines of a table without the names that stand beside its rows. */
export interface Unnamed {
  lines: SpacedLine[]
  names: NamePiece[]
}

/**
 * Takes the names of groups out of the lines of a table, if they stand beside the middle of what they group: the first row has
 * none then, or a line holds a name and nothing else. Names that stand beside the first row of each group stay; null then.
 */
export function withoutCentredNames(body: readonly SpacedLine[], column: number, columns: Columns): Unnamed | null {
  const names: NamePiece[] = []
  const lines: SpacedLine[] = []
  let lead = ''
  let isCentred = false
  for (const [at, line] of body.entries()) {
    const piece = placeLine(line, at, columns).columns[column]
    const others = line.pieces.filter(({ from }) => from !== piece?.from)
    if (piece === undefined) isCentred ||= lines.length === 0
    else names.push({ at, line: line.line, piece })
    if (others.length === 0) {
      isCentred ||= names.at(-2)?.at !== at - 1
      lead += line.lead + line.line.text + line.line.end
    } else {
      lines.push({ ...line, lead: lead + line.lead, pieces: others })
      lead = ''
    }
  }
  return isCentred ? { lines, names } : null
}

/** Gives each group's name to the first of its rows; null when the names stand beside no such groups. */
export function nameGroups(
  rows: readonly RowNode[],
  names: readonly NamePiece[],
  column: number,
  body: readonly SpacedLine[],
): RowNode[] | null {
  const groups = tile(
    rows.map(({ position: { start, end } }) => ({ from: start.line, to: end.line })),
    names.map(({ line }) => line.number),
    MOST_NAME_LINES,
  )
  if (groups === null) return null
  return rows.map((row, index) => {
    const group = groups.find(({ row: first }) => first === index)
    if (group === undefined) return row
    return { ...row, cells: row.cells.with(column, nameOf(names.slice(group.from, group.to), body)) }
  })
}

function nameOf(pieces: readonly NamePiece[], body: readonly SpacedLine[]): Passage {
  const gaps: string[] = []
  let last: NamePiece | null = null
  for (const next of pieces) {
    if (last !== null)
      gaps.push(sourceBetween(body, { at: last.at, to: last.piece.to }, { at: next.at, from: next.piece.from }))
    last = next
  }
  return join(
    pieces.map(({ line, piece }) => passageAt(line, piece)),
    gaps,
  )
}
