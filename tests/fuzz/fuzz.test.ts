import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { check, extract, type GazetteRecord, report } from '../../src/index.ts'
import { gazette } from '../cli/run-gazette.ts'
import { mutated } from './mutations.ts'

// A longer search: FUZZ_RUNS=20000 npx vitest run tests/fuzz. What it finds becomes a fixture.
const RUNS = Number(process.env.FUZZ_RUNS ?? 150)
const SEED = Number(process.env.FUZZ_SEED ?? 1)
const options = { numRuns: RUNS, seed: SEED }

const texts = ['fixtures/qinghai-2022-special.txt', 'fixtures/parity/chapter.txt'].map((file) =>
  readFileSync(file, 'utf8'),
)
const markups = ['fixtures/minbao-2016.html', 'fixtures/parity/chapter.html', 'fixtures/parity/chapter.md'].map(
  (file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }),
)

let isLine: ValidateFunction
beforeAll(async () => {
  const schema = JSON.parse((await gazette(['schema', 'ndjson'])).stdout)
  isLine = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
})

async function recordsOf(text: string, file: string): Promise<GazetteRecord[]> {
  const records: GazetteRecord[] = []
  for await (const record of extract(text, { file, numbers: true })) records.push(record)
  return records
}

test('whatever happens to a text: records that the schema knows, positions inside it, every digit once, the same twice', async () => {
  await fc.assert(
    fc.asyncProperty(mutated(texts), async (text) => {
      const records = await recordsOf(text, 'a.txt')
      for (const record of records) {
        expect(isLine(JSON.parse(JSON.stringify(record))), JSON.stringify(isLine.errors)).toBe(true)
        const { start, end } = record.position
        expect(start.offset ?? -1).toBeGreaterThanOrEqual(0)
        expect(end.offset ?? -1).toBeGreaterThanOrEqual(start.offset ?? 0)
        expect(end.offset ?? Number.NaN).toBeLessThanOrEqual(text.length)
      }
      const covered = new Uint8Array(text.length)
      for (const record of records) {
        if (record.type !== 'number') continue
        for (let at = record.position.start.offset ?? 0; at < (record.position.end.offset ?? 0); at++)
          covered[at] = (covered[at] ?? 0) + 1
      }
      const wrong = [...text.matchAll(/[0-9]/g)].filter(({ index }) => covered[index] !== 1)
      expect(wrong.map(({ index }) => text.slice(Math.max(0, index - 10), index + 10))).toEqual([])
      expect(await recordsOf(text, 'a.txt')).toEqual(records)
    }),
    options,
  )
}, 600_000)

test('check and report go through it too', async () => {
  await fc.assert(
    fc.asyncProperty(mutated(texts), async (text) => {
      for await (const { position } of check(text, { file: 'a.txt' }))
        expect(position.start.offset ?? Number.NaN).toBeLessThanOrEqual(text.length)
      const { records, documents } = await report(text, { file: 'a.txt' })
      expect(JSON.stringify({ records, documents }).length).toBeGreaterThan(0)
    }),
    { ...options, numRuns: Math.ceil(RUNS / 2) },
  )
}, 600_000)

test.each(markups)(
  'no damage to $file is an error',
  async ({ file, text }) => {
    await fc.assert(
      fc.asyncProperty(mutated([text]), async (damaged) => {
        for (const record of await recordsOf(damaged, file)) {
          expect(isLine(JSON.parse(JSON.stringify(record))), JSON.stringify(isLine.errors)).toBe(true)
        }
      }),
      { ...options, numRuns: Math.ceil(RUNS / 3) },
    )
  },
  600_000,
)
