import type { BodyRow } from './table-shape.ts'

/** How much farther in than 其中： what stands below its first part may be set: some two or three characters, or twice as many spaces. */
const LEAST = 2
const MOST = 7
/** 其中： itself is set in by two characters at most, or four spaces. */
const MOST_OF_FIRST = 4

/** The places in their lines at which a whole and the first of its parts begin. */
export interface SetIn {
  whole: number | null
  first: number | null
}

/** What the reader of pages writes before a cell that is set in. */
const INDENT = '　　'

/** The place in its line at which a row's name begins; null where words stand before it. Of a page, whose lines are tags, what is shown. */
export function indentOf({ node, cells }: BodyRow, name: number | undefined): number | null {
  const cell = name === undefined ? null : cells[name]
  if (!cell) return null
  const { start } = node.position
  if (start.column !== 1) return cell.source.startsWith(INDENT) ? 1 + 2 * INDENT.length : 1
  if (cell.stretches !== undefined || cell.start.line !== start.line) return null
  return cells.slice(0, name).some((before) => before !== null && before.text !== '') ? null : cell.start.column
}

/**
 * Whether a row without 其中 is another part of the whole above: 电力装机总量 / 其中：风电 / 　　　光伏 stands below 风电, or as far
 * in as 其中 where that is set in.
 */
export function isPart(at: number | null, { whole, first }: SetIn): boolean {
  if (at === null || first === null) return false
  const from = whole === null ? 0 : first - whole
  if (from < 0 || from > MOST_OF_FIRST) return false
  return (at - first >= LEAST && at - first <= MOST) || (whole !== null && from > 0 && at === first)
}
