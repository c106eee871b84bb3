import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import manifest from '../../../package.json' with { type: 'json' }
import { atIndex } from '../../model/at-index.ts'
import type { Cell, ColumnType } from '../columns/column.ts'
import { type Head, headOf, sheetOf } from '../columns/sheets.ts'
import { Follower } from '../place.ts'
import type { FileFormat, FileWriter, WriteOptions } from '../writer.ts'
import { PRECISION, SCALE, unscaled, WIDTH } from './decimal.ts'

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** Rows that are held until they are written as a row group: what this takes, whatever the file has. */
const ROW_GROUP = 20_000
/** Characters after which a row group is written before it has so many rows. */
const HELD = 16_000_000

/** One kind of records, typed, with dictionaries and Snappy (Apache Parquet). */
export const parquet: FileFormat = { open: async (options, file) => new Columns(options, file) }

class Columns implements FileWriter {
  readonly #options: WriteOptions
  readonly #sheet: ReturnType<typeof sheetOf>
  readonly #place = new Follower()
  readonly #writer: ParquetWriter
  #columns: unknown[][] = []
  #held = 0

  constructor(options: WriteOptions, file: string) {
    const [kind = 'indicators'] = options.kinds ?? []
    this.#options = options
    this.#sheet = sheetOf(kind, options.long)
    this.#empty()
    const elements = this.#sheet.columns.map((head) => element(head, headOf(head, options.headers)))
    this.#writer = new ParquetWriter({
      writer: fileWriter(file),
      schema: [{ name: 'root', num_children: elements.length }, ...elements],
      createdBy: `gazette ${manifest.version}`,
    })
  }

  write(...[record, source]: Parameters<FileWriter['write']>): null {
    this.#place.follow(record, source)
    for (const cells of this.#sheet.rows(record, this.#place, this.#options.headers)) {
      for (const [at, cell] of cells.entries()) {
        atIndex(this.#columns, at).push(stored(cell, atIndex(this.#sheet.columns, at).type))
        if (typeof cell === 'string') this.#held += cell.length
      }
    }
    if (atIndex(this.#columns, 0).length >= ROW_GROUP || this.#held >= HELD) this.#writeGroup()
    return null
  }

  async end(): Promise<void> {
    this.#writeGroup()
    this.#writer.finish()
  }

  abandon(): void {}

  #writeGroup(): void {
    const rows = atIndex(this.#columns, 0).length
    if (rows === 0) return
    const columnData = this.#sheet.columns.map((head, at) => ({
      name: headOf(head, this.#options.headers),
      data: atIndex(this.#columns, at),
    }))
    this.#writer.write({ columnData, rowGroupSize: rows })
    this.#empty()
  }

  #empty(): void {
    this.#columns = this.#sheet.columns.map(() => [])
    this.#held = 0
  }
}

const physical: Record<ColumnType, Omit<SchemaElement, 'name'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  array: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  integer: { type: 'INT64' },
  year: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  number: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: WIDTH,
    converted_type: 'DECIMAL',
    precision: PRECISION,
    scale: SCALE,
  },
}

const element = ({ type, required }: Head, name: string): SchemaElement => ({
  name,
  ...physical[type],
  repetition_type: required === true ? 'REQUIRED' : 'OPTIONAL',
})

function stored(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null
  if (type === 'integer') return BigInt(Number(cell))
  if (type === 'number') return unscaled(Number(cell))
  if (type === 'date') return new Date(`${cell}T00:00:00Z`)
  if (type === 'array') return JSON.parse(String(cell))
  return cell
}
