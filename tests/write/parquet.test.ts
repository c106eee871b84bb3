import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, it } from 'vitest'
import type { GazetteRecord } from '../../src/model/records.ts'
import { sheetOf } from '../../src/write/columns/sheets.ts'
import { csv } from '../../src/write/delimited.ts'
import { type Kind, kinds } from '../../src/write/kinds.ts'
import { unscaled } from '../../src/write/parquet/decimal.ts'
import { parquet } from '../../src/write/parquet/parquet.ts'
import type { WriteOptions } from '../../src/write/writer.ts'
import { folder } from '../cli/run-gazette.ts'
import { plain, qinghaiRecords, written } from './gazette-records.ts'

let records: GazetteRecord[]
beforeAll(async () => {
  records = await qinghaiRecords({ numbers: true })
})

/** What DuckDB answers of the records as a file; `file` in the query stands for it. */
async function asked(query: string, kind: Kind, options: Partial<WriteOptions> = {}, times = 1): Promise<unknown[][]> {
  const path = join(await folder(), `${kind}.parquet`)
  const writer = await parquet.open({ ...plain, ...options, kinds: new Set([kind]) }, path)
  for (let at = 0; at < times; at++) for (const record of records) await writer.write(record, 'qinghai.txt')
  await writer.end()
  const connection = await (await DuckDBInstance.create()).connect()
  const reader = await connection.runAndReadAll(query.replaceAll('file', `'${path}'`))
  connection.closeSync()
  return reader.getRowsJson() as unknown[][]
}

it.each(kinds)('%s have the rows of their csv', async (kind) => {
  const { columns } = sheetOf(kind, false)
  const [, ...rows]: string[][] = parse(written(csv, { ...plain, kinds: new Set([kind]) }, records))
  const read = await asked('SELECT * FROM file', kind)
  const comparable = (cell: unknown, at: number) => {
    if (cell === null || cell === '') return null
    const { type } = columns[at] ?? { type: 'string' }
    return ['integer', 'number', 'year'].includes(type) ? Number(cell) : String(cell)
  }
  expect(read.map((row) => row.map(comparable))).toEqual(rows.map((row) => row.map(comparable)))
})

it('sums are those of the records', async () => {
  const targets = records.filter((record) => record.type === 'target')
  const sum = targets.reduce((total, { baseValue }) => total + (baseValue === null ? 0n : unscaled(baseValue)), 0n)
  const [[total, count] = []] = await asked('SELECT sum(base_value), count(*) FROM file', 'targets')
  expect(String(total).replace('.', '')).toBe(String(sum))
  expect(Number(count)).toBe(targets.length)
})

it('is typed', async () => {
  const types = Object.fromEntries(
    (await asked('DESCRIBE SELECT * FROM file', 'targets')).map(([name, type]) => [name, type]),
  )
  expect(types).toMatchObject({ value: 'DECIMAL(38,10)', line: 'BIGINT', deadline_year: 'INTEGER', subject: 'VARCHAR' })
  expect(await asked('SELECT typeof(published_on), published_on FROM file LIMIT 1', 'documents')).toEqual([
    ['DATE', '2022-07-29'],
  ])
  expect(await asked("SELECT json_extract_string(headers, '$[1]') FROM file LIMIT 1", 'tables')).toEqual([['指标名称']])
})

it('many rows are written in groups, compressed, with dictionaries', async () => {
  const query = `SELECT count(DISTINCT row_group_id), any_value(compression), bool_or(encodings LIKE '%DICTIONARY%')
    FROM parquet_metadata(file)`
  const numbers = records.filter(({ type }) => type === 'number').length
  const times = Math.ceil(45_000 / numbers)
  const [row = []] = await asked(query, 'numbers', {}, times)
  expect(row).toEqual(['3', 'SNAPPY', true])
  expect(await asked('SELECT count(*) FROM file', 'numbers', {}, times)).toEqual([[String(numbers * times)]])
})

it.each([
  [4.6, 46_000_000_000n],
  [-0.5, -5_000_000_000n],
  [1.1, 11_000_000_000n],
  [1e21, 10n ** 31n],
  [1e-7, 1000n],
  [1e-12, 0n],
])('%d is kept as it is written', (value, units) => {
  expect(unscaled(value)).toBe(units)
})
