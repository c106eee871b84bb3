import { atIndex } from '../../model/at-index.ts'
import type { Passage } from '../../model/passage.ts'
import type { RowNode, TableNode } from '../../model/tree.ts'
import { clean } from '../../text/clean.ts'
import { rowOf } from '../tables/cells.ts'
import { tableOf } from '../tables/table-lines.ts'
import { BLOCKS, INVISIBLE } from './elements.ts'
import { isElement, type PageElement, walk } from './page.ts'
import type { PageLines } from './page-lines.ts'
import { type Grid, type GridCell, spread, textOf } from './table-grid.ts'
import { isNoteMark, writeText } from './text-of-nodes.ts'

/** 1, 12., 三: a number of a row, which a merged cell does not give to the rows below. */
const ORDINAL = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、]?$/

/** The rows of a table from one of its rows on; something is in one of them. */
export function readRows(grid: Grid, from: number, lines: PageLines): TableNode {
  const passages = new Map<GridCell, Passage>()
  const rows = spread(grid).flatMap((cells, index): RowNode[] => {
    if (index < from || cells.every((cell) => cell === null || cell.text === '')) return []
    return [readRow(atIndex(grid.rows, index).element, cells, passages, lines)]
  })
  return tableOf([atIndex(rows, 0), ...rows.slice(1)])
}

function readRow(
  element: PageElement,
  places: readonly (GridCell | null)[],
  passages: Map<GridCell, Passage>,
  lines: PageLines,
): RowNode {
  const { number, offset } = lines.beginRow(element)
  let row = ''
  const cells = places.map((cell, column) => {
    const blank = () => clean('', { line: number, column: row.length + 1, offset: offset + row.length })
    if (cell === null) return blank()
    const known = passages.get(cell)
    if (known !== undefined) return column === 0 && ORDINAL.test(cell.text) ? blank() : known
    const start = { line: number, column: row.length + 1, offset: offset + row.length }
    const text = writeCell(cell.element, lines)
    row += text
    const passage = clean(text, start)
    passages.set(cell, passage)
    row += lines.endCell()
    return passage
  })
  lines.endRow()
  return rowOf({ text: row, number, offset }, cells)
}

/** What a cell says, its paragraphs parted by spaces. */
function writeCell(cell: PageElement, lines: PageLines): string {
  const { text, page, transcript } = lines
  text.begin()
  let isParted = false
  walk(cell, {
    enter(node) {
      if (node.type === 'text') {
        if (isParted && !text.isBlank && node.data.trim() !== '') text.part()
        isParted &&= node.data.trim() === ''
        writeText(node, text, page, false)
      }
      if (!isElement(node)) return false
      isParted ||= node.name === 'br' || BLOCKS.has(node.name)
      return !INVISIBLE.has(node.name) && !isNoteMark(node, textOf(node), text)
    },
  })
  return transcript.take()
}
