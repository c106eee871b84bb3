import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/index.ts'
import { changes } from './changes.ts'

/** A whole gazette, a chapter with boxes and a table, issues of other forms, one with page breaks. */
const texts = [
  'fixtures/qinghai-2022-special.txt',
  'fixtures/parity/chapter.txt',
  'fixtures/segment/provincial-issue/input.txt',
  'fixtures/segment/state-council-issue/input.txt',
  'fixtures/segment/page-breaks/input.txt',
  'fixtures/targets/a-citys-year/input.txt',
]

/** What the records say, whatever way it is written: positions aside, marks and spaces as one would say them aloud. */
async function saidBy(source: string): Promise<string[]> {
  const said: string[] = []
  for await (const { position, ...record } of extract(source, { numbers: false })) {
    if (record.type === 'diagnostic') continue
    said.push(
      JSON.stringify(record, (key, value) => (key === 'position' ? undefined : value))
        .normalize('NFKC')
        .replace(/\s|\\n|\u200b/g, '')
        .replace(/[“”]|\\"/g, '“'),
    )
  }
  return said
}

describe.each(texts)('the records of %s stay the same under', async (file) => {
  const text = readFileSync(file, 'utf8')
  const before = await saidBy(text)
  const own = Object.entries(changes).filter(([, change]) => change(text) !== text)

  it.each(own)('%s', async (_, change) => {
    expect(await saidBy(change(text))).toEqual(before)
  })

  if (file === texts[0]) {
    it('all changes, for each changes it', () => {
      expect(Object.keys(changes).filter((name) => !own.some(([own]) => own === name))).toEqual([])
    })
  }
})
