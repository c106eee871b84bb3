import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { RowNode } from '../../model/tree.ts'
import { clean } from '../../text/clean.ts'
import { join } from '../../text/join.ts'
import type { Line } from '../lines.ts'
import { isHeaderWord } from './header-words.ts'

/** 12.5, 160—180, ≥90%, [0.3], —: what stands below a year. */
const FIGURE = /^(?:[^\d\s]{0,3}[\d.,，]+[^\s。；]{0,8}|[-—–/]+)$/

/** What spaces part from what is beside it; index of the line's text. */
export interface Word {
  text: string
  from: number
}

export const wordsOf = ({ text }: Line): Word[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ text: word, from: index }))

/** 2020 年 of a header: a space around a number parts no cells, and 年 alone heads no column. */
export const withWholeYears = (words: readonly Word[]): Word[] =>
  joined(words, (last, text) => text.startsWith('年') && /^(?:19|20)\d{2}$/.test(last))

/** 类 别 of a header whose words are set wide. */
export const withWholeHeads = (words: readonly Word[], lexicon: Lexicon): Word[] =>
  joined(words, (last, text) => last.length === 1 && text.length === 1 && isHeaderWord(last + text, lexicon))

/** 10 以上, ≥ 90: what limits an amount is in its cell, and so is what a rate is of, 1/10 万. */
export const withLimits = (words: readonly Word[], lexicon: Lexicon): Word[] =>
  joined(
    words,
    (last, text) =>
      (/^[≥≤<>＜＞]$/.test(last) && FIGURE.test(text)) ||
      (/[/／]\d+$/.test(last) && /^[万亿]\D{0,3}$/.test(text)) ||
      (FIGURE.test(last) && lexicon.comparatorsAfter.at(text, 0)?.length === text.length),
  )

function joined(words: readonly Word[], goesOn: (last: string, text: string) => boolean): Word[] {
  const whole: Word[] = []
  for (const word of words) {
    const last = whole.at(-1)
    if (last !== undefined && goesOn(last.text, word.text)) last.text += ` ${word.text}`
    else whole.push({ ...word })
  }
  return whole
}

export const isSame = (words: readonly Word[], others: readonly Word[]): boolean =>
  words.length === others.length && words.every(({ text }, index) => text === others[index]?.text)

/** What the words of a header head. */
export interface WordedShape {
  columns: readonly (string | undefined)[]
  /** The column whose cells may be of several words. */
  named: number
  isNature(text: string): boolean
}

/** 类别 of 类 别, which is set wide. */
export const said = ({ text }: Word): string => text.replace(/ /g, '')

/** The name is 指标 behind 序号 or 类别. */
export function shapeOf(header: readonly Word[], lexicon: Lexicon): WordedShape {
  const columns = header.map((word) => lexicon.columns.all(said(word)).at(-1)?.row.column)
  const named = columns.findIndex((kind) => kind === 'indicator' || kind === 'name')
  return {
    columns,
    named: named < 0 ? Number(columns[0] === 'number') : named,
    isNature: (text) => lexicon.natures.at(text, 0)?.length === text.length,
  }
}

/** As many cells as the header has: PM2.5 浓度 18 16 has a name of two words. Null where there are not, or no figure or 属性 shows a row. */
export function rowOfWidth(words: readonly Word[], { columns, named, isNature }: WordedShape): Word[] | null {
  const spare = words.length - columns.length
  const nature = columns.indexOf('nature')
  const isRow =
    words.some(({ text }, index) => index > 0 && FIGURE.test(text)) ||
    (nature > named && isNature(words[nature + spare]?.text ?? ''))
  const [first, ...others] = words.slice(named, named + spare + 1)
  if (spare < 0 || !isRow || first === undefined || others.some(({ text }) => FIGURE.test(text))) return null
  const name = { text: [first, ...others].map(({ text }) => text).join(' '), from: first.from }
  return [...words.slice(0, named), name, ...words.slice(named + spare + 1)]
}

/** A row whose name goes on in the next line, where its figures stand: 6 国家重点保护野生动植物种 / 数保护率 % 92 95 预期性. */
export interface OpenRow {
  line: Line
  words: readonly Word[]
}

/** Whether words are 序号, one more than that of the row above, and the beginning of a name. */
export function opensRow(
  words: readonly Word[],
  last: RowNode | undefined,
  { columns, isNature }: WordedShape,
): boolean {
  const [first, ...others] = words
  if (columns[0] !== 'number' || first === undefined || others.length === 0 || words.length >= columns.length)
    return false
  const isNext = /^\d{1,3}$/.test(first.text) && Number(first.text) === Number(last?.cells[0]?.text) + 1
  return isNext && others.every(({ text }) => !FIGURE.test(text) && !isNature(text))
}

/** The cells of a row that goes on in a line, whose words are the rest of the name and all that stands behind it; null where they are not. */
export function closedRow(open: OpenRow, line: Line, words: readonly Word[], shape: WordedShape): Passage[] | null {
  const [number, opening, ...others] = open.words
  if (number === undefined || opening === undefined) return null
  // the words of the line as a row of its own, with 序号 lent to it
  const [, name, ...cells] = rowOfWidth([number, ...words], shape) ?? []
  if (name === undefined || shape.named !== 1 || FIGURE.test(name.text)) return null
  const begun = { text: [opening, ...others].map(({ text }) => text).join(' '), from: opening.from }
  const gap = open.line.text.slice(open.line.text.trimEnd().length) + open.line.end + line.text.slice(0, name.from)
  return [
    passageOf(open.line, number),
    join([passageOf(open.line, begun), passageOf(line, name)], [gap]),
    ...cells.map((cell) => passageOf(line, cell)),
  ]
}

export const passageOf = ({ number, offset }: Line, { text, from }: Word): Passage =>
  clean(text, { line: number, column: from + 1, offset: offset + from })
