import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { RowNode } from '../../model/tree.ts'
import { readUnit } from '../../text/measure-units.ts'
import type { Line } from '../lines.ts'
import { cleanLine } from '../paragraph-lines.ts'
import { rowOf } from './cells.ts'
import { HAN_NUMBER } from './group-words.ts'
import { isHeaderWord } from './header-words.ts'
import { piecesOf } from './spaced-pieces.ts'
import { type EndedTable, tableOf } from './table-lines.ts'

/** 指标, 2020年, 2025年, 属性: fewer words below one another are no header. */
const FEWEST_COLUMNS = 4
const MOST_COLUMNS = 12
const FEWEST_ROWS = 2
/** A cell; a paragraph is longer. */
const LONGEST_CELL = 60
const MOST_BLANK = 2
/** A header opens with 指标名称 or less (序        号 is two characters long); “十四五”时期主要指标 is a caption. */
const TOO_LONG_OPENING = /^(?:\s*\S){5}/
/** What a header names once: 主要指标 above 序号 and 指标 is the caption. */
const ONCE: ReadonlySet<string | undefined> = new Set(['number', 'indicator', 'unit', 'nature'])
const OTHER_CELLS = /[\t|]/
const ORDINAL = /^(\d{1,3})[.．、]?$/

/**
 * Tells the rows of a table that has each cell on a line of its own, as some converters leave it: 序号 / 指标 / 2025年 /
 * 属性 / 1 / 森林覆盖率 / 8 / 约束性. Every row is as long as the header, and 序号 or 属性 stands where it should; the name of a
 * group stands before the first of its rows alone.
 */
export class StackedLines {
  #source: Line[] = []
  #header: Line[] = []
  /** What each column holds. */
  #kinds: (string | undefined)[] = []
  #rows: RowNode[] = []
  /** Lines of the row that is not yet complete. */
  #cells: Line[] = []
  #ordinal: number | null = null
  #measured = 0
  #blanks = 0
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  get isOpen(): boolean {
    return this.#header.length > 0
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
    if (this.#rows.length === 0 && this.#cells.length === 0 && isHeaderWord(text, this.#lexicon)) {
      if (!this.isOpen && !this.#opens(text)) return false
      const kind = this.#columnOf(text)
      if (this.#kinds.length > 0 && kind === 'number') return false
      if (ONCE.has(kind) && this.#kinds.includes(kind)) return false
      this.#header.push(line)
      this.#kinds.push(kind)
      return this.#header.length <= MOST_COLUMNS
    }
    if (this.#header.length < FEWEST_COLUMNS || !this.#isCounted()) return false
    return this.#addCell(text, line)
  }

  /** A header begins with what counts, groups or names the rows. */
  #opens(text: string): boolean {
    const column = this.#columnOf(text)
    return column === 'number' || column === 'group' || column === 'indicator' || column === 'name'
  }

  #columnOf(text: string): string | undefined {
    return this.#lexicon.columns.all(text).at(-1)?.row.column
  }

  /** Rows that neither 序号 counts nor 属性 ends, and that have no 单位 behind the name, cannot be told from a list. */
  #isCounted(): boolean {
    return this.#counted <= 1 || this.#kinds.includes('nature') || this.#kinds[1] === 'unit'
  }

  /** Index of 序号; it stands first, or behind the group. */
  get #counted(): number {
    const counted = this.#kinds.indexOf('number')
    return counted === 0 || (counted === 1 && this.#kinds[0] === 'group') ? counted : Number.POSITIVE_INFINITY
  }

  /** Whether the row that is open has no cell for its group: it begins with 序号, or ends with 属性 a cell too early. */
  #goesOnInGroup(text: string): boolean {
    if (this.#kinds[0] !== 'group' || this.#rows.length === 0) return false
    if (this.#counted === 1) return this.#cells.length === 0 && ORDINAL.test(text)
    return (
      this.#kinds.at(-1) === 'nature' &&
      this.#cells.length === this.#kinds.length - 2 &&
      this.#lexicon.natures.at(text, 0)?.length === text.length
    )
  }

  #addCell(text: string, line: Line): boolean {
    if (this.#goesOnInGroup(text)) this.#cells.unshift({ ...(this.#cells[0] ?? line), text: '' })
    const kind = this.#kinds[this.#cells.length]
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
    if (this.#isUnitBehindName && this.#cells.length < 2 && this.#isHead(text)) return false
    if (kind === 'unit' && this.#isUnitBehindName && !this.#isUnit(text)) {
      if (this.#cells.length !== 1 || first === undefined || !this.#addGroup(cleanLine(first).text, first)) return false
      this.#cells = []
    }
    if (kind === 'nature' && this.#lexicon.natures.at(text, 0)?.length !== text.length) return false
    this.#cells.push(line)
    if (this.#cells.length === this.#kinds.length) {
      this.#rows.push(this.#rowOf(this.#cells))
      this.#cells = []
      this.#measured++
    }
    return true
  }

  /** 指标 / 单位 / 2015年 / 2020年: where nothing else tells rows, each has its 单位 below its name. */
  get #isUnitBehindName(): boolean {
    return this.#kinds[1] === 'unit' && this.#counted > 1 && !this.#kinds.includes('nature')
  }

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
    const header = this.#header
    this.#source = []
    this.#header = []
    this.#kinds = []
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
