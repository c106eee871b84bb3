import { atIndex } from '../../model/at-index.ts'
import { INVISIBLE } from './elements.ts'
import { isElement, type PageElement, walk } from './page.ts'

/** A cell of a table as the page writes it, in the first of the places that it takes. */
export interface GridCell {
  element: PageElement
  /** Without white space. */
  text: string
  rowspan: number
  colspan: number
}

export interface Grid {
  /** <caption> */
  caption: PageElement | null
  /** The elements of its rows, with the cells that begin in them. */
  rows: { element: PageElement; cells: GridCell[] }[]
  hasTable: boolean
  /** Text between its cells. */
  hasLooseText: boolean
}

/** No table of a gazette spans more; what does is damage. */
const MOST_SPANNED = 1000

export function gridOf(table: PageElement): Grid {
  const rows: Grid['rows'] = []
  let hasTable = false
  let hasLooseText = false
  let caption: PageElement | null = null
  walk(table, {
    enter(node) {
      if (node.type === 'text') hasLooseText ||= node.data.trim() !== ''
      if (!isElement(node)) return false
      if (node.name === 'table') hasTable ||= textOf(node) !== ''
      else if (node.name === 'tr') rows.push({ element: node, cells: [] })
      else if (node.name === 'caption') caption = node
      else if (node.name === 'td' || node.name === 'th') {
        // A browser begins the row that a page forgets.
        if (rows.length === 0) rows.push({ element: node, cells: [] })
        atIndex(rows, rows.length - 1).cells.push(cellOf(node))
        hasTable ||= holdsTable(node)
        return false
      }
      return node.name !== 'table' && node.name !== 'caption' && !INVISIBLE.has(node.name)
    },
  })
  return { caption, rows, hasTable, hasLooseText }
}

const cellOf = (element: PageElement): GridCell => ({
  element,
  text: textOf(element),
  rowspan: spanOf(element.attribs.rowspan),
  colspan: spanOf(element.attribs.colspan),
})

function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '', 10)
  return span >= 1 ? Math.min(span, MOST_SPANNED) : 1
}

/** What an element says, without white space. */
export function textOf(element: PageElement): string {
  let text = ''
  walk(element, {
    enter(node) {
      if (node.type === 'text') text += node.data
      return !isElement(node) || !INVISIBLE.has(node.name)
    },
  })
  return text.replace(/\s+/g, '')
}

function holdsTable(element: PageElement): boolean {
  let found = false
  walk(element, {
    enter(node) {
      if (isElement(node) && node.name === 'table') found ||= textOf(node) !== ''
      return !found
    },
  })
  return found
}

/** The cells of each row, one a column: a cell that spans several places stands in all of them; null where none does. */
export function spread({ rows }: Grid): (GridCell | null)[][] {
  const places: GridCell[][] = rows.map(() => [])
  rows.forEach(({ cells }, row) => {
    let column = 0
    for (const cell of cells) {
      while (places[row]?.[column] !== undefined) column++
      for (const line of places.slice(row, row + cell.rowspan)) {
        for (let at = column; at < column + cell.colspan; at++) line[at] ??= cell
      }
      column += cell.colspan
    }
  })
  const columns = places.reduce((most, line) => Math.max(most, line.length), 0)
  return places.map((line) => Array.from({ length: columns }, (_, at) => line[at] ?? null))
}
