import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { RowNode, TableNode } from '../../model/tree.ts'
import { alignRow } from './align-row.ts'
import type { Column } from './columns.ts'
import { onlyText, readHeader } from './header-rows.ts'
import { settleColumns } from './settle-columns.ts'
import { withSpanned } from './spanned-header.ts'
import { endBracket, isEmpty, type UnitsOver, unitsOver } from './units.ts'
import { type TableContext, type ValueMeaning, valueMeanings } from './value-roles.ts'

export interface TableColumn extends Column {
  /** Of value columns only. */
  meaning: ValueMeaning | null
}

export interface BodyRow {
  node: RowNode
  /** One a column; null where the row has none. */
  cells: readonly (Passage | null)[]
  /** 综合指标 (1 项): a row that says one thing. */
  only: string | null
}

/** A table understood: what its rows are, and what its columns hold. */
export interface TableShape extends UnitsOver {
  kind: 'indicator' | 'other'
  headers: string[]
  columns: TableColumn[]
  body: BodyRow[]
  /** The body as text, one cell a column. */
  rows: string[][]
  /** 注：…, below the table or in its last rows. */
  notes: string[]
}

/** Reads the structure of a table; whatever its rows hold, it gives one. */
export function tableShape(table: TableNode, lexicon: Lexicon, context: TableContext): TableShape {
  const header = readHeader(table.rows, lexicon)
  const leading = table.rows.slice(0, header?.from ?? 0)
  const { rows, notes } = partNotes(table.rows.slice(header?.to ?? 1), lexicon)
  const remarks = [...leading.flatMap((row) => onlyText(row) ?? []), ...table.notes.map(({ text }) => text), ...notes]
  const said = {
    notes: [...table.notes.map(({ text }) => text), ...notes].filter((text) => lexicon.captions(text)?.kind !== 'unit'),
    ...unitsOver([...remarks, endBracket(context.caption)?.inner ?? ''], lexicon),
  }
  if (header === null) return { ...withoutHeader(table.rows.slice(0, 1), rows), ...said }
  const spanned = withSpanned(header.columns, rows, lexicon)
  const body = rows.map((node) => ({ node, cells: alignRow(node.cells, spanned, lexicon), only: onlyText(node) }))
  const aligned = body.map(({ cells }) => cells)
  const columns = settleColumns(spanned, aligned, context.reviewed !== null, lexicon)
  const values = columns.filter(({ kind }) => kind === 'value')
  const meanings = valueMeanings(values, context, lexicon)
  return {
    kind: isIndicatorTable(columns, body, context.caption, lexicon) ? 'indicator' : 'other',
    headers: columns.map((column) => column.header),
    columns: columns.map((column) => ({ ...column, meaning: meanings.get(column) ?? null })),
    body,
    rows: aligned.map((cells) => cells.map((cell) => cell?.text ?? '')),
    ...said,
  }
}

function withoutHeader(first: readonly RowNode[], rows: readonly RowNode[]) {
  const texts = ({ cells }: RowNode) => cells.map(({ text }) => text)
  return { kind: 'other' as const, headers: first.flatMap(texts), columns: [], body: [], rows: rows.map(texts) }
}

/** Rows of one text at the end of a table say something about it; a group heading has rows below it. */
function partNotes(rows: RowNode[], lexicon: Lexicon): { rows: RowNode[]; notes: string[] } {
  const end = rows.findLastIndex((row) => onlyText(row) === null) + 1
  const notes: string[] = []
  const kept = rows.filter((row, index) => {
    const only = onlyText(row)
    const isNote = only !== null && (index >= end || lexicon.captions(only)?.kind === 'note')
    if (isNote) notes.push(only)
    return !isNote
  })
  return { rows: kept, notes }
}

/**
 * An indicator table says what is measured, and how much of it at a time or a stage. A list of projects may have a
 * column 建设目标 too, but sentences where the amounts would be; a table of places or bodies (市州, 2022年, 2023年) says what is
 * measured in its caption or heads, if anywhere.
 */
function isIndicatorTable(
  columns: readonly Column[],
  body: readonly BodyRow[],
  caption: string,
  lexicon: Lexicon,
): boolean {
  const has = (kind: Column['kind']) => columns.some((column) => column.kind === kind)
  if (!has('value') || !has('name')) return false
  const words = [caption, ...columns.map(({ header }) => header)].flatMap((text) => lexicon.columns.all(text))
  const isMarked = has('nature') || has('unit') || words.some(({ row }) => row.column === 'indicator')
  const isNamed = columns.some(
    ({ kind, header }) => kind === 'name' && (header === '' || lexicon.columns.all(header).length > 0),
  )
  // 项目名称 beside 总投资 and 建设年限: what is built, not what is measured
  const isProjects = columns.some(
    ({ kind, header }) =>
      (kind === 'name' || kind === 'group') && lexicon.measures.all(header).some(({ row }) => row.sense === 'project'),
  )
  if (columns.some(({ kind, header }) => kind === 'name' && namesBodies(header, lexicon))) return false
  const isTimed = columns.some(({ kind, year, role }) => kind === 'value' && (year !== null || role === 'baseline'))
  return (isMarked || (isNamed && isTimed && !isProjects)) && holdsAmounts(columns, body)
}

/** 县（市、区）, 企业名称: each row is of one of them, whatever the other heads measure. */
function namesBodies(header: string, { measures }: Lexicon): boolean {
  const named = header.replace(/名称$/, '')
  return measures.before(named, named.length)?.row.sense === 'body'
}

/** At least one cell in three has a number; the others may say 明显增长. */
function holdsAmounts(columns: readonly Column[], body: readonly BodyRow[]): boolean {
  const values = columns.flatMap(({ kind }, at) => (kind === 'value' ? [at] : []))
  let said = 0
  let amounts = 0
  for (const { cells } of body) {
    for (const at of values) {
      const text = cells[at]?.text ?? ''
      if (isEmpty(text)) continue
      said++
      if (/\d/.test(text)) amounts++
    }
  }
  return amounts > 0 && amounts * 3 >= said
}
