import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode } from '../../model/tree.ts'
import { readUnit } from '../../text/measure-units.ts'
import type { Line } from '../lines.ts'
import { cleanLine } from '../paragraph-lines.ts'
import { rowOf } from './cells.ts'
import { HAN_NUMBER } from './group-words.ts'
import { isHeaderWord } from './header-words.ts'
import { piecesOf } from './spaced-pieces.ts'
import { NUMBERED, wholeCells } from './stacked-cells.ts'
import { FEWEST_COLUMNS, StackedHeader } from './stacked-header.ts'
import { type EndedTable, tableOf } from './table-lines.ts'

const FEWEST_ROWS = 2
/** A cell; a paragraph is longer. */
const LONGEST_CELL = 60
const MOST_BLANK = 2
/** A header opens with 指标名称 or less (序        号 is two characters long); “十四五”时期主要指标 is a caption. */
const TOO_LONG_OPENING = /^(?:\s*\S){5}/
/** Lines that the cells of a row may take more than there are of them. */
const MOST_BROKEN = 3
const OTHER_CELLS = /[\t|]/
const ORDINAL = /^(\d{1,3})[.．、]?$/

/**
 * Tells the rows of a table that has each cell on a line of its own, as some converters leave it: 序号 / 指标 / 2025年 /
 * 属性 / 1 / 森林覆盖率 / 8 / 约束性. Every row is as long as the header, and 序号 or 属性 stands where it should; the name of a
 * group stands before the first of its rows alone.
 */
