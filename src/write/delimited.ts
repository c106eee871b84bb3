import { stringify } from 'csv-stringify/sync'
import { type Cell, type Sheet, sheetOf } from './columns/sheets.ts'
import { Follower } from './place.ts'
import type { MakeWriter, WriteOptions } from './writer.ts'

type Delimiter = ',' | '\t'

/** One kind of records as rows (RFC 4180): the head at once, so that a file without rows still says what it would hold. */
const delimitedWriter =
  (delimiter: Delimiter): MakeWriter =>
  (options) => {
    const [kind = 'indicators'] = options.kinds ?? []
    const sheet = sheetOf(kind, options.long)
    const place = new Follower()
    let begun = false
    const begin = () => {
      if (begun) return ''
      begun = true
      return head(sheet, delimiter, options)
    }
    return {
      *write(record, source) {
        yield begin()
        place.follow(record, source)
        yield lines(sheet.rows(record, place), delimiter, options)
      },
      *end() {
        yield begin()
      },
    }
  }

export const csvWriter: MakeWriter = delimitedWriter(',')

export const tsvWriter: MakeWriter = delimitedWriter('\t')

const head = (sheet: Sheet, delimiter: Delimiter, options: WriteOptions) =>
  (options.excel ? '\uFEFF' : '') +
  lines([sheet.columns.map((column) => (options.headers === 'zh' ? column.zh : column.name))], delimiter, options)

function lines(rows: readonly Cell[][], delimiter: Delimiter, { excel }: WriteOptions): string {
  if (rows.length === 0) return ''
  return stringify([...rows], {
    delimiter,
    record_delimiter: excel ? 'windows' : 'unix',
    quote_record_delimiter: true,
    escape_formulas: excel,
    cast: { boolean: String },
  })
}
