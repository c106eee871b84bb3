import { beforeAll, expect, it } from 'vitest'
import type { GazetteRecord } from '../../src/model/records.ts'
import { json } from '../../src/write/json.ts'
import { ndjson } from '../../src/write/ndjson.ts'
import { pieces, plain, qinghaiRecords, written } from './gazette-records.ts'

let records: GazetteRecord[]
beforeAll(async () => {
  records = await qinghaiRecords()
})

const lists = ['sections', 'boxes', 'tables', 'indicators', 'targets', 'tasks']

it('ndjson is the records, a line each', () => {
  const lines = written(ndjson, plain, records).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(records)
})

it('json holds every record once, each with its document', () => {
  const { gazette, documents, diagnostics } = JSON.parse(written(json, plain, records))
  const flat = documents.flatMap((document: Record<string, unknown>) => {
    const own = Object.fromEntries(Object.entries(document).filter(([field]) => !lists.includes(field)))
    const below = lists.flatMap((list) => document[list] as { document: string }[])
    expect(below.every((record) => record.document === document.id)).toBe(true)
    return [own, ...below]
  })
  const byId = (list: { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId([gazette, ...flat, ...diagnostics])).toEqual(byId(records))
})

it('several inputs are a list of such objects, each with its source', () => {
  const file = [...pieces(json, { ...plain, several: true }, records, ['a.txt', 'b.txt'])].join('')
  const issues = JSON.parse(file)
  expect(issues.map(({ source }: { source: string }) => source)).toEqual(['a.txt', 'b.txt'])
  expect(issues[1].documents[2].sections[0].source).toBe('b.txt')
  expect(issues[1].documents).toHaveLength(issues[0].documents.length)
})

it('says nothing of no input, and an empty list of several that failed', () => {
  expect(written(json, plain, [])).toBe('')
  expect(JSON.parse(written(json, { ...plain, several: true }, []))).toEqual([])
})

it('writes in pieces that a slow reader can wait between', () => {
  const written = [...pieces(json, plain, records, ['qinghai.txt'])]
  expect(Math.max(...written.map((piece) => piece.length))).toBeLessThan(32_000)
})

it('numbers are given when asked for: in their document, and those of none beside the diagnostics', async () => {
  const all = await qinghaiRecords({ numbers: true })
  const numbers = all.filter((record) => record.type === 'number')
  const asked = JSON.parse(written(json, { ...plain, kinds: new Set(['numbers']) }, all))
  const inside = asked.documents.flatMap((document: { numbers: unknown[] }) => document.numbers)
  expect(asked.numbers.length).toBeGreaterThan(0)
  expect([...asked.numbers, ...inside]).toEqual(numbers)
  expect(written(json, plain, all)).toBe(written(json, plain, records))
  expect(written(ndjson, plain, all)).toBe(written(ndjson, plain, records))
})
