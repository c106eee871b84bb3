import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract, type Input } from '../src/index.ts'
import type { GazetteRecord } from '../src/model/records.ts'

const FILE = 'fixtures/qinghai-2022-special.txt'
const bytes = readFileSync(FILE)
const source = bytes.toString('utf8')
const records = await recordsOf(bytes)

describe('a whole gazette', () => {
  test('every verbatim field is the slice of the source at its position', () => {
    const verbatim = records.filter((record) => record.type === 'target')
    expect(verbatim.length).toBeGreaterThan(50)
    const wrong = verbatim.filter(({ raw, position: { start, end } }) => source.slice(start.offset, end.offset) !== raw)
    expect(wrong).toEqual([])
  })

  test('line, column and offset name the same place', () => {
    const lineStarts = [0, ...[...source.matchAll(/\n/g)].map((end) => end.index + 1)]
    const wrong = records
      .flatMap(({ id, position: { start, end } }) => [start, end].map((point) => ({ id, ...point })))
      .filter(({ line, column, offset }) => (lineStarts[line - 1] ?? Number.NaN) + column - 1 !== offset)
    expect(wrong).toEqual([])
  })

  test('records stand inside their document, in source order', () => {
    const starts = records
      .filter(({ type }) => type !== 'diagnostic')
      .map(({ position }) => position.start.offset ?? -1)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    const documents = new Map(
      records.flatMap((record) => (record.type === 'document' ? [[record.id, record.position]] : [])),
    )
    const outside = records.filter((record) => {
      const around = 'document' in record && record.document !== null ? documents.get(record.document) : undefined
      if (around === undefined) return 'document' in record && record.document !== null
      const { start, end } = record.position
      return (start.offset ?? 0) < (around.start.offset ?? 0) || (end.offset ?? 0) > (around.end.offset ?? 0)
    })
    expect(outside.map(({ id }) => id)).toEqual([])
  })

  test('ids are unique, and every id that a record names exists', () => {
    const ids = new Set(records.map(({ id }) => id))
    expect(ids.size).toBe(records.length)
    expect(records.flatMap(namedIds).filter((id) => !ids.has(id))).toEqual([])
  })

  test('fields are always present: no record of a type has more or fewer than another', () => {
    const shapes = new Map<string, Set<string>>()
    for (const record of records) {
      shapes.set(record.type, (shapes.get(record.type) ?? new Set()).add(Object.keys(record).sort().join()))
    }
    expect([...shapes].filter(([, keys]) => keys.size > 1)).toEqual([])
    expect(JSON.parse(JSON.stringify(records))).toEqual(records)
  })

  test('the same bytes out on a second run', async () => {
    expect(JSON.stringify(await recordsOf(bytes))).toBe(JSON.stringify(records))
  })

  test('the same whatever the pieces in which the bytes come', async () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }), {
      minLength: 1,
      maxLength: 2000,
      size: 'max',
    })
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        expect(JSON.stringify(await recordsOf(piecesOf(bytes, at)))).toBe(JSON.stringify(records))
      }),
      { numRuns: 4, seed: 2022 },
    )
    const head = bytes.subarray(0, 20_000)
    const single = Array.from(head, (byte) => Uint8Array.of(byte))
    expect(await recordsOf(single)).toEqual(await recordsOf(head))
  })

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s line ends give the same records, positions aside', async (_, end) => {
    const changed = await recordsOf(Buffer.from(source.replaceAll('\n', end)))
    expect(changed.map(withoutPlace)).toEqual(records.map(withoutPlace))
  })
})

async function recordsOf(input: Input): Promise<GazetteRecord[]> {
  const found: GazetteRecord[] = []
  for await (const record of extract(input, { file: FILE })) found.push(record)
  return found
}

function piecesOf(whole: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const ends = [...cuts].sort((a, b) => a - b)
  return [...ends, whole.length].map((end, index) => whole.subarray(ends[index - 1] ?? 0, end))
}

function namedIds(record: GazetteRecord): string[] {
  const fields = new Map<string, unknown>(Object.entries(record))
  return ['document', 'section', 'box', 'table', 'parent', 'targets']
    .filter((field) => !(field === 'parent' && record.type === 'indicator'))
    .flatMap((field) => fields.get(field) ?? [])
    .map(String)
}

/** Lines and columns stay; offsets shift with each line end, and verbatim text may hold one. */
function withoutPlace(record: GazetteRecord): unknown {
  const kept = (field: string, value: unknown) => {
    if (field === 'offset') return undefined
    return field === 'raw' && typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value
  }
  return JSON.parse(JSON.stringify(record, kept))
}
