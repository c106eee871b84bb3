import { atIndex } from '../../model/at-index.ts'
import type { Cell, ColumnType } from '../columns/column.ts'
import { type Spool, spool, unspooledLines } from '../spool.ts'
import type { Language } from '../writer.ts'
import { LONGEST, type Shown, shown, widthOf } from './cells.ts'

/** A column of a page: its head, and what its cells hold. */
export interface PageColumn {
  readonly head: string
  readonly type: ColumnType
}

/** Whoever made the page names the file. */
const asItIs = (error: unknown): unknown => error

/** In columns of one width; a cell keeps one of them free of text. */
const [NARROWEST, WIDEST, PADDING] = [6, 60, 1]

/** A page of a workbook while its rows come in: they lie in a spool, for the widths of columns are written before them. */
export class Page {
  readonly name: string
  readonly columns: readonly PageColumn[]
  /** Cells that were too long for a spreadsheet. */
  cut = 0
  readonly #spool: Spool
  readonly #language: Language
  readonly #widths: number[]

  /** @param file where to put more rows than can be held */
  constructor(name: string, columns: readonly PageColumn[], file: string, language: Language) {
    this.name = name
    this.columns = columns
    this.#spool = spool(file, asItIs)
    this.#language = language
    // The arrow of the filter covers two columns of a head.
    this.#widths = columns.map(({ head }) => Math.max(NARROWEST, widthOf({ value: head, format: null }) + 2))
  }

  /** Null when more may come at once, else a promise for when it may. */
  add(cells: readonly Cell[]): Promise<void> | null {
    for (const [at, one] of this.#shown(cells).entries()) {
      this.#widths[at] = Math.min(WIDEST, Math.max(atIndex(this.#widths, at), widthOf(one) + PADDING))
    }
    this.cut += cells.filter((cell) => typeof cell === 'string' && cell.length > LONGEST).length
    return this.#spool.write(`${JSON.stringify(cells)}\n`)
  }

  /** Of each column; what is wider is wrapped. */
  get widths(): readonly number[] {
    return this.#widths
  }

  /** Lines that a row takes, its longest cells wrapped. */
  lines(cells: readonly Shown[]): number {
    return Math.max(1, ...cells.map((cell, at) => Math.ceil(widthOf(cell) / (atIndex(this.#widths, at) - PADDING))))
  }

  /** The rows that have come; they are gone then. */
  async *taken(): AsyncGenerator<Shown[]> {
    for await (const line of unspooledLines(await this.#spool.spooled())) yield this.#shown(JSON.parse(line))
  }

  #shown(cells: readonly Cell[]): Shown[] {
    return cells.map((cell, at) => shown(cell, atIndex(this.columns, at).type, this.#language))
  }
}
