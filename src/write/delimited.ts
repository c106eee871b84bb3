import { stringify } from 'csv-stringify/sync'
import { type Cell, headOf, type Sheet, sheetOf, yesOrNo } from './columns/sheets.ts'
import { Follower } from './place.ts'
import { visible } from './terminal/visible.ts'
import type { TextFormat, WriteOptions } from './writer.ts'

type Delimiter = ',' | '\t'

/** One kind of records as rows (RFC 4180), under a head that is there even when no rows are. */
const delimited = (delimiter: Delimiter): TextFormat => ({
  writer: (options) => {
    const sheet = sheetFor(options)
    const place = new Follower()
    return {
      *write(record, source) {
        place.follow(record, source)
        yield lines(sheet.rows(record, place, options.headers), delimiter, options)
      },
      *end() {},
    }
  },
  frame: (options) => ({ head: head(sheetFor(options), delimiter, options), between: '', tail: () => '' }),
})

export const csv: TextFormat = delimited(',')

export const tsv: TextFormat = delimited('\t')

function sheetFor({ kinds, long }: WriteOptions): Sheet {
  const [kind = 'indicators'] = kinds ?? []
  return sheetOf(kind, long)
}

const head = (sheet: Sheet, delimiter: Delimiter, options: WriteOptions) =>
  (options.excel ? '\uFEFF' : '') +
  lines([sheet.columns.map((column) => headOf(column, options.headers))], delimiter, options)

function lines(rows: readonly Cell[][], delimiter: Delimiter, { excel, headers, shown }: WriteOptions): string {
  if (rows.length === 0) return ''
  return stringify([...rows], {
    delimiter,
    record_delimiter: excel ? 'windows' : 'unix',
    quote_record_delimiter: true,
    escape_formulas: excel,
    cast: { boolean: (is) => yesOrNo(is, headers), ...(shown ? { string: visible } : {}) },
  })
}
