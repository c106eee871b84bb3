import type { Lexicon } from '../../lexicon/lexicon.ts'
import { WHITE } from '../../text/character-kinds.ts'
import type { Line } from '../lines.ts'
import { isPageMark } from '../page-marks.ts'
import { cleanLine } from '../paragraph-lines.ts'
import { isHeaderRow, isHeaderWord } from './header-words.ts'
import { passageAt, piecesOf, type SpacedLine, textsOf } from './spaced-pieces.ts'
import { spacedTable } from './spaced-table.ts'
import { type EndedTable, tableOf } from './table-lines.ts'

/** A cell set over several lines leaves so many that hold nothing else. */
const MOST_LONE = 3
/** The rest of a cell, or a group's name; a paragraph is longer. */
const LONGEST_LONE = 40
/** Rows of a table may be set apart by so many blank lines; more end it. */
const MOST_BLANK = 2
/** Lines between the last row of a page and the first of the next: page number, running head, blanks. */
const LONGEST_BREAK = 8
/** Text runs on behind these, a row of a table that has not shown a header does not hold them. */
const SENTENCE = /[。；]/
/** 第一章 总则……12 */
const LEADER = /[.…·]{3}/

/** Spaces that part one piece of a line from the next; those at its ends are cut off before. */
const PARTED = /\s\s/
/** Tabs and pipes part cells better than spaces do. */
const OTHER_CELLS = /\t|^\s*\|/

/** Tells the rows of a table whose columns only spaces part from text, line by line. */
export class SpacedLines {
  #lines: SpacedLine[] = []
  /** Lines behind the last row, which belong to the table if another row follows. */
  #lone: SpacedLine[] = []
  /** Blank lines and page marks behind the last line. */
  #blank: Line[] = []
  /** Page breaks between its rows. */
  #breaks = 0
  /** A page break stands before a lone line, and is between rows if another row follows. */
  #isLoneOfPage = false
  /** All lines as they came, should they be no table. */
  #source: Line[] = []
  /** The words of the first line that heads columns. */
  #header: string | null = null
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  get isOpen(): boolean {
    return this.#lines.length > 0
  }

  /** Takes a line that belongs to a table, or may; gives whether it did. */
  take(line: Line): boolean {
    if (this.#header !== null && isPageMark(line.text, line.kinds)) {
      this.#blank.push(line)
      return true
    }
    // most lines are prose, and most text has no table open
    if (!this.isOpen && ((line.kinds & WHITE) === 0 || !PARTED.test(line.text.trim()))) return false
    const pieces = OTHER_CELLS.test(line.text) ? null : piecesOf(line.text)
    if (pieces === null) return false
    const spaced = { line, lead: this.#blank.map(({ text, end }) => text + end).join(''), pieces }
    const isLone = pieces.length === 1 || (this.#header !== null && this.#isLabelled(spaced))
    if (isLone ? !this.#isLone(spaced) : !this.#isRow(spaced)) return false
    const isFirstOfPage = this.#isBroken
    const words = textsOf(spaced)
    const isAgain = words.join('\t') === this.#header
    if (!(isAgain && this.#lone.length === 0) && this.#headsAnother(words)) return false
    if (isLone) this.#isLoneOfPage ||= isFirstOfPage
    else if (isFirstOfPage || this.#isLoneOfPage) this.#breaks++
    this.#source.push(...this.#blank, line)
    this.#blank = []
    // the header stands again on the next page
    if (isFirstOfPage && isAgain) return true
    if (isLone) this.#lone.push(spaced)
    else {
      if (this.#header === null && isHeaderRow(words, this.#lexicon)) this.#header = words.join('\t')
      for (const lone of this.#lone) this.#lines.push(lone)
      this.#lines.push(spaced)
      this.#lone = []
      this.#isLoneOfPage = false
    }
    return true
  }

  /** A blank line; gives whether it ends the table. */
  blank(line: Line): boolean {
    this.#blank.push(line)
    return this.#blank.length > (this.#isBroken ? LONGEST_BREAK : MOST_BLANK)
  }

  /** Words that head columns, set off from the rows above by blank lines or a lone one, begin another table. */
  #headsAnother(words: readonly string[]): boolean {
    const isSetOff = this.#lines.length > 1 && this.#lone.length + this.#blank.length > 0
    return (
      isSetOff && this.#header !== null && words.length > 1 && words.every((text) => isHeaderWord(text, this.#lexicon))
    )
  }

  /** A page mark stands behind the last line. */
  get #isBroken(): boolean {
    return this.#blank.some(({ text }) => text.trim() !== '')
  }

  #isRow(spaced: SpacedLine): boolean {
    const { line } = spaced
    const { text } = cleanLine(line)
    if (isPageMark(line.text, line.kinds) || LEADER.test(line.text) || this.#lexicon.captions(text) !== null)
      return false
    return (this.#header !== null || !SENTENCE.test(text)) && !this.#isLabelled(spaced)
  }

  /** `第一章  总则`: a heading; `（二）  生态环境`, if more rows follow, the name of a group. */
  #isLabelled({ line, pieces }: SpacedLine): boolean {
    const [first, , third] = pieces
    if (first === undefined || third !== undefined) return false
    const label = passageAt(line, first).text
    return this.#lexicon.headings(label)?.length === label.length
  }

  #isLone({ line }: SpacedLine): boolean {
    if (this.#lines.length === 0 || this.#lone.length === MOST_LONE) return false
    const { text } = cleanLine(line)
    if (isPageMark(line.text, line.kinds) || text.length > LONGEST_LONE || this.#lexicon.captions(text) !== null)
      return false
    // 序号 below no header begins a table of another kind
    if (this.#header === null && isHeaderWord(text, this.#lexicon)) return false
    return !/[。；：:]$/.test(text)
  }

  /** @param followsTable a table stands right before, of which rows without a header may be the rest */
  end(followsTable: boolean): EndedTable {
    const lines = this.#lines
    const read = lines.length === 0 ? null : spacedTable(lines, this.#lone, followsTable, this.#lexicon)
    const source = [...this.#source, ...this.#blank]
    const parts = 1 + this.#breaks
    this.#breaks = 0
    this.#isLoneOfPage = false
    this.#lines = []
    this.#lone = []
    this.#blank = []
    this.#source = []
    this.#header = null
    if (read === null) return { before: source, table: null, text: [] }
    const first = lines[read.from]?.line.number ?? 0
    const table = { ...tableOf(read.rows), parts }
    const last = table.position.end.line
    return {
      before: source.filter(({ number }) => number < first),
      table,
      text: source.filter(({ number }) => number > last),
    }
  }
}
