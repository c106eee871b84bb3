import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { compileLexicon } from '../../src/lexicon/lexicon.ts'
import { readSheet } from '../../src/lexicon/sheet.ts'
import { type Row, type TableName, tables } from '../../src/lexicon/tables.ts'
import { clean } from '../../src/text/clean.ts'
import { proofs } from './proofs.ts'

const rows = builtInRows()
const lexicon = compileLexicon(rows)
const names = Object.keys(tables) as TableName[]

describe.each(names)('every row of %s.csv', (name) => {
  test('is found in its example and not in its counterexample', () => {
    expect(unproven(name)).toEqual([])
  })

  test('has a key of its own', () => {
    const [key = ''] = Object.keys(tables[name])
    const keys = rows[name].map((row) => new Map(Object.entries(row)).get(key))
    expect(keys.filter((value, index) => keys.indexOf(value) !== index)).toEqual([])
  })
})

function unproven<T extends TableName>(name: T): string[] {
  const sheet = readSheet(readFileSync(`src/lexicon/${name}.csv`))
  return rows[name].flatMap((row: Row<T>, index) => {
    const [word] = Object.values(row).map(String)
    const { example = '', counterexample = '' } = sheet[index]?.cells ?? {}
    const finds = (text: string) => proofs[name](lexicon, row, clean(text, { line: 1, column: 1, offset: 0 }).text)
    return [
      ...(example !== '' && finds(example) ? [] : [`${word} is not found in its example ${example}`]),
      ...(counterexample !== '' && !finds(counterexample)
        ? []
        : [`${word} is found in its counterexample ${counterexample}`]),
    ]
  })
}
