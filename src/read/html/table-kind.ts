import type { Lexicon } from '../../lexicon/lexicon.ts'
import { particularsIn } from '../particulars-line.ts'
import { isElement, type PageElement, walk } from './page.ts'
import type { Grid, GridCell } from './table-grid.ts'

/**
 * What a table is there for: it holds figures or measures (data), what the page says of its document (particulars),
 * text in a frame of its own, or it only arranges the page (layout).
 */
export type TableKind = 'data' | 'particulars' | 'frame' | 'layout'

/** Labels that make a table one of particulars. */
const ENOUGH_LABELS = 2
/** A cell of so many paragraphs holds a part of the page, in a table of few rows. */
const MANY_PARAGRAPHS = 6
const FEW_ROWS = 3
/** Share of the text of such a table that its one cell holds. */
const MOST = 0.8

export function tableKind(grid: Grid, lexicon: Lexicon): TableKind {
  // Nothing else keeps it where it stands.
  if (grid.hasLooseText) return 'layout'
  const cells = grid.rows.flatMap((row) => row.cells)
  const filled = cells.filter(({ text }) => text !== '')
  if (filled.filter(({ text }) => isLabel(text, lexicon)).length >= ENOUGH_LABELS) return 'particulars'
  if (grid.hasTable || filled.length === 0) return 'layout'
  const rows = grid.rows.filter((row) => row.cells.some(({ text }) => text !== ''))
  const title = titleBeside(filled[0], rows.length, lexicon)
  const texts = (row: Grid['rows'][number]) => row.cells.filter((cell) => cell.text !== '' && cell !== title)
  if (rows.every((row) => texts(row).length <= 1)) return 'frame'
  return rows.length <= FEW_ROWS && holdsPage(filled) ? 'layout' : 'data'
}

/** 索引号, 发文机关：国务院办公厅 */
const isLabel = (text: string, lexicon: Lexicon): boolean =>
  lexicon.particulars.at(text, 0)?.length === text.length || particularsIn(text, lexicon).length > 0

/** 专栏3 in a cell of its own, to the left of all that the box holds. */
function titleBeside(first: GridCell | undefined, rows: number, lexicon: Lexicon): GridCell | null {
  if (first === undefined || first.rowspan < rows || first.colspan > 1) return null
  return lexicon.captions(first.text)?.kind === 'box' ? first : null
}

/** A menu beside the text; 类别 and 重点任务 over two long cells are a table. */
function holdsPage(filled: readonly GridCell[]): boolean {
  const length = filled.reduce((sum, { text }) => sum + text.length, 0)
  return filled.some((cell) => cell.text.length >= length * MOST && paragraphsIn(cell) >= MANY_PARAGRAPHS)
}

function paragraphsIn({ element }: GridCell): number {
  let count = 0
  walk(element, {
    enter(node) {
      if (isElement(node) && PARAGRAPHS.has(node.name)) count++
      return true
    },
  })
  return count
}

const PARAGRAPHS = new Set<PageElement['name']>(['p', 'div', 'li', 'br'])
