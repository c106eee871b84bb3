import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode } from '../../model/tree.ts'
import { clean } from '../../text/clean.ts'
import type { Line } from '../lines.ts'
import { rowOf } from './cells.ts'
import { isHeaderRow } from './header-words.ts'
import { type EndedTable, tableOf } from './table-lines.ts'

/** 产品 2020年 2025年 */
const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 12
/** One line more with as many words may be chance. */
const FEWEST_ROWS = 2
/** A longer line is prose. */
const LONGEST = 120
/** 关于 2022 年国民经济…的报告: spaces around numbers part no cells. */
const NO_HEAD = /^年|^.{16}/
/** 12.5, 160—180, ≥90%, [0.3], —: what stands below a year. */
const FIGURE = /^(?:[^\d\s]{0,3}[\d.,，]+[^\s。；]{0,8}|[-—–/]+)$/
/** Tabs, pipes and wide gaps part cells better. */
const OTHER_CELLS = /\t|^\s*\||\S\s\s+\S/

/**
 * Tells the rows of a table whose cells single spaces part, as text copied out of a PDF has them: a header whose words head
 * columns, and below it lines of as many words. Nothing else is known of where a cell ends.
 */
export class WordedLines {
  #lines: Line[] = []
  #rows: RowNode[] = []
  #blanks: Line[] = []
  #width = 0
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  get isOpen(): boolean {
    return this.#rows.length > 0
  }

  /** Takes a line that belongs to a table, or may; gives whether it did. */
  take(line: Line): boolean {
    const { text } = line
    if (text.length > LONGEST || !text.includes(' ') || OTHER_CELLS.test(text.trim())) return false
    const words = wordsOf(line)
    const cells = this.isOpen ? rowOfWidth(words, this.#width) : this.#isHeader(words) ? words : null
    if (cells === null) return false
    this.#width = cells.length
    this.#rows.push(
      rowOf(
        line,
        cells.map((cell) => passageOf(line, cell)),
      ),
    )
    this.#lines.push(...this.#blanks, line)
    this.#blanks = []
    return true
  }

  /** A blank line; gives whether it ends the table. */
  blank(line: Line): boolean {
    this.#blanks.push(line)
    return this.#blanks.length > 1
  }

  end(): EndedTable {
    const [header, ...rows] = this.#rows
    const lines = [...this.#lines, ...this.#blanks]
    const blanks = this.#blanks
    this.#rows = []
    this.#lines = []
    this.#blanks = []
    if (header === undefined || rows.length < FEWEST_ROWS) return { before: lines, table: null, text: [] }
    return { before: [], table: tableOf([header, ...rows]), text: blanks }
  }

  #isHeader(words: readonly Word[]): boolean {
    if (words.length < FEWEST_COLUMNS || words.length > MOST_COLUMNS) return false
    if (words.some(({ text }) => NO_HEAD.test(text))) return false
    return isHeaderRow(
      words.map(({ text }) => text),
      this.#lexicon,
    )
  }
}

interface Word {
  text: string
  from: number
}

const wordsOf = ({ text }: Line): Word[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ text: word, from: index }))

/** As many cells as the header has: PM2.5 浓度 18 16 has a name of two words. Null where there are not. */
function rowOfWidth(words: readonly Word[], width: number): Word[] | null {
  const spare = words.length - width
  if (spare < 0 || !words.some(({ text }, index) => index > 0 && FIGURE.test(text))) return null
  const at = words.findIndex(({ text }, index) => index > 0 && !FIGURE.test(text))
  if (spare === 0) return [...words]
  if (at < 0) return null
  const name = words.slice(at - 1, at + spare)
  if (name.length <= spare || name.some(({ text }, index) => index > 0 && FIGURE.test(text))) return null
  const joined = { text: name.map(({ text }) => text).join(' '), from: name[0]?.from ?? 0 }
  return [...words.slice(0, at - 1), joined, ...words.slice(at + spare)]
}

const passageOf = ({ number, offset }: Line, { text, from }: Word) =>
  clean(text, { line: number, column: from + 1, offset: offset + from })
