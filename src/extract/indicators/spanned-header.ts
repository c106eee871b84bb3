import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode } from '../../model/tree.ts'
import { type Column, readColumn } from './columns.ts'

/**
 * The columns of a table whose 指标 spans two of them, as text tells it: the header is a cell short of most rows. A blank one
 * stands behind the name then.
 */
export function withSpanned(columns: readonly Column[], rows: readonly RowNode[], lexicon: Lexicon): readonly Column[] {
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const wider = rows.filter(({ cells }) => widthOf(cells) === columns.length + 1).length
  if (name < 0 || wider * 2 <= rows.length) return columns
  return columns.toSpliced(name + 1, 0, readColumn('', lexicon))
}

const widthOf = (cells: RowNode['cells']): number => cells.findLastIndex(({ text }) => text !== '') + 1
