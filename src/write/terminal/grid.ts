import { pad, widthOf, wrap } from './wrap.ts'

export interface GridColumn {
  readonly head: string
  readonly align: 'left' | 'right'
  /** Paints the text of a cell, once it is wrapped and filled. */
  readonly paint?: ((text: string) => string) | undefined
}

interface GridOptions {
  readonly width: number
  readonly indent: string
  readonly dim: (text: string) => string
}

const gap = 2
const narrowest = 6

/** Rows in aligned columns; cells too wide for the terminal go on below, nothing is cut off. */
export function* grid(
  columns: readonly GridColumn[],
  rows: readonly string[][],
  options: GridOptions,
): Generator<string> {
  const { indent, dim } = options
  const widths = shrink(
    columns.map((column, at) =>
      rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), widthOf(column.head)),
    ),
    options.width - widthOf(indent) - gap * (columns.length - 1),
  )
  const line = (cells: readonly string[], paints: readonly GridColumn['paint'][]) =>
    (
      indent +
      cells
        .map((cell, at) => (paints[at] ?? String)(pad(cell, widths[at] ?? 0, columns[at]?.align ?? 'left')))
        .join(' '.repeat(gap))
    ).trimEnd()
  const block = function* (cells: readonly string[], paints: readonly GridColumn['paint'][]) {
    const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? 0))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    for (let at = 0; at < height; at++) {
      yield `${line(
        wrapped.map((lines) => lines[at] ?? ''),
        paints,
      )}\n`
    }
  }

  yield* block(
    columns.map((column) => column.head),
    columns.map(() => dim),
  )
  yield `${indent}${dim('─'.repeat(widths.reduce((sum, width) => sum + width, gap * (columns.length - 1))))}\n`
  for (const row of rows) {
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
    const width = widths[widest] ?? 0
    if (width <= narrowest) break
    widths[widest] = width - 1
  }
  return widths
}
