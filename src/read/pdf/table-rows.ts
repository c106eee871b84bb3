import { atIndex } from '../../model/at-index.ts'
import { type Glyphs, middleOf, type Rule } from './geometry.ts'
import type { RuledArea } from './ruled-areas.ts'
import { textLines } from './text-lines.ts'

/** How much of a border a rule must cover to part two cells. */
const COVERED = 0.6

/**
 * The rows of a ruled table from what stands in it, each cell's text once: where cells are merged, in the first of them, and the others are empty.
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
      const [x0, x1] = [atIndex(columns, column), atIndex(columns, column + 1)]
      const [y1, y0] = [atIndex(rows, row), atIndex(rows, row + 1)]
      if (row > 0 && !isRuled(horizontals, y1, x0, x1)) owner[index] = atIndex(owner, index - width)
      else if (column > 0 && !isRuled(verticals, x0, y0, y1)) owner[index] = atIndex(owner, index - 1)
      else owner[index] = index
    }
  }
  const texts: Glyphs[][] = Array.from({ length: width * height }, () => [])
  for (const each of glyphs) {
    const { x, y } = middleOf(each)
    const column = columns.findLastIndex((border) => border < x)
    const row = rows.findLastIndex((border) => border > y)
    atIndex(texts, atIndex(owner, row * width + column)).push(each)
  }
  return Array.from({ length: height }, (_, row) => texts.slice(row * width, (row + 1) * width).map(cellText))
}

const isRuled = (rules: readonly Rule[], at: number, from: number, to: number): boolean =>
  rules.some(
    (rule) => Math.abs(rule.at - at) <= 3 && Math.min(rule.to, to) - Math.max(rule.from, from) > COVERED * (to - from),
  )

const cellText = (glyphs: readonly Glyphs[]): string =>
  textLines(glyphs)
    .map(({ text }) => text.replace(/ {2,}/g, ' '))
    .join('')
