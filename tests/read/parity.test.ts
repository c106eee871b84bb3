import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract, type GazetteRecord, inputFormats } from '../../src/index.ts'

// The same chapter of the gazette in every format, made by fixtures/parity/make.js.
const folder = 'fixtures/parity'
const files = readdirSync(folder).filter((name) => inputFormats.some((format) => name === `chapter.${format}`))
const KINDS = ['indicator', 'target', 'task', 'box']

describe('a chapter says the same in whatever format it comes', async () => {
  const asText = await saidIn('chapter.txt')

  test('as text it has all that is compared', () => {
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, asText.filter(({ type }) => type === kind).length]))
    expect(counts).toEqual({ indicator: 10, target: 8, task: 18, box: 2 })
  })

  test.each(files)('%s', async (name) => {
    expect(await saidIn(name)).toEqual(asText)
  })
})

/** Records without positions, spaces in quoted text left aside. */
async function saidIn(name: string): Promise<Pick<GazetteRecord, 'type'>[]> {
  const records: GazetteRecord[] = []
  for await (const record of extract(readFileSync(join(folder, name)), { file: name })) records.push(record)
  return records
    .filter(({ type }) => KINDS.includes(type))
    .map((record) => JSON.parse(JSON.stringify(record, (key, value) => (key === 'position' ? undefined : value))))
}
