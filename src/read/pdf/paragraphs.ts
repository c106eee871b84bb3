import { atIndex } from '../../model/at-index.ts'
import type { TextLine } from './text-lines.ts'

/** Lines of a text that make one paragraph, and whether it is set off from the one before. */
export interface Paragraph {
  text: string
  isSetOff: boolean
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
const SAME_SIZE = 0.12

interface Column {
  left: number
  right: number
  /** How far most lines stand apart. */
  pitch: number
}

/**
 * Joins the lines of a column into paragraphs: they end short of the margin, begin with an indent or a label, or are set apart.
 *
 * @param isLabelled whether a text begins with the label of a heading
 */
export function paragraphs(lines: readonly TextLine[], isLabelled: (text: string) => boolean): Paragraph[] {
  const column: Column = {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    pitch: pitchOf(lines),
  }
  const found: Paragraph[] = []
  let last: TextLine | null = null
  for (const line of lines) {
    const open = found.at(-1)
    const isNew = open === undefined || last === null || !goesOn(last, line, column)
    if (isNew || (STOP.test(open.text) && isLabelled(line.text))) {
      const isTogether = last !== null && isCentred(last, column) && isCentred(line, column)
      found.push({ text: line.text, isSetOff: !isTogether })
    } else open.text += joint(open.text, line.text) + line.text
    last = line
  }
  return found
}

function pitchOf(lines: readonly TextLine[]): number {
  const gaps = lines.slice(1).map((line, index) => atIndex(lines, index).baseline - line.baseline)
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? Number.POSITIVE_INFINITY
}

function goesOn(last: TextLine, line: TextLine, { left, right, pitch }: Column): boolean {
  const { size } = line
  const room = STOP.test(last.text) ? ROOM_BEHIND_STOP : ROOM
  const isFull = last.right > right - room * size
  const isIndented = line.left > left + INDENT * size
  const gap = last.baseline - line.baseline
  const isClose = gap < Math.min(WIDER * pitch, WIDEST_PITCH * size)
  const isAlike = Math.abs(last.size - size) <= SAME_SIZE * size
  // A gap between columns is a row, which goes on in none.
  return isFull && !isIndented && isClose && isAlike && !/ {2}/.test(last.text) && !/ {2}/.test(line.text)
}

const isCentred = (line: TextLine, { left, right }: Column): boolean =>
  Math.abs(line.left - left - (right - line.right)) < line.size

const joint = (before: string, behind: string): string => (/[\w,.;]$/.test(before) && /^\w/.test(behind) ? ' ' : '')
