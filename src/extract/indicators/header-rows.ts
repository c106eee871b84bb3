import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode } from '../../model/tree.ts'
import { brokenHead } from './broken-head.ts'
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
export function onlyText({ cells }: RowNode): string | null {
  let only: string | null = null
  for (const { text } of cells) {
    if (text === '' || text === only) continue
    if (only !== null) return null
    only = text
  }
  return only
}

/** Finds the header of a table; null when no row at its head names columns. */
export function readHeader(rows: readonly RowNode[], lexicon: Lexicon): Header | null {
  const from = rows.slice(0, MOST_LEADING + 1).findIndex((row) => onlyText(row) === null)
  const first = rows[from]
  if (first === undefined) return null
  const broken = brokenHead(rows, from)
  const heads = broken?.heads ?? texts(first)
  const top = heads.map((head) => readColumn(head, lexicon))
  const levels = [heads]
  if (!top.some(isKnown) || heads.some((text) => text !== '' && isBodyText(text, lexicon))) return null
  const below = broken?.to ?? from + 1
  let to = below
  for (; to < below - 1 + MOST_ROWS; to++) {
    const lower = rows[to]
    if (lower === undefined) break
    if (!endsHead(lower, levels, lexicon) && !isLowerHeader(lower, levels, top, lexicon)) break
    levels.push(belowHeads(lower, levels))
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
function headsBlank(row: RowNode, levels: readonly string[][]): boolean {
  return row.cells.every(({ text }, index) => text === '' || (index > 0 && levels.every((level) => !level[index])))
}

/** 属性 alone below 指标, 目标值 below 2025年: the second line of one head; 综合指标, which groups rows, names none. */
function endsHead(row: RowNode, levels: readonly string[][], lexicon: Lexicon): boolean {
  const below = belowHeads(row, levels)
  const text = onlyText(row) ?? ''
  const at = below.indexOf(text)
  const word = lexicon.columns.at(text, 0)
  return at > 0 && word?.length === text.length && levels.some((level) => level[at])
}

/** The cells of a row below the heads; a line of one cell goes on with the last head, where the line before broke off. */
function belowHeads(row: RowNode, [heads = []]: readonly string[][]): string[] {
  const below = texts(row)
  return below.length > 1 ? below : [...heads.slice(1).map(() => ''), ...below]
}

/** The second row of a header whose cells were merged: nothing new under 序号 and 指标, years under 目标值. */
function isLowerHeader(row: RowNode, levels: string[][], top: Column[], lexicon: Lexicon): boolean {
  if ((onlyText(row) !== null && !headsBlank(row, levels)) || isBesideAll(row, levels)) return false
  let known = 0
  for (const [index, { text }] of row.cells.entries()) {
    if (text === '') continue
    if (isKnown(readColumn(text, lexicon))) known++
    else if (top[index]?.kind === 'name' || /\d/.test(text)) return false
    if (isBodyText(text, lexicon)) return false
  }
  return known > 0
}

/** 编制规划 | 区教育局 | 启动 | 完成 below 任务 | 责任单位 | 2021年 | 2022年: every column has its head, and only its own; no cell is merged. */
function isBesideAll({ cells }: RowNode, [heads = []]: readonly string[][]): boolean {
  if (cells.length < heads.length) return false
  return heads.every(
    (head, at) => head !== '' && head !== heads[at + 1] && cells[at]?.text !== '' && cells[at]?.text !== head,
  )
}

/** 属性 on the line between 2025年 and 目标值, or 备注 behind it, is under neither. */
function isSpanned(text: string, lexicon: Lexicon): boolean {
  const kind = lexicon.columns.all(text).at(-1)?.row.column
  return kind !== 'unit' && kind !== 'nature' && kind !== 'other'
}

/** One header a column: 目标值 over 2020年 and 2025年 is 目标值2020年, 目标值2025年. */
function combine(levels: readonly string[][], lexicon: Lexicon): string[] {
  const width = Math.max(...levels.map((level) => level.length))
  const columns: string[] = []
  const spanned: string[] = []
  for (let index = 0; index < width; index++) {
    const parts = levels.map((level, depth) => {
      const text = level[index] ?? ''
      const lower = levels.slice(depth + 1).find((below) => below[index])?.[index]
      const hasLower = lower !== undefined
      if (text !== '') spanned[depth] = hasLower ? text : ''
      return hasLower && isSpanned(lower, lexicon) ? (spanned[depth] ?? '') : text
    })
    columns.push([...new Set(parts)].join(''))
  }
  return columns
}
