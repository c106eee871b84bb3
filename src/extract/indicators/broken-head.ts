import type { RowNode } from '../../model/tree.ts'
import { hasLetters } from './units.ts'

/** Lines that a head broken at its tabs takes. */
const MOST_LINES = 6
/** Rows that tell how many columns a table has. */
const TELLING = 20
const YEAR = /^(?:19|20)\d{2}$/

/**
 * The heads of a table whose first row is broken within its cells: 序号 | 指标 | 2020年 / 完成值 | 2025年 / 目标值 | 属性. Each line
 * goes on with the last head of the one above, and all of them together are as many as most rows have cells; null where they are not.
 */
export function brokenHead(rows: readonly RowNode[], from: number): { heads: string[]; to: number } | null {
  const heads = textsOf(rows[from])
  const width = usualWidth(rows.slice(from + 1, from + 1 + TELLING), heads.length)
  for (let at = from + 1; at < from + MOST_LINES && heads.length < width; at++) {
    const [first, ...others] = textsOf(rows[at])
    if (first === undefined || first === '' || [first, ...others].some(isFigure)) return null
    heads.push((heads.pop() ?? '') + first, ...others)
    if (heads.length === width) return { heads, to: at + 1 }
  }
  return null
}

const textsOf = (row: RowNode | undefined): string[] => row?.cells.map(({ text }) => text) ?? []

const isFigure = (text: string): boolean => /\d/.test(text) && !hasLetters(text) && !YEAR.test(text)

/** How many cells most of the rows have that have more than so many; 0 where none do. */
function usualWidth(rows: readonly RowNode[], least: number): number {
  const widths = rows.map(({ cells }) => cells.length).filter((width) => width > least)
  const count = (width: number) => widths.filter((each) => each === width).length
  const most = widths.reduce((best, width) => (count(width) > count(best) ? width : best), 0)
  return count(most) * 2 > widths.length ? most : 0
}
