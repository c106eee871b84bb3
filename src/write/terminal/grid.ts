import { atIndex } from '../../model/at-index.ts'
import type { Paint } from './palette.ts'
import { widthOf, wrap } from './wrap.ts'

export interface GridColumn {
  readonly head: string
  readonly align: 'left' | 'right'
  readonly paint?: Paint | undefined
}

interface GridOptions {
  readonly width: number
  readonly indent: string
  readonly dim: Paint
}

const gap = 2
const narrowest = 6

/** The cells of a row, or a heading across all columns for the rows below it. */
export type GridRow = readonly string[] | string

/** Rows in aligned columns; cells too wide for the terminal go on below, nothing is cut off. */
export function* grid(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  options: GridOptions,
): Generator<string> {
  const { indent, dim } = options
  const widths = shrink(
    columns.map(({ head }, at) =>
      rows.reduce(
        (most, row) => (typeof row === 'string' ? most : Math.max(most, widthOf(atIndex(row, at)))),
        widthOf(head),
      ),
    ),
    options.width - widthOf(indent) - gap * (columns.length - 1),
  )
  const full = widths.reduce((sum, width) => sum + width, gap * (columns.length - 1))

  function* block(cells: readonly string[], paints: readonly (Paint | undefined)[]): Generator<string> {
    const wrapped = cells.map((cell, at) => wrap(cell, atIndex(widths, at)))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    for (let at = 0; at < height; at++) {
      const line = wrapped.map((lines, column) => {
        const text = lines[at] ?? ''
        // Numbers stand on the right; a paragraph in their column reads from the left.
        const align = lines.length > 1 ? 'left' : atIndex(columns, column).align
        const space = ' '.repeat(Math.max(0, atIndex(widths, column) - widthOf(text)))
        const painted = text === '' ? '' : (paints[column] ?? String)(text)
        return align === 'left' ? painted + space : space + painted
      })
      yield `${(indent + line.join(' '.repeat(gap))).trimEnd()}\n`
    }
  }

  yield* block(
    columns.map((column) => column.head),
    columns.map(() => dim),
  )
  yield `${indent}${dim('─'.repeat(full))}\n`
  for (const row of rows) {
    if (typeof row === 'string') for (const line of wrap(row, full)) yield `${indent}${dim(line)}\n`
    else
      yield* block(
        row,
        columns.map((column) => column.paint),
      )
  }
}

/** Takes from the widest columns until the sum fits. */
function shrink(natural: readonly number[], available: number): number[] {
  const widths = [...natural]
  for (let over = widths.reduce((sum, width) => sum + width, 0) - available; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths))
    const width = atIndex(widths, widest)
    if (width <= narrowest) break
    widths[widest] = width - 1
  }
  return widths
}
