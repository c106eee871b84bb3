import type { RowNode } from '../model/tree.ts'
import { clean } from '../text/clean.ts'
import type { Line } from './lines.ts'

/** A line that a table may be made of, cut into cells. */
export interface CellLine {
  row: RowNode
  /** Cells that hold something. */
  filled: number
}

/** `| a | b |`, the table of a Markdown converter. */
const PIPE_ROW = /^\s*\|.*\|\s*$/
/** `|---|:--:|`, the line below its head. */
const PIPE_RULE = /^\s*\|[\s|:-]*-[\s|:-]*\|\s*$/

export const isPipeRule = (text: string): boolean => PIPE_RULE.test(text)

/** Cuts a line at its tabs or pipes; null when it has none. */
export function cellsOf(line: Line): CellLine | null {
  const isPiped = PIPE_ROW.test(line.text)
  if (!isPiped && !line.text.includes('\t')) return null
  const from = isPiped ? line.text.indexOf('|') + 1 : 0
  const to = isPiped ? line.text.lastIndexOf('|') : line.text.length
  let at = from
  const cells = line.text
    .slice(from, to)
    .split(isPiped ? '|' : '\t')
    .map((cell) => {
      const lead = cell.length - cell.trimStart().length
      const column = cell.trim() === '' ? at : at + lead
      at += cell.length + 1
      return clean(cell.trim(), { line: line.number, column: column + 1, offset: line.offset + column })
    })
  return { row: rowOf(line, cells), filled: cells.filter((cell) => cell.text !== '').length }
}

/** A line without tabs between the rows of a table is a row of one cell: 综合指标 (1 项). */
export function loneCell(line: Line): RowNode {
  const lead = line.text.length - line.text.trimStart().length
  const start = { line: line.number, column: lead + 1, offset: line.offset + lead }
  return rowOf(line, [clean(line.text.trim(), start)])
}

/** A row of cells that stand on a line, or on the lines from `line` to `last`. */
export function rowOf(line: Line, cells: RowNode['cells'], last: Line = line): RowNode {
  return {
    type: 'row',
    position: {
      start: { line: line.number, column: 1, offset: line.offset },
      end: { line: last.number, column: last.text.length + 1, offset: last.offset + last.text.length },
    },
    cells,
  }
}
