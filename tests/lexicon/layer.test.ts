import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { LexiconError } from '../../src/lexicon/check-rows.ts'
import { layerRows } from '../../src/lexicon/layer.ts'
import { type LexiconRows, tables } from '../../src/lexicon/tables.ts'

const CASES = 'fixtures/lexicon'

const ALL_TABLES = Object.keys(tables)
  .map((name) => `${name}.csv`)
  .join(', ')

/** Each case is a folder: `input/` as given to --lexicon, `expected.json` the rows that it changes, or the error. */
describe('a lexicon folder of one’s own', () => {
  test.each(readdirSync(CASES))('%s', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(`${CASES}/${name}/expected.json`, 'utf8'))
    expect(await outcome(`${CASES}/${name}/input`)).toEqual(expected)
  })

  test('a folder that is not there is named', async () => {
    expect(await outcome('fixtures/no-such-folder')).toEqual({
      error: 'fixtures/no-such-folder: cannot be read as a lexicon folder; give a folder of CSV files',
    })
  })

  test('a row takes the place of the row it replaces', async () => {
    const base = builtInRows()
    const layered = await layerRows(base, `${CASES}/replaces-a-row/input`)
    expect(layered.kinds.map((row) => row.kind)).toEqual(base.kinds.map((row) => row.kind))
  })
})

async function outcome(folder: string): Promise<unknown> {
  const base = builtInRows()
  try {
    return changed(base, await layerRows(base, folder))
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error
    // Tables come and go; the cases need not know them all.
    return { error: error.message.replace(`${folder}/`, '').replace(ALL_TABLES, '…') }
  }
}

function changed(before: LexiconRows, after: LexiconRows): Record<string, unknown> {
  const entries = Object.entries(before).map(([name, rows]) => {
    const known = new Set(rows.map((row) => JSON.stringify(row)))
    const layered: object[] = new Map<string, object[]>(Object.entries(after)).get(name) ?? []
    return [name, layered.filter((row) => !known.has(JSON.stringify(row)))] as const
  })
  return Object.fromEntries(entries.filter(([, rows]) => rows.length > 0))
}
