import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode, TableNode } from '../../model/tree.ts'
import { PIPE, TAB } from '../../text/character-kinds.ts'
import type { Line } from '../lines.ts'
import { isPageMark } from '../page-marks.ts'
import { cleanLine } from '../paragraph-lines.ts'
import { cellsOf, isBareRow, isPipeRule, loneCell } from './cells.ts'
import { isHeaderRow } from './header-words.ts'

/** A single tabbed line is a table only if it has this many filled cells; else a tab stands for a space: 目→录. */
const LONE_ROW_CELLS = 3

/** 2.1, 3.1.1 */
const DECIMAL = /^\d{1,2}(?:[.．]\d{1,2}){1,3}$/
const PAGE = /^\d{1,4}$/
const TITLE = /^[“《]?[一-鿿]{2}/

/** What a run of lines that may be rows came to. */
export interface EndedTable {
  /** Lines before the table that are none of its rows. */
  before: Line[]
  table: TableNode | null
  /** Lines behind it that were no rows after all. */
  text: Line[]
}

/** Tells the rows of a table from text, line by line. */
export class TableLines {
  #rows: RowNode[] = []
  /** The line of the first row, in case it is none. */
  #firstLine: Line | null = null
  /** A line without tabs below a row: a group heading if a row follows, else text. */
  #held: Line | null = null
  /** A line that pipes cut but do not enclose. */
  #head: Line | null = null
  /** The rows leave out the pipes at their ends. */
  #isBare = false
  /** Every row so far was set off by a blank line, as all lines of some texts are. */
  #isSpaced = false
  #blanks = 0
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** Takes a line that belongs to a table, or may; gives whether it did. */
  take(line: Line): boolean {
    if (!this.isOpen && (line.kinds & (TAB | PIPE)) === 0) return false
    if (this.#head !== null) return this.#takeRule(this.#head, line)
    if (this.#rows.length > 0 && isPipeRule(line.text)) return true
    const cells = cellsOf(line, this.#isBare)
    const isRow = cells !== null && (cells.filled >= 2 || this.#rows.length > 0)
    if (isRow && !this.#isLabelled(cells.row, cells.filled)) {
      this.#add(cells.row, line)
      return true
    }
    if (this.#rows.length === 0 && isBareRow(line.text)) {
      this.#takeHead(line)
      return true
    }
    if (this.#rows.length === 0 || this.#held !== null || this.#isSpaced || isPageMark(line.text, line.kinds))
      return false
    if (this.#isCaption(line)) return false
    this.#held = line
    return true
  }

  /** 续表1, 表2 …: what stands below is another part, or another table. */
  #isCaption(line: Line): boolean {
    const kind = this.#lexicon.captions(cleanLine(line).text)?.kind
    return kind === 'table' || kind === 'continuation'
  }

  /** 序号 | 指标 | 2025年: words that head columns need no rule below them. */
  #takeHead(line: Line): void {
    const cells = cellsOf(line, true)
    const said = cells?.row.cells.flatMap(({ text }) => (text === '' ? [] : [text])) ?? []
    if (cells === null || !isHeaderRow(said, this.#lexicon)) this.#head = line
    else {
      this.#isBare = true
      this.#add(cells.row, line)
    }
  }

  /** `a | b` heads a table if `--- | ---` stands below; else it is text: 首页 | 政务公开. */
  #takeRule(head: Line, line: Line): boolean {
    const cells = isPipeRule(line.text) ? cellsOf(head, true) : null
    if (cells === null) return false
    this.#isBare = true
    this.#add(cells.row, head)
    this.#head = null
    return true
  }

  #add(row: RowNode, line: Line): void {
    this.#isSpaced &&= this.#blanks > 0
    this.#blanks = 0
    this.#firstLine ??= line
    if (this.#held !== null) this.#rows.push(loneCell(this.#held))
    this.#held = null
    this.#rows.push(row)
  }

  /** `一、→总则`, `2.1→编制目的`, `专栏3-1→重点工程`, `关于…的通知→12`: a heading, a caption or an entry of the contents, parted by a tab. */
  #isLabelled(row: RowNode, filled: number): boolean {
    if (filled !== 2) return false
    const [first = '', second = ''] = row.cells.map(({ text }) => text).filter((text) => text !== '')
    if (this.#lexicon.headings(first)?.length === first.length) return true
    if (this.#rows.length > 0) return false
    if (first.includes('关于')) return PAGE.test(second) && this.#lexicon.kinds.before(first, first.length) !== null
    return DECIMAL.test(first) || (this.#lexicon.captions(first)?.title === '' && TITLE.test(second))
  }

  get isOpen(): boolean {
    return this.#rows.length > 0 || this.#head !== null
  }

  /** A blank line; gives whether it ends the table. */
  blank(): boolean {
    if (this.#head !== null) return true
    if (this.#rows.length === 1 && this.#held === null) this.#isSpaced = true
    return !this.#isSpaced || this.#blanks++ > 0
  }

  /** @param followsTable a table stands right before, of which a single row may be the rest */
  end(followsTable: boolean): EndedTable {
    const rows = this.#rows
    const held = [this.#head, this.#held].filter((line) => line !== null)
    const firstLine = this.#firstLine
    this.#rows = []
    this.#head = null
    this.#isBare = false
    this.#held = null
    this.#firstLine = null
    this.#isSpaced = false
    this.#blanks = 0
    const [first] = rows
    if (first === undefined || firstLine === null) return { before: held, table: null, text: [] }
    const filled = first.cells.filter((cell) => cell.text !== '').length
    if (rows.length === 1 && filled < LONE_ROW_CELLS && !followsTable) {
      return { before: [firstLine, ...held], table: null, text: [] }
    }
    return { before: [], table: tableOf([first, ...rows.slice(1)]), text: held }
  }
}

/** A table of rows, whose caption and notes are yet to be found. */
export function tableOf(rows: [RowNode, ...RowNode[]]): TableNode {
  const position = { start: rows[0].position.start, end: (rows.at(-1) ?? rows[0]).position.end }
  return { type: 'table', position, number: null, caption: null, rows, notes: [], parts: 1 }
}
