import { rmSync } from 'node:fs'
import type exceljs from 'exceljs'
import { headOf, type Sheet, sheetOf } from '../columns/sheets.ts'
import { isAsked, type Kind, kindOf, kinds } from '../kinds.ts'
import { Follower } from '../place.ts'
import { listNames } from '../vocabulary.ts'
import type { FileFormat, FileWriter, WriteOptions } from '../writer.ts'
import { Overview } from './overview.ts'
import { Page } from './page.ts'
import { Workbook } from './workbook.ts'

/** Rows that a sheet holds, its head among them. */
const MOST_ROWS = 1_048_576
/** Points that a line is high; a row shows so many lines at most. */
const [LINE, MOST_LINES] = [15, 10]
/** Rows after which what has been written is passed on. */
const BATCH = 500

/**
 * A workbook (Office Open XML): what was read and found, then a sheet for each kind of record. Rows wait in files beside it
 * until the end; in memory there are two million bytes of each kind at most, and about one million that the zip has not taken yet.
 */
export const xlsx: FileFormat = { open: async (options, file) => new Book(options, file) }

class Book implements FileWriter {
  readonly #options: WriteOptions
  readonly #file: string
  readonly #place = new Follower()
  readonly #overview: Overview
  readonly #pages = new Map<Kind, { sheet: Sheet; page: Page }>()

  constructor(options: WriteOptions, file: string) {
    this.#options = options
    this.#file = file
    this.#overview = new Overview(options)
    for (const kind of this.#asked()) {
      const sheet = sheetOf(kind, options.long)
      const columns = sheet.columns.map((head) => ({ head: headOf(head, options.headers), type: head.type }))
      const page = new Page(listNames[kind][options.headers], columns, this.#spare(kind), options.headers)
      this.#pages.set(kind, { sheet, page })
    }
  }

  write(...[record, source]: Parameters<FileWriter['write']>): Promise<void> | null {
    this.#place.follow(record, source)
    this.#overview.count(record, source)
    const found = record.type === 'gazette' ? undefined : this.#pages.get(kindOf[record.type])
    if (found === undefined) return null
    const { sheet, page } = found
    const waits = sheet.rows(record, this.#place, this.#options.headers).map((cells) => page.add(cells))
    return waits.some((wait) => wait !== null) ? Promise.all(waits).then(() => {}) : null
  }

  async end(): Promise<void> {
    const pages = [...this.#pages.values()].map(({ page }) => page)
    const cut = pages.reduce((sum, page) => sum + page.cut, 0)
    const overview = await this.#overview.page(this.#spare('overview'), cut)
    const book = new Workbook(this.#file)
    try {
      for (const page of [overview, ...pages]) await writePage(book, page)
      await book.whole()
    } catch (error) {
      book.abandon()
      throw error
    }
  }

  abandon(): void {
    for (const name of ['overview', ...this.#asked()]) rmSync(this.#spare(name), { force: true })
  }

  #asked(): Kind[] {
    return kinds.filter((kind) => isAsked(this.#options.kinds, kind))
  }

  #spare(name: string): string {
    return `${this.#file}.${name}`
  }
}

/** As many sheets as its rows need. */
async function writePage(book: Workbook, page: Page): Promise<void> {
  let parts = 1
  let rows = 1
  let sheet = begin(book, page, page.name)
  for await (const cells of page.taken()) {
    if (rows === MOST_ROWS) {
      sheet.commit()
      sheet = begin(book, page, `${page.name} ${++parts}`)
      rows = 1
    }
    const row = sheet.addRow(cells.map(({ value }) => value))
    for (const [at, { format }] of cells.entries()) if (format !== null) row.getCell(at + 1).numFmt = format
    const lines = page.lines(cells)
    if (lines > 1) row.height = LINE * Math.min(lines, MOST_LINES)
    row.commit()
    if (++rows % BATCH === 0) await book.taken()
  }
  sheet.commit()
}

function begin(book: Workbook, page: Page, name: string): exceljs.Worksheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = page.widths.map((width) => ({ width, style: { alignment: { vertical: 'top', wrapText: true } } }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: page.columns.length } }
  const head = sheet.addRow(page.columns.map((column) => column.head))
  head.font = { bold: true }
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } }
  head.commit()
  return sheet
}
