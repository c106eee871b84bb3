import type { Passage } from '../../model/passage.ts'
import { clean } from '../../text/clean.ts'
import { join } from '../../text/join.ts'
import type { Line } from '../lines.ts'
import { cleanLine } from '../paragraph-lines.ts'

/** 1.残疾人家庭人均收入: a name that its number opens. */
export const NUMBERED = /^(?:\d{1,3}[.．、](?!\d)|[①-⑳])\s*\S/
/** 义务教育入学率（%）: the end of a name. */
const ENDED = /[）)]$/

/** The columns of a table in the order of their cells. */
export interface StackedShape {
  hasGroup: boolean
  /** Cells behind the name. */
  behind: number
}

/**
 * The cells of a row of more lines than it has cells: 收入和 / 就业 / 1.残疾人家庭人均收入 / 年均增长（%） / — / 5 / 预期性. What its number
 * opens is the name, what stands before it the group; null where nothing tells them.
 *
 * @param source all lines as they stand, the blank ones among them
 */
export function wholeCells(
  lines: readonly Line[],
  { hasGroup, behind }: StackedShape,
  source: readonly Line[],
): Passage[] | null {
  const words = lines.slice(0, lines.length - behind)
  const named = hasGroup ? words.findIndex((line) => NUMBERED.test(line.text.trim())) : 0
  const name = words.slice(named)
  if (named < 0 || name.length === 0) return null
  if (name.slice(0, -1).some(({ text }) => ENDED.test(text.trim()))) return null
  const group = hasGroup ? [joined(words.slice(0, named), source) ?? blankBefore(name[0])] : []
  return [...group, joined(name, source), ...lines.slice(lines.length - behind).map(cleanLine)].flatMap(
    (cell) => cell ?? [],
  )
}

function joined(lines: readonly Line[], source: readonly Line[]): Passage | null {
  if (lines.length === 0) return null
  return join(
    lines.map(cleanLine),
    lines.slice(1).map((line, index) => between(lines[index] ?? line, line, source)),
  )
}

/** What stands between the words of two lines, as it stands. */
function between(line: Line, next: Line, source: readonly Line[]): string {
  const last = source.findLastIndex(({ number }) => number < next.number)
  const blank = source.slice(source.findLastIndex(({ number }) => number <= line.number) + 1, last + 1)
  const trailing = line.text.slice(line.text.trimEnd().length)
  const leading = next.text.slice(0, next.text.length - next.text.trimStart().length)
  return trailing + line.end + blank.map(({ text, end }) => text + end).join('') + leading
}

function blankBefore(line: Line | undefined): Passage | null {
  return line === undefined ? null : clean('', { line: line.number, column: 1, offset: line.offset })
}
