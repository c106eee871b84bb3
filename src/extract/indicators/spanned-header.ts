import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode } from '../../model/tree.ts'
import { suitability } from './align-row.ts'
import { type Column, readColumn } from './columns.ts'

/**
 * The columns of a table whose header is a cell short of most rows: 指标 spans two of them, and a blank one stands behind the name; or
 * the last one has lost its head, where the cells suit the others as they stand.
 */
export function withSpanned(columns: readonly Column[], rows: readonly RowNode[], lexicon: Lexicon): readonly Column[] {
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const wider = rows.filter(({ cells }) => widthOf(cells) === columns.length + 1).length
  if (name < 0 || wider * 2 <= rows.length) return columns
  const blank = readColumn('', lexicon)
  const spanned = columns.toSpliced(name + 1, 0, blank)
  const headless = [...columns, blank]
  return suits(rows, headless, lexicon) > suits(rows, spanned, lexicon) ? headless : spanned
}

/** Rows that tell where the header is short. */
const TELLING = 30

const suits = (rows: readonly RowNode[], columns: readonly Column[], lexicon: Lexicon): number =>
  rows.slice(0, TELLING).reduce((sum, { cells }) => sum + suitability(cells, columns, lexicon), 0)

const widthOf = (cells: RowNode['cells']): number => cells.findLastIndex(({ text }) => text !== '') + 1
