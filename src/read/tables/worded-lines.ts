import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { RowNode } from '../../model/tree.ts'
import { WHITE } from '../../text/character-kinds.ts'
import type { Line } from '../lines.ts'
import { isPageMark } from '../page-marks.ts'
import { cleanLine } from '../paragraph-lines.ts'
import { loneCell, rowOf } from './cells.ts'
import { DECLARED } from './group-words.ts'
import { isHeaderRow, isHeaderWord } from './header-words.ts'
import { type EndedTable, tableOf } from './table-lines.ts'
import {
  closedRow,
  isSame,
  type OpenRow,
  opensRow,
  passageOf,
  rowOfWidth,
  said,
  shapeOf,
  type Word,
  type WordedShape,
  withLimits,
  withWholeHeads,
  withWholeYears,
  wordsOf,
} from './worded-rows.ts'

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
/** The name of a group on a line of its own. */
const LONGEST_NAME = 20
const ORDINAL = /^\d{1,3}$/
/** 2.自然岸线保有率（%） */
const NUMBERED = /^\d{1,3}[.．、]/
/** Tabs, pipes and wide gaps part cells better. */
const OTHER_CELLS = /\t|^\s*\||\S\s\s+\S/

/**
 * Tells the rows of a table whose cells single spaces part, as text copied out of a PDF has them: a header whose words head
 * columns, and below it lines of as many words. Nothing else is known of where a cell ends.
 */
export class WordedLines {
  #lines: Line[] = []
  #rows: RowNode[] = []
  /** Blank lines and page marks behind the last row, and the held line. */
  #blanks: Line[] = []
  /** A line of one word: the name of a group if a row follows, else text. */
  #held: Line | null = null
  /** A row that goes on in the next line. */
  #open: OpenRow | null = null
  /** Words of the header. */
  #header: readonly Word[] = []
  #shape: WordedShape = { columns: [], named: 0, isNature: () => false }
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
    if (this.#open === null && this.isOpen && this.#holds(line)) return true
    if (text.length > LONGEST || !text.includes(' ') || OTHER_CELLS.test(text.trim())) return false
    const words = this.isOpen ? withLimits(wordsOf(line), this.#lexicon) : this.#headsOf(wordsOf(line))
    if (!this.isOpen) {
      if (!this.#isHeader(words)) return false
      this.#header = words
      this.#shape = shapeOf(words, this.#lexicon)
      this.#add(line, passagesOf(line, words))
      return true
    }
    if (this.#open !== null) return this.#closes(this.#open, line, words)
    const cells = this.#cellsOf(words)
    if (cells === null) return this.#opens(line, words)
    this.#add(line, passagesOf(line, cells))
    return true
  }

  #opens(line: Line, words: readonly Word[]): boolean {
    if (this.#held !== null || !opensRow(words, this.#rows.at(-1), this.#shape)) return false
    this.#open = { line, words }
    this.#blanks.push(line)
    return true
  }

  #closes(open: OpenRow, line: Line, words: readonly Word[]): boolean {
    const cells = this.#blanks.at(-1) === open.line ? closedRow(open, line, words, this.#shape) : null
    if (cells === null) return false
    this.#add(line, cells, open.line)
    return true
  }

  /** The cells of a row; none of a header that stands again on the next page, null where another one heads a table of its own. */
  #cellsOf(words: readonly Word[]): readonly Word[] | null {
    if (this.#isBroken && isSame(this.#headsOf(words), this.#header)) return []
    const isHeader =
      this.#held === null ? words.every(({ text }) => isHeaderWord(text, this.#lexicon)) : this.#isHeader(words)
    if (isHeader) return null
    return rowOfWidth(this.#goesOnInGroup(words) ? [blankBefore(words), ...words] : words, this.#shape)
  }

  /** Whether a row has no word for its group, which merged cells leave to the rows above: it begins with 序号 or the number of its name. */
  #goesOnInGroup(words: readonly Word[]): boolean {
    const { columns, named } = this.#shape
    if (columns[0] !== 'group' || (this.#rows.length < 2 && this.#held === null)) return false
    return words.length < columns.length || (named < 2 ? NUMBERED : ORDINAL).test(words[0]?.text ?? '')
  }

  /** Holds a line of one word, 经济发展 or 综合指标（3项）, unless one is held. */
  #holds(line: Line): boolean {
    const { text } = cleanLine(line)
    const isName = text.length <= LONGEST_NAME && !/[，。；：]/.test(text) && !/\d$/.test(text)
    const isLone = DECLARED.test(text) || !/\S\s+\S/.test(line.text.trim())
    if (this.#held !== null || !isName || !isLone || this.#lexicon.captions(text) !== null) return false
    this.#held = line
    this.#blanks.push(line)
    return true
  }

  #add(line: Line, cells: Passage[], first = line): void {
    if (this.#isBroken) this.#breaks++
    if (cells.length > 0) {
      if (this.#held !== null) this.#rows.push(loneCell(this.#held))
      this.#rows.push(rowOf(first, cells, line))
    }
    this.#lines.push(...this.#blanks, line)
    this.#blanks = []
    this.#held = null
    this.#open = null
  }

  /** A page mark stands behind the last row. */
  get #isBroken(): boolean {
    return this.#blanks.some((line) => line !== this.#held && line !== this.#open?.line && line.text.trim() !== '')
  }

  /** A blank line; gives whether it ends the table. */
  blank(line: Line): boolean {
    this.#blanks.push(line)
    const held = this.#held === null ? 0 : 1 + MOST_BLANK
    return this.#blanks.length > held + (this.#isBroken ? LONGEST_BREAK : MOST_BLANK)
  }

  end(): EndedTable {
    const [header, ...rows] = this.#rows
    const lines = [...this.#lines, ...this.#blanks]
    const last = rows.at(-1)?.position.end.line ?? 0
    const parts = 1 + this.#breaks
    this.#rows = []
    this.#lines = []
    this.#blanks = []
    this.#held = null
    this.#open = null
    this.#breaks = 0
    if (header === undefined || rows.length < FEWEST_ROWS) return { before: lines, table: null, text: [] }
    return {
      before: [],
      table: { ...tableOf([header, ...rows]), parts },
      text: lines.filter(({ number }) => number > last),
    }
  }

  #headsOf = (words: readonly Word[]): Word[] => withWholeHeads(withWholeYears(words), this.#lexicon)

  #isHeader(words: readonly Word[]): boolean {
    if (words.length < FEWEST_COLUMNS || words.length > MOST_COLUMNS) return false
    return isHeaderRow(words.map(said), this.#lexicon)
  }
}

/** A blank cell where a row begins. */
const blankBefore = ([first]: readonly Word[]): Word => ({ text: '', from: first?.from ?? 0 })

const passagesOf = (line: Line, words: readonly Word[]): Passage[] => words.map((word) => passageOf(line, word))
