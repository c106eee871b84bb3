import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode } from '../../model/tree.ts'
import { WHITE } from '../../text/character-kinds.ts'
import { clean } from '../../text/clean.ts'
import type { Line } from '../lines.ts'
import { isPageMark } from '../page-marks.ts'
import { rowOf } from './cells.ts'
import { isHeaderRow, isHeaderWord } from './header-words.ts'
import { type EndedTable, tableOf } from './table-lines.ts'
import { isSame, rowOfWidth, type Word, withWholeYears, wordsOf } from './worded-rows.ts'

/** 产品 2020年 2025年 */
const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 12
/** One line more with as many words may be chance. */
const FEWEST_ROWS = 2
/** A longer line is prose. */
const LONGEST = 120
const MOST_BLANK = 1
/** Lines between the last row of a page and the first of the next: page number, running head, blanks. */
const LONGEST_BREAK = 8
/** 关于 2022 年国民经济…的报告: spaces around numbers part no cells. */
const NO_HEAD = /\S{16}/
/** Tabs, pipes and wide gaps part cells better. */
const OTHER_CELLS = /\t|^\s*\||\S\s\s+\S/

/**
 * Tells the rows of a table whose cells single spaces part, as text copied out of a PDF has them: a header whose words head
 * columns, and below it lines of as many words. Nothing else is known of where a cell ends.
 */
export class WordedLines {
  #lines: Line[] = []
  #rows: RowNode[] = []
  /** Blank lines and page marks behind the last row. */
  #blanks: Line[] = []
  /** Words of the header. */
  #header: readonly Word[] = []
  /** The column whose cells may be of several words. */
  #named = 0
  /** Page breaks between its rows. */
  #breaks = 0
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  get isOpen(): boolean {
    return this.#rows.length > 0
  }

  /** Takes a line that belongs to a table, or may; gives whether it did. */
  take(line: Line): boolean {
    const { text, kinds } = line
    if (!this.isOpen && ((kinds & WHITE) === 0 || NO_HEAD.test(text))) return false
    if (this.isOpen && isPageMark(text, kinds)) {
      if (this.#blanks.length >= LONGEST_BREAK) return false
      this.#blanks.push(line)
      return true
    }
    if (text.length > LONGEST || !text.includes(' ') || OTHER_CELLS.test(text.trim())) return false
    const words = this.isOpen ? wordsOf(line) : withWholeYears(wordsOf(line))
    if (!this.isOpen) {
      if (!this.#isHeader(words)) return false
      this.#header = words
      this.#named = this.#nameColumn(words)
      this.#add(line, words)
      return true
    }
    const cells = this.#cellsOf(words)
    if (cells === null) return false
    this.#add(line, cells)
    return true
  }

  /** The cells of a row; none of a header that stands again on the next page, null where another one heads a table of its own. */
  #cellsOf(words: readonly Word[]): readonly Word[] | null {
    if (this.#isBroken && isSame(withWholeYears(words), this.#header)) return []
    if (words.every(({ text }) => isHeaderWord(text, this.#lexicon))) return null
    return rowOfWidth(words, this.#header.length, this.#named)
  }

  #add(line: Line, cells: readonly Word[]): void {
    if (this.#isBroken) this.#breaks++
    if (cells.length > 0) {
      this.#rows.push(
        rowOf(
          line,
          cells.map((cell) => passageOf(line, cell)),
        ),
      )
    }
    this.#lines.push(...this.#blanks, line)
    this.#blanks = []
  }

  /** A page mark stands behind the last row. */
  get #isBroken(): boolean {
    return this.#blanks.some(({ text }) => text.trim() !== '')
  }

  /** A blank line; gives whether it ends the table. */
  blank(line: Line): boolean {
    this.#blanks.push(line)
    return this.#blanks.length > (this.#isBroken ? LONGEST_BREAK : MOST_BLANK)
  }

  end(): EndedTable {
    const [header, ...rows] = this.#rows
    const lines = [...this.#lines, ...this.#blanks]
    const last = rows.at(-1)?.position.end.line ?? 0
    const parts = 1 + this.#breaks
    this.#rows = []
    this.#lines = []
    this.#blanks = []
    this.#breaks = 0
    if (header === undefined || rows.length < FEWEST_ROWS) return { before: lines, table: null, text: [] }
    return {
      before: [],
      table: { ...tableOf([header, ...rows]), parts },
      text: lines.filter(({ number }) => number > last),
    }
  }

  #isHeader(words: readonly Word[]): boolean {
    if (words.length < FEWEST_COLUMNS || words.length > MOST_COLUMNS) return false
    return isHeaderRow(
      words.map(({ text }) => text),
      this.#lexicon,
    )
  }

  /** 指标 behind 序号 or 类别. */
  #nameColumn(header: readonly Word[]): number {
    const kinds = header.map(({ text }) => this.#lexicon.columns.all(text).at(-1)?.row.column)
    const named = kinds.findIndex((kind) => kind === 'indicator' || kind === 'name')
    return named < 0 ? Number(kinds[0] === 'number') : named
  }
}

const passageOf = ({ number, offset }: Line, { text, from }: Word) =>
  clean(text, { line: number, column: from + 1, offset: offset + from })
