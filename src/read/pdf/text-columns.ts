import type { Glyphs } from './geometry.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** A page with fewer lines has no columns. */
const FEWEST_LINES = 6
/** The gutter runs down the middle of a page, between these shares of its width. */
const MIDDLE = [0.4, 0.6] as const
const STEP = 2
/** This share of the lines leaves it free; those that do not (a title) stand over all columns. */
const FREE = 0.7
/** Text fills its column; the cells of a table do not. */
const FILLED = 0.85
const MOSTLY = 0.5

/** The lines of a page, column after column where it has two; lines over all columns by themselves. */
export function columnsOf(glyphs: readonly Glyphs[]): TextLine[][] {
  const lines = textLines(glyphs)
  const gutter = lines.length < FEWEST_LINES ? null : gutterOf(lines, glyphs)
  if (gutter === null) return [lines]
  const columns: TextLine[][] = []
  let top = Number.POSITIVE_INFINITY
  const between = (bottom: number) => {
    const inside = glyphs.filter(({ baseline }) => baseline < top && baseline > bottom)
    const sides = [inside.filter(({ right }) => right <= gutter), inside.filter(({ right }) => right > gutter)]
    columns.push(...sides.filter((side) => side.length > 0).map(textLines))
  }
  for (const line of lines.filter((each) => crosses(each, gutter))) {
    between(line.baseline + line.size / 2)
    columns.push([line])
    top = line.baseline - line.size / 2
  }
  between(Number.NEGATIVE_INFINITY)
  return columns
}

/** Whether some run of a line stands across a gutter. */
const crosses = ({ runs }: TextLine, gutter: number): boolean =>
  runs.some(({ left, right }) => left < gutter && right > gutter)

/** The x of a gutter in the middle of the page, or null. */
function gutterOf(lines: readonly TextLine[], glyphs: readonly Glyphs[]): number | null {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  let best: { at: number; free: TextLine[] } | null = null
  for (let at = left + (right - left) * MIDDLE[0]; at <= left + (right - left) * MIDDLE[1]; at += STEP) {
    const free = lines.filter((line) => !crosses(line, at))
    if (free.length > (best?.free.length ?? 0)) best = { at, free }
  }
  if (best === null || best.free.length < FREE * lines.length) return null
  const { at } = best
  const sides = [glyphs.filter((each) => each.right <= at), glyphs.filter((each) => each.left >= at)].map(textLines)
  return sides.every(isText) ? at : null
}

/** Whether most lines of a column are about as long. */
function isText(lines: readonly TextLine[]): boolean {
  const width = Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.left))
  const filled = lines.filter((line) => line.right - line.left >= FILLED * width)
  return lines.length > 1 && filled.length >= MOSTLY * lines.length
}
