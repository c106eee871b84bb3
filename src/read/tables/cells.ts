import type { Passage } from '../../model/passage.ts'
import type { RowNode } from '../../model/tree.ts'
import { clean } from '../../text/clean.ts'
import { join } from '../../text/join.ts'
import type { Line } from '../lines.ts'

/** A line that a table may be made of, cut into cells. */
export interface CellLine {
  row: RowNode
  /** Cells that hold something. */
  filled: number
}

/** `| a | b |`, the table of a Markdown converter. */
const PIPE_ROW = /^\s*\|.*\|\s*$/
/** `\|` is a character of its cell. */
const PIPE = /(?<!\\)\|/
/** What a converter leaves of a line break inside a cell. */
const BREAK = /<br\s?\/?>/gi

/** `|---|:--:|`, `--- | ---`: the line below the head of a Markdown table. */
export const isPipeRule = (text: string): boolean => /^[\s|:-]+$/.test(text) && text.includes('|') && text.includes('-')

/** `a | b`: a row that leaves out the pipes at its ends, if a rule stands below the first. */
export const isBareRow = (text: string): boolean => text.includes('|') && PIPE.test(text) && !PIPE_ROW.test(text)

/**
 * Cuts a line at its tabs or pipes; null when it has none.
 *
 * @param isBare the table's rows leave out the pipes at their ends
 */
export function cellsOf(line: Line, isBare: boolean): CellLine | null {
  const isFramed = PIPE_ROW.test(line.text)
  const isPiped = isFramed || (isBare && isBareRow(line.text))
  if (!isPiped && !line.text.includes('\t')) return null
  const from = isFramed ? line.text.indexOf('|') + 1 : 0
  const to = isFramed ? line.text.lastIndexOf('|') : line.text.length
  let at = from
  const cells = line.text
    .slice(from, to)
    .split(isPiped ? PIPE : '\t')
    .map((cell) => {
      const passage = cellAt(line, cell, at)
      at += cell.length + 1
      return passage
    })
  return { row: rowOf(line, cells), filled: cells.filter((cell) => cell.text !== '').length }
}

/** A cell whose lines `<br>` parts is one text. */
function cellAt(line: Line, cell: string, at: number): Passage {
  if (!cell.includes('<')) return pieceAt(line, cell, at)
  const pieces: Passage[] = []
  const gaps: string[] = []
  let from = 0
  const add = (to: number) => {
    const text = cell.slice(from, to)
    const lead = text.length - text.trimStart().length
    pieces.push(pieceAt(line, text, at + from))
    return { lead, end: from + lead + text.trim().length }
  }
  let end = 0
  for (const { index, 0: tag } of cell.matchAll(BREAK)) {
    const piece = add(index)
    if (pieces.length > 1) gaps.push(cell.slice(end, from + piece.lead))
    end = piece.end
    from = index + tag.length
  }
  const piece = add(cell.length)
  if (pieces.length > 1) gaps.push(cell.slice(end, from + piece.lead))
  return join(pieces, gaps)
}

function pieceAt(line: Line, text: string, at: number): Passage {
  const column = at + text.length - text.trimStart().length
  return clean(text.trim(), { line: line.number, column: column + 1, offset: line.offset + column })
}

/** A line without tabs between the rows of a table is a row of one cell: 综合指标 (1 项). */
export function loneCell(line: Line): RowNode {
  const lead = line.text.length - line.text.trimStart().length
  const start = { line: line.number, column: lead + 1, offset: line.offset + lead }
  return rowOf(line, [clean(line.text.trim(), start)])
}

/** What tells where a line begins and ends. */
type Extent = Pick<Line, 'text' | 'number' | 'offset'>

/** A row of cells that stand on a line, or on the lines from `line` to `last`. */
export function rowOf(line: Extent, cells: RowNode['cells'], last: Extent = line): RowNode {
  return {
    type: 'row',
    position: {
      start: { line: line.number, column: 1, offset: line.offset },
      end: { line: last.number, column: last.text.length + 1, offset: last.offset + last.text.length },
    },
    cells,
  }
}
