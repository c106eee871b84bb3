import type { Passage } from '../../model/passage.ts'
import type { RowNode } from '../../model/tree.ts'
import { clean } from '../../text/clean.ts'
import { join } from '../../text/join.ts'
import type { Line } from '../lines.ts'
import { rowOf } from './cells.ts'
import { type EndedTable, tableOf } from './table-lines.ts'

/** ┌──┬──┐, │序号│指标│, ├──┼──┤, │　　├──┤: the first character is a rule drawn with signs, and so is the last. */
const FIRST = /^\s*[│┃┌┍┎┏├┝┠┣└┕┖┗╔╠╚║]/
const LAST = /[│┃┐┑┒┓┤┥┨┫┘┙┚┛╗╣╝║]\s*$/
/** What stands between two cells, or between their rules. */
const BORDER = /[│┃║┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┠┣┤┥┨┫┬┯┰┳┴┷┸┻┼┿╂╋╔╗╚╝╠╣╦╩╬]/
const RULE_ONLY = /^[\s─━═-]+$/
const isRule = ({ text }: Segment): boolean => RULE_ONLY.test(text) && /[─━═]/.test(text)
/** A rule below the header alone parts no rows from one another. */
const FEWEST_RULES = 2
const FEWEST_ROWS = 2
/** Space, and the first of the signs and the last. */
const SPACES = new Set([0x20, 0x09, 0x3000])
const [SIGNS_FROM, SIGNS_TO] = [0x2500, 0x257f]

/** What a line holds between two borders. */
interface Segment {
  at: number
  from: number
  text: string
}

interface Cell {
  pieces: Segment[]
}

/** A row, with the indexes of its first line and its last. */
interface DrawnRow {
  cells: Cell[]
  first: number
  last: number
}

/** Whether a line is a row or a rule of a table that signs draw. */
export function isDrawn({ text }: Line): boolean {
  const code = text.charCodeAt(0)
  const mayBe = (code >= SIGNS_FROM && code <= SIGNS_TO) || SPACES.has(code)
  return mayBe && FIRST.test(text) && LAST.test(text)
}

/**
 * Tells the rows of a table that signs draw, as files of plain text had them. Rules part rows, so that a cell may be set over
 * several lines; where one stands below the header alone, every line is a row. A cell that no rule ends is merged downwards.
 */
export class DrawnLines {
  #lines: Line[] = []
  #blank: Line[] = []

  get isOpen(): boolean {
    return this.#lines.length > 0
  }

  /** Takes a line that is drawn. */
  take(line: Line): void {
    this.#lines.push(line)
  }

  /** A blank line ends the table. */
  blank(line: Line): boolean {
    this.#blank = [line]
    return true
  }

  end(): EndedTable {
    const [lines, blank] = [this.#lines, this.#blank]
    this.#lines = []
    this.#blank = []
    const [first, ...others] = rowsOf(lines)
    if (first === undefined || others.length < FEWEST_ROWS - 1) {
      return { before: [...lines, ...blank], table: null, text: [] }
    }
    return { before: [], table: tableOf([first, ...others]), text: blank }
  }
}

function rowsOf(lines: readonly Line[]): RowNode[] {
  const segments = lines.map(segmentsOf)
  const areRuled = countRules(segments) >= FEWEST_RULES
  const rows: DrawnRow[] = []
  /** The cell of each column that no rule has ended. */
  let open: (Cell | undefined)[] = []
  let isNew = true
  for (const [at, line] of segments.entries()) {
    const endsRow = line.some(isRule)
    if (endsRow || !areRuled) open = open.map((cell, column) => (isOver(line[column], areRuled) ? undefined : cell))
    if (!endsRow && (isNew || !areRuled)) rows.push({ cells: [], first: at, last: at })
    isNew = endsRow
    const row = rows.at(-1)
    if (row !== undefined) addTo(row, line, at, open)
  }
  return rows.map((row) => rowNode(row, lines))
}

/** Rules between the first line with text and the last. */
function countRules(segments: readonly Segment[][]): number {
  const rules = segments.map((line) => line.some(isRule))
  return rules.slice(rules.indexOf(false), rules.lastIndexOf(false)).filter(Boolean).length
}

const isOver = (segment: Segment | undefined, areRuled: boolean): boolean =>
  !areRuled || segment === undefined || isRule(segment)

/** Adds what a line holds to the cells that are open; it opens others, but not beside the rules of a merged cell. */
function addTo(row: DrawnRow, line: readonly Segment[], at: number, open: (Cell | undefined)[]): void {
  const isRuled = line.some(isRule)
  if (!isRuled) row.last = at
  for (const [column, segment] of line.entries()) {
    if (isRule(segment)) continue
    const cell = open[column] ?? { pieces: [] }
    if (open[column] === undefined && !isRuled) row.cells[column] = cell
    open[column] = cell
    if (segment.text.trim() !== '') cell.pieces.push(segment)
  }
}

function rowNode({ cells, first, last }: DrawnRow, lines: readonly Line[]): RowNode {
  const line = lines[first]
  if (line === undefined) throw new RangeError('a row has a line')
  const passages = Array.from(cells, (cell: Cell | undefined) => passageOf(cell?.pieces ?? [], lines, line))
  return rowOf(line, passages, lines[last])
}

function segmentsOf({ text }: Line, at: number): Segment[] {
  let from = 0
  const segments = text.split(BORDER).map((part) => {
    const segment = { at, from, text: part }
    from += part.length + 1
    return segment
  })
  return segments.slice(1, -1)
}

function passageOf(pieces: readonly Segment[], lines: readonly Line[], row: Line): Passage {
  const passages: Passage[] = []
  const gaps: string[] = []
  let end: { at: number; to: number } | null = null
  for (const { at, from, text } of pieces) {
    const line = lines[at]
    if (line === undefined) continue
    const start = from + text.length - text.trimStart().length
    if (end !== null) gaps.push(between(lines, end, { at, from: start }))
    passages.push(clean(text.trim(), { line: line.number, column: start + 1, offset: line.offset + start }))
    end = { at, to: start + text.trim().length }
  }
  const nothing = { line: row.number, column: 1, offset: row.offset }
  return passages.length === 0 ? clean('', nothing) : join(passages, gaps)
}

/** What stands between the pieces of a cell on two lines, as it stands. */
function between(
  lines: readonly Line[],
  { at, to }: { at: number; to: number },
  next: { at: number; from: number },
): string {
  const whole = lines.slice(at, next.at).reduce((text, line) => text + line.text + line.end, '')
  return whole.slice(to) + (lines[next.at]?.text.slice(0, next.from) ?? '')
}
