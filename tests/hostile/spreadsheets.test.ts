import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gazette } from '../cli/run-gazette.ts'

/** What a spreadsheet computes, runs or fetches. */
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(A1)',
  "=cmd|'/C calc'!A1",
  '=HYPERLINK("http://127.0.0.1:9/","a")',
  '=WEBSERVICE("http://127.0.0.1:9/")',
  ' =1+1',
  '\u200b=1+1',
  'a"b,c\'d;e',
]
const NAMES = ['=1+1.txt', '@a.txt', '+a,"b".txt', "=cmd|'C calc'!A1.txt"]

const rows = FORMULAS.map((formula, at) => `${formula}\t${formula}万件\t${-at - 1}\t${at}\t约束性`)
const TEXT = `=1+1公报\n\n某市人民政府关于印发=1+1规划的通知\n某政〔2021〕3号\n\n${FORMULAS.map(
  (formula, at) => `${'一二三四五六七八九十'[at % 10]}、${formula}\n\n${formula}\n\n建设水库${at + 3}座。`,
).join('\n\n')}\n\n表1 =1+1\n指标\t单位\t2020年\t2025年\t属性\n${rows.join('\n')}\n`

const cwd = mkdtempSync(join(tmpdir(), 'gazette-spreadsheets-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))
beforeAll(async () => {
  for (const name of NAMES) writeFileSync(join(cwd, name), TEXT)
  const files = ['--', ...NAMES]
  for (const headers of ['en', 'zh']) {
    expect((await gazette(['extract', '-o', `${headers}.xlsx`, '--headers', headers, ...files], { cwd })).code).toBe(0)
  }
  for (const format of ['csv', 'tsv']) {
    for (const more of [[], ['--excel']])
      await gazette(['extract', '-o', `${format}${more.length}/`, '-f', format, ...more, ...files], { cwd })
  }
}, 60_000)

describe.each(['en', 'zh'])('a workbook in %s', (headers) => {
  it('computes nothing, links nowhere, and shows what was printed', () => {
    const book = read(readFileSync(join(cwd, `${headers}.xlsx`)))
    const shown = new Set<unknown>()
    const numbers = new Set<unknown>()
    for (const sheet of Object.values(book.Sheets)) {
      for (const [place, cell] of Object.entries(sheet)) {
        if (place.startsWith('!')) continue
        expect([place, cell.f, cell.l, cell.F]).toEqual([place, undefined, undefined, undefined])
        expect(cell.t).toMatch(/^[snd]$/)
        if (cell.t === 's') shown.add(cell.v)
        else numbers.add(cell.v)
      }
      expect(utils.sheet_to_json(sheet).length).toBeGreaterThanOrEqual(0)
    }
    for (const name of NAMES) expect(shown).toContain(name)
    for (const formula of ['=1+1', '@SUM(A1)', "=cmd|'/C calc'!A1", '=HYPERLINK("http://127.0.0.1:9/","a")'])
      expect(shown).toContain(formula)
    expect(numbers).toContain(-1)
  })
})

const kinds = ['documents', 'sections', 'tables', 'indicators', 'targets']

describe.each([
  ['csv', ','],
  ['tsv', '\t'],
])('%s', (format, delimiter) => {
  const cells = (folder: string, kind: string): string[][] =>
    parse(readFileSync(join(cwd, folder, `${kind}.${format}`)), { delimiter, bom: true })

  it.each(kinds)('%s: for a spreadsheet no cell begins a formula, and nothing else is changed', (kind) => {
    const [raw, safe] = [cells(`${format}0`, kind), cells(`${format}1`, kind)]
    expect(raw.length).toBeGreaterThan(1)
    const begins = /^[=+\-@\t\r＝＋－＠]/
    // A number below zero is one.
    expect(safe.flat().filter((cell) => begins.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell))).toEqual([])
    expect(safe.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')))).toEqual(raw)
  })

  it('numbers below zero stay numbers', () => {
    expect(cells(`${format}1`, 'indicators').flat()).toContain('-1')
  })
})
