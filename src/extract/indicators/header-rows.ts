import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode } from '../../model/tree.ts'
import { type Column, readColumn } from './columns.ts'
import { hasLetters, isEmpty } from './units.ts'

/** Rows that may stand above the header: a caption, 单位：亿元. */
const MOST_LEADING = 3
/** “十四五”规划目标值（2025年，亿元）; sentences are longer. */
const LONGEST_HEADER = 40
/** Rows that a header may be made of. */
const MOST_ROWS = 3

export interface Header {
  /** Index of the first header row. */
  from: number
  /** Index of the first body row. */
  to: number
  columns: Column[]
}

/** The one thing a row says, when it says one: a group heading or a caption, alone or repeated in all that its cell spans. */
export function onlyText(row: RowNode | undefined): string | null {
  const texts = row?.cells.map((cell) => cell.text).filter((text) => text !== '') ?? []
  const [first] = texts
  return first !== undefined && texts.every((text) => text === first) ? first : null
}

/** Finds the header of a table; null when no row at its head names columns. */
export function readHeader(rows: readonly RowNode[], lexicon: Lexicon): Header | null {
  let from = 0
  while (from < MOST_LEADING && onlyText(rows[from]) !== null) from++
  const first = rows[from]
  if (first === undefined) return null
  const top = first.cells.map((cell) => readColumn(cell.text, lexicon))
  const filled = texts(first).filter((text) => text !== '')
  if (filled.length < 2 || !top.some(isKnown) || filled.some((text) => isBodyText(text, lexicon))) return null
  const levels = [texts(first)]
  let to = from + 1
  for (; to < from + MOST_ROWS; to++) {
    const lower = rows[to]
    if (lower === undefined || !isLowerHeader(lower, levels, top, lexicon)) break
    levels.push(texts(lower))
  }
  return { from, to, columns: combine(levels, lexicon).map((header) => readColumn(header, lexicon)) }
}

const texts = (row: RowNode): string[] => row.cells.map((cell) => cell.text)

const isKnown = ({ kind }: Column): boolean => kind !== 'other' && kind !== 'blank'

/** What no header says: 预期性, —, 2.3, 约束性; 2020 may be a year. */
function isBodyText(text: string, lexicon: Lexicon): boolean {
  if (lexicon.natures.at(text, 0)?.length === text.length || isEmpty(text) || text.length > LONGEST_HEADER) return true
  return !hasLetters(text) && !/^(?:19|20)\d{2}(?:[-—–~～](?:19|20)\d{2})?$/.test(text)
}

/** 年均增长 alone below the blank end of a header: 综合指标, which groups rows, stands at their beginning. */
function headsBlank(row: RowNode, levels: readonly string[][], lexicon: Lexicon): boolean {
  const filled = row.cells.flatMap(({ text }, index) => (text === '' ? [] : [{ text, index }]))
  return filled.every(
    ({ text, index }) =>
      index > 0 && levels.every((level) => (level[index] ?? '') === '') && readColumn(text, lexicon).kind === 'value',
  )
}

/** The second row of a header whose cells were merged: nothing new under 序号 and 指标, years under 目标值. */
function isLowerHeader(row: RowNode, levels: string[][], top: Column[], lexicon: Lexicon): boolean {
  if (onlyText(row) !== null && !headsBlank(row, levels, lexicon)) return false
  let known = 0
  for (const [index, { text }] of row.cells.entries()) {
    const above = levels.map((level) => level[index] ?? '')
    if (text === '' || above.includes(text)) continue
    const kind = top[index]?.kind
    const column = readColumn(text, lexicon)
    if (isKnown(column)) known++
    else if (kind === 'number' || kind === 'name' || /\d/.test(text)) return false
    if (isBodyText(text, lexicon)) return false
  }
  return known > 0
}

/** 属性 on the line between 2025年 and 目标值 is under neither. */
const isSpanned = (text: string, lexicon: Lexicon): boolean =>
  !['number', 'unit', 'nature'].includes(readColumn(text, lexicon).kind)

/** One header a column: 目标值 over 2020年 and 2025年 is 目标值2020年, 目标值2025年. */
function combine(levels: readonly string[][], lexicon: Lexicon): string[] {
  const width = Math.max(...levels.map((level) => level.length))
  const columns: string[] = []
  const spanned = levels.map(() => '')
  for (let index = 0; index < width; index++) {
    const parts = levels.map((level, depth) => {
      const text = level[index] ?? ''
      const lower = levels
        .slice(depth + 1)
        .map((below) => below[index] ?? '')
        .find((below) => below !== '')
      const hasLower = lower !== undefined
      if (text !== '') spanned[depth] = hasLower ? text : ''
      return text === '' && hasLower && isSpanned(lower, lexicon) ? (spanned[depth] ?? '') : text
    })
    columns.push(parts.filter((part, depth) => part !== '' && part !== parts[depth - 1]).join(''))
  }
  return columns
}
