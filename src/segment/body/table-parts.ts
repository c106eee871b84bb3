import type { RowNode, TableNode } from '../../model/tree.ts'

/** Rows of a table in which its header may stand: a caption or a 单位：亿元 line set into the table comes before. */
const HEADER_WITHIN = 3
/** Rows at the end of a part among which the last 序号 stands. */
const COUNTED_WITHIN = 30
/** No table of a gazette has more columns; a row of more is damage. */
const MOST_COLUMNS = 60

/** 12, 3.; not 0.62 and not 2025, which no 序号 reaches. */
const ORDINAL = /^(\d{1,3})[.．、]?$/

/**
 * Whether a table goes on in the next one: a page break cut it in two.
 *
 * The next part repeats the header row, or has none of its own, the same columns, and counts on in 序号 or holds figures where
 * the rows above do.
 */
export function continues(table: TableNode, next: TableNode): boolean {
  return repeatedRows(table, next) > 0 || countsOn(table, next) || goesOnBare(table, next)
}

/**
 * Both parts as one table; a repeated header is dropped. The first part is used up: its rows are added to, not copied,
 * or a table of very many parts would take quadratic time.
 */
export function merge(table: TableNode, next: TableNode): TableNode {
  const repeated = repeatedRows(table, next)
  const { rows, notes } = table
  for (const row of next.rows.slice(repeated)) rows.push(row)
  for (const note of next.notes) notes.push(note)
  const position = { start: table.position.start, end: next.position.end }
  return { ...table, position, rows, notes, parts: table.parts + next.parts }
}

/** Cells that a header has at least, if it is to be known again below. */
const HEADED = 3

/** Drops the header wherever it stands again below: a page break that left no other trace. */
export function dropRepeatedHeaders(table: TableNode): void {
  const header = table.rows.slice(0, HEADER_WITHIN).find(isHeader)
  if (header === undefined) return
  const said = squash(header)
  const kept = table.rows.filter((row) => row === header || !isHeader(row) || squash(row) !== said)
  table.parts += table.rows.length - kept.length
  table.rows = kept
}

/** Words in every cell, and none of them a number: two rows of values may well be the same. */
const isHeader = ({ cells }: RowNode): boolean =>
  cells.length >= HEADED && cells.every(({ text }) => /[一-鿿]/.test(text) && text.length <= LONGEST_HEAD)

/** Characters of a head; what is longer is said of something. */
const LONGEST_HEAD = 16

/** How many rows at the head of the next part stand at the head of the table too. */
function repeatedRows(table: TableNode, next: TableNode): number {
  const [first] = next.rows
  if (first === undefined || filled(first) < 2) return 0
  const at = table.rows.slice(0, HEADER_WITHIN).findIndex((row) => squash(row) === squash(first))
  if (at < 0) return 0
  let count = 1
  while (count < HEADER_WITHIN && isRepeated(table.rows[at + count], next.rows[count])) count++
  return count
}

const isRepeated = (row: RowNode | undefined, next: RowNode | undefined): boolean =>
  row !== undefined && next !== undefined && squash(row) === squash(next)

function countsOn(table: TableNode, next: TableNode): boolean {
  const tail = table.rows.slice(-COUNTED_WITHIN)
  const head = next.rows.slice(0, COUNTED_WITHIN)
  const width = columns(tail)
  if (width < 2 || width > MOST_COLUMNS || columns(head) !== width) return false
  for (let column = 0; column < width; column++) {
    const counted = ordinals(tail, column)
    const last = counted.at(-1)
    const [first] = ordinals(head, column)
    if (last !== undefined && first !== undefined) return first === last + 1 && counted.every(followsOn)
  }
  return false
}

/** 12.5, ≥90, [5], —; 2020年 heads a column. */
const FIGURE = /^(?:[[［〔（(≥≤<>＜＞-]{0,2}\d(?!\d{3}年)|[-—–/]+$)/

/** Rows without a header of their own, as wide as those above that have one, with figures in the same columns, and not counted anew. */
function goesOnBare(table: TableNode, next: TableNode): boolean {
  const [header, ...body] = table.rows.slice(table.rows.findIndex((row) => filled(row) >= HEADED))
  const [first] = next.rows
  const isHeaded = header !== undefined && body.length > 0 && filled(header) >= HEADED && !hasFigures(header)
  if (!isHeaded || first === undefined || !hasFigures(first)) return false
  const tail = body.slice(-COUNTED_WITHIN)
  const head = next.rows.slice(0, COUNTED_WITHIN)
  const width = columns([header])
  if (width > MOST_COLUMNS || columns(tail) !== width || columns(head) !== width) return false
  for (let column = 0; column < width; column++) {
    if (isCounted(tail, column) && ordinals(head, column).length > 0) return false
    const [above, below] = [figuresIn(tail, column), figuresIn(head, column)]
    if (above !== null && below !== null && above !== below) return false
  }
  return true
}

/** 序号 says that more is to come, or another table. */
const isCounted = (rows: readonly RowNode[], column: number): boolean => {
  const counted = ordinals(rows, column)
  return counted.length > 1 && counted.every(followsOn)
}

const hasFigures = ({ cells }: RowNode): boolean => cells.some(({ text }) => FIGURE.test(text))

/** Whether most cells of a column are figures; null where all are blank. */
function figuresIn(rows: readonly RowNode[], column: number): boolean | null {
  const held = rows.flatMap((row) => row.cells[column]?.text || [])
  return held.length === 0 ? null : held.filter((text) => FIGURE.test(text)).length * 2 > held.length
}

/** 序号 counts by one; a column of amounts does not. */
const followsOn = (number: number, index: number, numbers: readonly number[]): boolean =>
  index === 0 || number === (numbers[index - 1] ?? 0) + 1

const ordinals = (rows: readonly RowNode[], column: number): number[] =>
  rows.flatMap((row) => {
    const digits = ORDINAL.exec(row.cells[column]?.text ?? '')?.[1]
    return digits === undefined ? [] : [Number(digits)]
  })

const columns = (rows: readonly RowNode[]): number => rows.reduce((most, row) => Math.max(most, row.cells.length), 0)

const filled = (row: RowNode): number => row.cells.filter((cell) => cell.text !== '').length

/** 指 标 and 指标, （%） and (%) are the same header; so is one with an empty cell lost at the end of the line. */
const squash = (row: RowNode): string =>
  row.cells
    .map((cell) => cell.text.normalize('NFKC').replace(/\s/g, ''))
    .join('\t')
    .trimEnd()
