import { atIndex } from '../../model/at-index.ts'
import { isPageMark } from '../page-marks.ts'
import type { TextLine } from './text-lines.ts'

/** Lines of a text that make one paragraph, and whether it is set off from the one before. */
export interface Paragraph {
  text: string
  isSetOff: boolean
  /** It is the foot-note of this number. */
  note: string | null
  size: number
  /** Its first line is set in by nothing, its last reaches the margin and ends no sentence. */
  isOpenAbove: boolean
  isOpenBelow: boolean
  /** It goes on with the last of the page before. */
  goesOn: boolean
}

/** Chinese paragraphs are indented by two characters. */
const INDENT = 1.2
/** A line that goes on leaves room for less: for two characters where a mark may not begin the next, for less than one behind a stop. */
const ROOM = 2.2
const ROOM_BEHIND_STOP = 1
const STOP = /[。；：！？;:]$/
/** Lines of one paragraph are about as far apart as most lines of their column. */
const WIDER = 1.2
/** Where there is nothing to compare: in sizes of their type. */
const WIDEST_PITCH = 2.2
/** Sizes that differ more are of different texts. */
export const SAME_SIZE = 0.12
/** 1 反映…, below a page on which a raised 1 stands behind a word. */
const NUMBERED = /^[[［]?(\d{1,2}|[①-⑳])[\]］]?\s*(?=[^\s\d.．、）)])/
/** The page of an entry of the contents, behind a leader. */
const ENTRY = /[.…·]{3}\s{0,3}[（(]?\d{1,4}[）)]?$/
/** 第四条, and the gap behind it. */
const ARTICLE = /^第\S{1,7}条\s+/

export type Calls = ReadonlyMap<string, number>

interface Column {
  left: number
  right: number
  /** How far most lines stand apart. */
  pitch: number
}

/**
 * Joins the lines of a column into paragraphs: they end short of the margin, begin with an indent or a label, or are set apart.
 *
 * @param all the lines of their column, which tell its margins
 * @param isLabelled whether a text begins with the label of a heading
 * @param calls numbers of foot-notes that are raised on the page, and the size of the type that they stand in
 */
export function paragraphs(
  lines: readonly TextLine[],
  all: readonly TextLine[],
  isLabelled: (text: string) => boolean,
  calls: Calls,
): Paragraph[] {
  const column: Column = {
    left: Math.min(...all.map((line) => line.left)),
    right: Math.max(...all.map((line) => line.right)),
    pitch: pitchOf(lines),
  }
  const found: Paragraph[] = []
  let last: TextLine | null = null
  for (const [index, line] of lines.entries()) {
    const open = found.at(-1)
    const note = noteOf(line, calls)
    const isMark = (index === 0 || index === lines.length - 1) && isPageMark(line.text)
    const isNew = open === undefined || last === null || note !== null || isMark || !goesOn(last, line, column)
    if (isNew || (STOP.test(open.text) && isLabelled(line.text))) {
      const isTogether = last !== null && isCentred(last, column) && isCentred(line, column)
      const text = note === null || line.note !== null ? line.text : line.text.replace(NUMBERED, '')
      const isOpenAbove = line.left <= column.left + INDENT * line.size && !isLabelled(text)
      const size = line.size
      found.push({ text, isSetOff: !isTogether, note, size, isOpenAbove, isOpenBelow: false, goesOn: false })
    } else open.text += joint(open.text, line.text) + line.text
    const lastFound = found.at(-1)
    if (lastFound !== undefined) lastFound.isOpenBelow = !STOP.test(line.text) && isFull(line, column)
    last = line
  }
  return found
}

/** The number of the foot-note that a line begins: it is raised, or stands before smaller type and is called on the page. */
function noteOf({ note, text, size }: TextLine, calls: Calls): string | null {
  if (note !== null || calls.size === 0) return note
  const number = NUMBERED.exec(text)?.[1] ?? null
  return number !== null && size < (calls.get(number) ?? 0) ? number : null
}

function pitchOf(lines: readonly TextLine[]): number {
  const gaps = lines.slice(1).map((line, index) => atIndex(lines, index).baseline - line.baseline)
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? Number.POSITIVE_INFINITY
}

/** Whether a line leaves no room for what begins the next. */
function isFull({ text, right, size }: TextLine, column: Column): boolean {
  const room = STOP.test(text) ? ROOM_BEHIND_STOP : ROOM
  return right > column.right - room * size
}

function goesOn(last: TextLine, line: TextLine, column: Column): boolean {
  const { left, pitch } = column
  const { size } = line
  const isIndented = line.left > left + INDENT * size
  const gap = last.baseline - line.baseline
  const isClose = gap < Math.min(WIDER * pitch, WIDEST_PITCH * size)
  const isAlike = Math.abs(last.size - size) <= SAME_SIZE * size
  // A gap between columns is a row, which goes on in none, and neither does an entry of the contents.
  const isRow = / {2}/.test(last.text.replace(ARTICLE, '')) || / {2}/.test(line.text) || ENTRY.test(last.text)
  return isFull(last, column) && !isIndented && isClose && isAlike && !isRow
}

const isCentred = (line: TextLine, { left, right }: Column): boolean =>
  Math.abs(line.left - left - (right - line.right)) < line.size

const joint = (before: string, behind: string): string => (/[\w,.;]$/.test(before) && /^\w/.test(behind) ? ' ' : '')
