import { type Glyphs, isInside, type Rule } from './geometry.ts'
import type { RuledArea } from './ruled-areas.ts'
import { textLines } from './text-lines.ts'

/** How much of a border a rule must cover to part two cells. */
const COVERED = 0.6

/**
 * The rows of a ruled table, each cell's text once: where cells are merged, in the first of them, and the others are empty.
 */
export function tableRows(area: RuledArea, glyphs: readonly Glyphs[]): string[][] {
  const { columns, rows } = area
  const horizontals = area.rules.filter(({ isHorizontal }) => isHorizontal)
  const verticals = area.rules.filter(({ isHorizontal }) => !isHorizontal)
  const width = columns.length - 1
  const height = rows.length - 1
  /** The first cell of those that each is merged with. */
  const owner: number[] = []
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const index = row * width + column
      const [x0 = 0, x1 = 0] = [columns[column], columns[column + 1]]
      const [y1 = 0, y0 = 0] = [rows[row], rows[row + 1]]
      if (row > 0 && !isRuled(horizontals, y1, x0, x1)) owner[index] = owner[index - width] ?? index
      else if (column > 0 && !isRuled(verticals, x0, y0, y1)) owner[index] = owner[index - 1] ?? index
      else owner[index] = index
    }
  }
  const texts: Glyphs[][] = Array.from({ length: width * height }, () => [])
  for (const each of glyphs) {
    const cell = owner.findIndex((_, index) => isInside(each, cellArea(area, index, width)))
    texts[owner[cell] ?? -1]?.push(each)
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => cellText(texts[row * width + column] ?? [])),
  )
}

const isRuled = (rules: readonly Rule[], at: number, from: number, to: number): boolean =>
  rules.some(
    (rule) => Math.abs(rule.at - at) <= 3 && Math.min(rule.to, to) - Math.max(rule.from, from) > COVERED * (to - from),
  )

const cellArea = ({ columns, rows }: RuledArea, index: number, width: number) => {
  const column = index % width
  const row = Math.floor(index / width)
  return {
    left: columns[column] ?? 0,
    right: columns[column + 1] ?? 0,
    top: rows[row] ?? 0,
    bottom: rows[row + 1] ?? 0,
  }
}

const cellText = (glyphs: readonly Glyphs[]): string =>
  textLines(glyphs)
    .map(({ text }) => text.replace(/ {2,}/g, ' '))
    .join('')