export class StackedLines {
  #source: Line[] = []
  #header: StackedHeader
  #rows: RowNode[] = []
  /** Lines of the row that is not yet complete. */
  #cells: Line[] = []
  #ordinal: number | null = null
  #measured = 0
  #blanks = 0
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#header = new StackedHeader(lexicon)
  }

  get isOpen(): boolean {
    return this.#header.width > 0
  }

  /** Takes a line that belongs to a table, or may; gives whether it did. */
  take(line: Line): boolean {
    if (line.text.length > LONGEST_CELL || (!this.isOpen && TOO_LONG_OPENING.test(line.text))) return false
    if (OTHER_CELLS.test(line.text) || piecesOf(line.text)?.length !== 1) return false
    const { text } = cleanLine(line)
    if (/[。；]/.test(text) || this.#lexicon.captions(text) !== null || !this.#fits(text, line)) return false
    this.#source.push(line)
    this.#blanks = 0
    return true
  }

  #fits(text: string, line: Line): boolean {
    const isHead = this.#rows.length === 0 && this.#cells.length === 0 ? this.#header.take(text, line) : null
    return isHead ?? (this.#header.tellsRows && this.#addCell(text, line))
  }

  /** Whether the row that is open has no cell for its group: it begins with 序号, or ends with 属性 a cell too early. */
  #goesOnInGroup(text: string): boolean {
    if (!this.#header.isGrouped || this.#rows.length === 0) return false
    if (this.#header.counted === 1) return this.#cells.length === 0 && ORDINAL.test(text)
    return this.#header.endsWithNature && this.#cells.length === this.#header.width - 2 && this.#isNature(text)
  }

  #addCell(text: string, line: Line): boolean {
    if (this.#goesOnInGroup(text)) this.#cells.unshift({ ...(this.#cells[0] ?? line), text: '' })
    const kind = this.#header.kinds[this.#cells.length]
    const [first] = this.#cells
    if (first !== undefined && HAN_NUMBER.test(cleanLine(first).text)) {
      this.#rows.push(this.#rowOf([first, line]))
      this.#cells = []
      return true
    }
    if (kind === 'number' && !HAN_NUMBER.test(text)) {
      const ordinal = ORDINAL.exec(text)?.[1]
      if (ordinal === undefined) return this.#addGroup(text, line)
      if (this.#ordinal !== null && Number(ordinal) !== this.#ordinal + 1) return false
      this.#ordinal = Number(ordinal)
    }
    // 指标 below the rows heads a table of its own
    if (this.#header.isUnitBehindName && this.#cells.length < 2 && this.#isHead(text)) return false
    if (kind === 'unit' && this.#header.isUnitBehindName && !this.#isUnit(text)) {
      if (this.#cells.length !== 1 || first === undefined || !this.#addGroup(cleanLine(first).text, first)) return false
      this.#cells = []
    }
    const isNature = this.#isNature(text)
    if (this.#header.endsWithNature && this.#cells.length + 1 >= this.#header.width) {
      if (!isNature) return this.#holds(text, line)
      if (this.#isBroken) return this.#addBroken(line)
    } else if (kind === 'nature' && !isNature) return false
    this.#cells.push(line)
    if (this.#cells.length === this.#header.width) {
      this.#rows.push(this.#rowOf(this.#cells))
      this.#cells = []
      this.#measured++
    }
    return true
  }

  /** A cell where 属性 should stand: one before it may be set over more lines than one. */
  #holds(text: string, line: Line): boolean {
    if (
      isHeaderWord(text, this.#lexicon) ||
      this.#header.counted <= 1 ||
      this.#cells.length - this.#header.width >= MOST_BROKEN - 1
    )
      return false
    this.#cells.push(line)
    return true
  }

  /** More lines than cells, or as many though the name stands where the group should. */
  get #isBroken(): boolean {
    const [first] = this.#cells
    if (this.#cells.length >= this.#header.width) return true
    return this.#header.isGrouped && first !== undefined && NUMBERED.test(first.text.trim())
  }

  #addBroken(line: Line): boolean {
    const hasGroup = this.#header.isGrouped
    const behind = this.#header.width - (hasGroup ? 2 : 1)
    const lines = [...this.#cells, line]
    const cells = wholeCells(lines, { hasGroup, behind }, this.#source)
    if (cells === null || cells.length !== this.#header.width) return false
    this.#rows.push(rowOf(lines[0] ?? line, cells, line))
    this.#cells = []
    this.#measured++
    return true
  }

  #isNature = (text: string): boolean => this.#lexicon.natures.at(text, 0)?.length === text.length

  #isHead = (text: string): boolean => this.#lexicon.columns.at(text, 0)?.length === text.length

  #isUnit = (text: string): boolean => /^[-—–/]+$/.test(text) || readUnit(text, 0, this.#lexicon)?.end === text.length

  /** 一、经济发展 between two rows; not two such lines one below the other. */
  #addGroup(text: string, line: Line): boolean {
    const last = this.#rows.at(-1)
    if (last?.cells.length === 1 || /[，：]/.test(text)) return false
    this.#rows.push(this.#rowOf([line]))
    return true
  }

  #rowOf(lines: readonly Line[]): RowNode {
    const [first] = lines
    if (first === undefined) throw new RangeError('a row has a line')
    return rowOf(first, lines.map(cleanLine), lines.at(-1))
  }

  /** A blank line; gives whether it ends the table. */
  blank(line: Line): boolean {
    this.#source.push(line)
    return ++this.#blanks > MOST_BLANK
  }

  end(): EndedTable {
    const source = this.#source
    // a heading behind the last row is the text's
    while ((this.#rows.at(-1)?.cells.length ?? FEWEST_COLUMNS) < FEWEST_COLUMNS) this.#rows.pop()
    const rows = this.#measured < FEWEST_ROWS ? [] : this.#rows
    const header = this.#header.lines
    this.#source = []
    this.#header = new StackedHeader(this.#lexicon)
    this.#rows = []
    this.#cells = []
    this.#ordinal = null
    this.#measured = 0
    this.#blanks = 0
    const last = rows.at(-1)?.position.end.line
    if (last === undefined) return { before: source, table: null, text: [] }
    return {
      before: [],
      table: tableOf([this.#rowOf(header), ...rows]),
      text: source.filter(({ number }) => number > last),
    }
  }
}
