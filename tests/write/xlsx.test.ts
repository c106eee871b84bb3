import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { GazetteRecord } from '../../src/model/records.ts'
import { type Head, headOf, sheetOf } from '../../src/write/columns/sheets.ts'
import { csv } from '../../src/write/delimited.ts'
import { isAsked, type Kind, kinds } from '../../src/write/kinds.ts'
import { listNames } from '../../src/write/vocabulary.ts'
import type { WriteOptions } from '../../src/write/writer.ts'
import { xlsx } from '../../src/write/xlsx/book.ts'
import { folder } from '../cli/run-gazette.ts'
import { hasCalc, openInCalc } from './calc.ts'
import { plain, qinghaiRecords, written } from './gazette-records.ts'

let records: GazetteRecord[]
beforeAll(async () => {
  records = await qinghaiRecords()
})

/** Of each kind enough, where not all are needed. */
let some: readonly GazetteRecord[]
beforeAll(() => {
  some = [...records.slice(0, 800), ...records.slice(-60)]
})

const shownKinds = kinds.filter((kind) => isAsked(null, kind))

/** Where a workbook of the records now lies. */
async function bookOf(
  all: readonly GazetteRecord[],
  options: WriteOptions,
  sources = ['qinghai.txt'],
): Promise<string> {
  const file = join(await folder(), 'book.xlsx')
  const writer = await xlsx.open(options, file)
  for (const source of sources) for (const record of all) await writer.write(record, source)
  await writer.end()
  expect(readdirSync(dirname(file))).toEqual(['book.xlsx'])
  return file
}

/** Read by another library than the one that wrote it. */
const opened = (file: string): WorkBook => read(readFileSync(file), { cellDates: true, cellNF: true, cellStyles: true })

const cells = (book: WorkBook, sheet: string): unknown[][] =>
  utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1, raw: true, UTC: true, defval: null })

/** What a cell of a column comes to in a workbook. */
const typed = (text: string, { type }: Head): unknown => {
  if (text === '') return null
  if (type === 'integer' || type === 'number' || type === 'year') return Number(text)
  return type === 'date' ? new Date(`${text}T00:00:00Z`) : text
}

it('the same records give the same bytes, whenever they are written', async () => {
  const [one, other] = [readFileSync(await bookOf(some, plain)), readFileSync(await bookOf(some, plain))]
  expect(one.equals(other)).toBe(true)
  // The date of an entry, and that of the workbook: 1980-01-01, whatever the day is.
  const inDirectory = one.toString('latin1').split('PK\x01\x02').slice(1)
  const dates = inDirectory.map((entry) => Buffer.from(entry, 'latin1').readUInt16LE(10))
  expect(new Set(dates)).toEqual(new Set([(1 << 5) | 1]))
  expect(strFromU8(unzipSync(one)['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(/20\d\d-/)
})

describe.each(['en', 'zh'] as const)('a workbook with heads in %s', (headers) => {
  it('has a sheet a kind of record, whose rows are those of its csv', async () => {
    const book = opened(await bookOf(records, { ...plain, headers }))
    expect(book.SheetNames.slice(1)).toEqual(shownKinds.map((kind) => listNames[kind][headers]))
    for (const kind of shownKinds) {
      const { columns } = sheetOf(kind, false)
      const rows: string[][] = parse(written(csv, { ...plain, headers, kinds: new Set([kind]) }, records))
      const [head, ...body] = rows
      const [shownHead, ...shownBody] = cells(book, listNames[kind][headers])
      expect(shownHead).toEqual(head)
      expect(shownHead).toEqual(columns.map((column) => headOf(column, headers)))
      expect(shownBody).toEqual(body.map((row) => row.map((text, at) => typed(text, columns[at] as Head))))
    }
  })

  it('begins with what was read and found', async () => {
    const book = opened(await bookOf(some, { ...plain, headers, several: true }, ['a.txt', 'b.txt']))
    const [head = [], first, second, total] = cells(book, book.SheetNames[0] ?? '')
    const counts = shownKinds.map((kind) => some.filter(({ type }) => listed(kind, type)).length)
    const at = head.indexOf(listNames.documents[headers])
    expect(first?.slice(0, 4)).toEqual(['a.txt', '青海省人民政府公报', '特刊', new Date('2022-07-29T00:00:00Z')])
    expect(first?.slice(at, at + counts.length)).toEqual(counts)
    expect(second?.slice(1)).toEqual(first?.slice(1))
    expect(total?.slice(at, at + counts.length)).toEqual(counts.map((count) => 2 * count))
  })
})

it('keeps its heads in sight, filters, and shows numbers with the decimals they have', async () => {
  const file = await bookOf(records, plain)
  const book = opened(file)
  const sheet = book.Sheets.Targets ?? {}
  expect(sheet['!autofilter']?.ref).toMatch(/^A1:[A-Z]+1$/)
  const xml = Object.entries(unzipSync(readFileSync(file))).filter(([name]) => name.includes('worksheets/sheet'))
  expect(xml.length).toBe(shownKinds.length + 1)
  for (const [, bytes] of xml) expect(strFromU8(bytes)).toMatch(/<pane ySplit="1"[^>]* state="frozen"/)
  const [head = []] = cells(book, 'Targets')
  const formats = new Set<unknown>()
  for (let row = 1; row < 100; row++) {
    const cell = sheet[utils.encode_cell({ r: row, c: head.indexOf('value') })]
    if (cell?.t === 'n') formats.add(`${Number.isInteger(cell.v)} ${cell.z}`)
  }
  expect(formats).toEqual(new Set(['true #,##0', 'false #,##0.0', 'false #,##0.00']))
  expect(sheet['!cols']?.every(({ width = 0 }) => width >= 6 && width <= 62)).toBe(true)
})

it('never computes what the source says, and says where a cell could not hold all of it', async () => {
  const hostile = ['=HYPERLINK("http://example.org")', '+1+1', '@SUM(A1)', '长'.repeat(40_000)]
  const made = records
    .filter((record) => record.type === 'gazette' || record.type === 'section')
    .map((record, at) =>
      record.type === 'section' ? { ...record, title: hostile[at % hostile.length] ?? '' } : record,
    )
  const book = opened(await bookOf(made, plain))
  const [head = [], ...rows] = cells(book, 'Sections')
  const titles = new Set(rows.map((row) => row[head.indexOf('title')]))
  expect(titles).toEqual(new Set([...hostile.slice(0, -1), `${'长'.repeat(32_766)}…`]))
  expect(Object.values(book.Sheets.Sections ?? {}).some((cell) => cell?.f !== undefined)).toBe(false)
  expect(String(cells(book, 'Overview').at(-1)?.[0])).toMatch(/^\d+ cells were too long/)
})

it.skipIf(!hasCalc)(
  'opens in LibreOffice with the same rows',
  async () => {
    const file = await bookOf(records, { ...plain, headers: 'zh' })
    const out = await folder()
    openInCalc([file], out)
    for (const kind of ['indicators', 'targets', 'tasks'] as const) {
      const name = `${basename(file, '.xlsx')}-${listNames[kind].zh}.csv`
      const rows: string[][] = parse(readFileSync(join(out, name)), { bom: true })
      const own: string[][] = parse(written(csv, { ...plain, headers: 'zh', kinds: new Set([kind]) }, records))
      expect(rows).toEqual(own)
    }
  },
  60_000,
)

const listed = (kind: Kind, type: GazetteRecord['type']): boolean => kind.startsWith(type.slice(0, -1))
