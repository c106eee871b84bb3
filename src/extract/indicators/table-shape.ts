import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { RowNode, TableNode } from '../../model/tree.ts'
import { alignRow } from './align-row.ts'
import type { Column } from './columns.ts'
import { onlyText, readHeader } from './header-rows.ts'
import { settleColumns } from './settle-columns.ts'
import { withSpanned } from './spanned-header.ts'
import { isEmpty, isUnit } from './units.ts'
import { type TableContext, type ValueMeaning, valueMeanings } from './value-roles.ts'

export interface TableColumn extends Column {
  /** Of value columns only. */
  meaning: ValueMeaning | null
}

export interface BodyRow {
  node: RowNode
  /** One a column; null where the row has none. */
  cells: (Passage | null)[]
  /** 综合指标 (1 项): a row that says one thing. */
  only: string | null
}

/** A table understood: what its rows are, and what its columns hold. */
export interface TableShape {
  kind: 'indicator' | 'other'
  headers: string[]
  columns: TableColumn[]
  body: BodyRow[]
  /** The body as text, one cell a column. */
  rows: string[][]
  /** 注：…, below the table or in its last rows. */
  notes: string[]
  /** 单位：亿元 over the table. */
  unit: string | null
}

/** Reads the structure of a table; whatever its rows hold, it gives one. */
export function tableShape(table: TableNode, lexicon: Lexicon, context: TableContext): TableShape {
  const header = readHeader(table.rows, lexicon)
  const leading = table.rows.slice(0, header?.from ?? 0)
  const { rows, notes } = partNotes(table.rows.slice(header?.to ?? 1), lexicon)
  const remarks = [
    ...leading.map(onlyText).filter((text) => text !== null),
    ...table.notes.map(({ text }) => text),
    ...notes,
  ]
  const units = remarks.map((text) => lexicon.captions(text)).filter((caption) => caption?.kind === 'unit')
  const unit = units.map((caption) => caption?.title.trim() ?? '').find((text) => isUnit(text, lexicon)) ?? null
  const said = {
    notes: [...table.notes.map(({ text }) => text), ...notes].filter((text) => lexicon.captions(text)?.kind !== 'unit'),
    unit,
  }
  if (header === null) return { ...withoutHeader(table.rows[0], rows), ...said }
  const spanned = withSpanned(header.columns, rows, lexicon)
  const aligned = rows.map((node) => alignRow(node.cells, spanned, lexicon))
  const columns = settleColumns(spanned, aligned, lexicon)
  const body = rows.map((node, index) => ({ node, cells: aligned[index] ?? [], only: onlyText(node) }))
  const meanings = valueMeanings(columns.filter(isValue), context, lexicon)
  let values = 0
  return {
    kind: isIndicatorTable(columns, body, context.caption, lexicon) ? 'indicator' : 'other',
    headers: columns.map((column) => column.header),
    columns: columns.map((column) => ({ ...column, meaning: isValue(column) ? (meanings[values++] ?? null) : null })),
    body,
    rows: aligned.map((cells) => cells.map((cell) => cell?.text ?? '')),
    ...said,
  }
}

const isValue = ({ kind }: Column): boolean => kind === 'value'

function withoutHeader(first: RowNode | undefined, rows: RowNode[]) {
  return {
    kind: 'other' as const,
    headers: first?.cells.map((cell) => cell.text) ?? [],
    columns: [],
    body: [],
    rows: rows.map((row) => row.cells.map((cell) => cell.text)),
  }
}

/** Rows of one text at the end of a table say something about it; a group heading has rows below it. */
function partNotes(rows: RowNode[], lexicon: Lexicon): { rows: RowNode[]; notes: string[] } {
  let end = rows.length
  while (end > 0 && onlyText(rows[end - 1]) !== null) end--
  const isNote = (row: RowNode) => lexicon.captions(onlyText(row) ?? '')?.kind === 'note'
  const tail = rows.slice(end)
  const kept = rows.slice(0, end)
  const noted = [...kept.filter(isNote), ...tail]
  return { rows: kept.filter((row) => !isNote(row)), notes: noted.map((row) => onlyText(row) ?? '') }
}

/**
 * An indicator table says what is measured, and how much of it at a time or a stage. A list of projects may have a
 * column 建设目标 too, but sentences where the amounts would be; a table of places (市州, 2022年, 2023年) says what is
 * measured in its caption, if anywhere.
 */
function isIndicatorTable(
  columns: readonly Column[],
  body: readonly BodyRow[],
  caption: string | null,
  lexicon: Lexicon,
): boolean {
  const has = (kind: Column['kind']) => columns.some((column) => column.kind === kind)
  if (!has('value') || !has('name')) return false
  const words = [caption ?? '', ...columns.map(({ header }) => header)].flatMap((text) => lexicon.columns.all(text))
  const isMarked = has('nature') || has('unit') || words.some(({ row }) => row.column === 'indicator')
  const isNamed = columns.some(
    ({ kind, header }) => kind === 'name' && (header === '' || lexicon.columns.all(header).length > 0),
  )
  // 项目名称 beside 总投资 and 建设年限: what is built, not what is measured
  const isProjects = columns.some(
    ({ kind, header }) => kind === 'name' && lexicon.measures.all(header).some(({ row }) => row.sense === 'project'),
  )
  const isTimed = columns.some(({ kind, year, role }) => kind === 'value' && (year !== null || role === 'baseline'))
  return (isMarked || (isNamed && isTimed && !isProjects)) && holdsAmounts(columns, body)
}

/** At least one cell in three has a number; the others may say 明显增长. */
function holdsAmounts(columns: readonly Column[], body: readonly BodyRow[]): boolean {
  let amounts = 0
  let words = 0
  for (const { cells } of body) {
    for (const [index, { kind }] of columns.entries()) {
      const text = cells[index]?.text ?? ''
      if (kind !== 'value' || isEmpty(text)) continue
      if (/\d/.test(text)) amounts++
      else words++
    }
  }
  return amounts > 0 && amounts * 2 >= words
}
