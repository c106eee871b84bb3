import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachOf, oneAfterAnother } from '../cli/one-process.ts'
import { node } from '../cli/run-gazette.ts'
import { hasCalc, openInCalc } from '../write/calc.ts'

/** Counts who comes, which is nobody. */
let visitors = 0
const server = createServer((socket) => {
  visitors++
  socket.destroy()
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const ELSEWHERE = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

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
  `=HYPERLINK("${ELSEWHERE}","a")`,
  `=WEBSERVICE("${ELSEWHERE}")`,
  `='${ELSEWHERE}a.xlsx'#$Sheet1.A1`,
  '=DDE("soffice";"/etc/passwd";"A1")',
  '{=1+1}',
  ' =1+1',
  '\u200b=1+1',
  'a"b,c\'d;e',
  // XML has no place for these: a workbook that held them would end before them.
  '\ufffe\uffff',
]
const NAMES = ['=1+1.txt', '@a.txt', '+a,"b".txt', "=cmd|'C calc'!A1.txt"]

const rows = FORMULAS.map((formula, at) => `${formula}\t${formula}万件\t${-at - 1}\t${at}\t约束性`)
const TEXT = `=1+1公报\n\n某市人民政府关于印发=1+1规划的通知\n某政〔2021〕3号\n\n${FORMULAS.map(
  (formula, at) => `${'一二三四五六七八九十'[at % 10]}、${formula}\n\n${formula}\n\n建设水库${at + 3}座。`,
).join('\n\n')}\n\n表1 =1+1\n指标\t单位\t2020年\t2025年\t属性\n${rows.join('\n')}\n`

const cwd = mkdtempSync(join(tmpdir(), 'gazette-spreadsheets-'))
afterAll(() => {
  server.close()
  rmSync(cwd, { recursive: true, force: true })
})
beforeAll(async () => {
  for (const name of NAMES) writeFileSync(join(cwd, name), TEXT)
  const files = ['--', ...NAMES]
  const runs = [
    ...['en', 'zh'].map((headers) => ['extract', '-o', `${headers}.xlsx`, '--headers', headers, ...files]),
    ...['csv', 'tsv'].flatMap((format) =>
      [[], ['--excel']].map((more) => ['extract', '-o', `${format}${more.length}/`, '-f', format, ...more, ...files]),
    ),
  ]
  const { stdout } = await node(oneAfterAnother(runs), { cwd })
  expect(eachOf(stdout)).toEqual(runs.map(() => ({ code: 0, text: '' })))
}, 60_000)

const kinds = ['documents', 'sections', 'tables', 'indicators', 'targets']

const cells = (format: string, folder: string, kind: string): string[][] =>
  parse(readFileSync(join(cwd, folder, `${kind}.${format}`)), { delimiter: format === 'csv' ? ',' : '\t', bom: true })

/** Has LibreOffice open files; gives the cells of a sheet as it shows them, numbers in full. */
function shownByCalc(files: readonly string[], options: readonly string[] = []): (sheet: string) => string[][] {
  const out = mkdtempSync(join(cwd, 'shown-'))
  openInCalc(files, out, options)
  return (sheet) => {
    const rows: string[][] = parse(readFileSync(join(out, `${sheet}.csv`)), { bom: true })
    // It knows the two words for what they are.
    return rows.map((row) => row.map((cell) => (/^(?:TRUE|FALSE)$/.test(cell) ? cell.toLowerCase() : cell)))
  }
}

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
    for (const formula of ['=1+1', '@SUM(A1)', "=cmd|'/C calc'!A1", '{=1+1}']) expect(shown).toContain(formula)
    expect(numbers).toContain(-1)
  })
})

/** As a workbook shows it. */
const inXml = (cell: string): string => cell.replace(/[\ufffe\uffff]/g, '\ufffd')

describe.skipIf(!hasCalc)('LibreOffice', () => {
  it('computes nothing in a workbook, fetches nothing, and shows what was printed', () => {
    const shown = shownByCalc([join(cwd, 'en.xlsx')])
    for (const kind of ['sections', 'targets']) {
      const [head = [], ...rows] = cells('csv', 'csv0', kind)
      const sheet = `en-${kind.replace(/^./, (first) => first.toUpperCase())}`
      expect(shown(sheet)).toEqual([head, ...rows.map((row) => row.map(inXml))])
    }
    expect(visitors).toBe(0)
  }, 60_000)

  it('computes what a bare csv says, and nothing of one for spreadsheets', () => {
    // Another name, for it makes files of that name in one folder.
    copyFileSync(join(cwd, 'csv0', 'sections.csv'), join(cwd, 'bare.csv'))
    const files = ['bare.csv', ...kinds.map((kind) => `csv1/${kind}.csv`)].map((file) => join(cwd, file))
    const shown = shownByCalc(files, ['--infilter=CSV:44,34,76'])
    const titles = cells('csv', 'csv0', 'sections')[0]?.indexOf('title') ?? -1
    expect(shown('bare-bare').map((row) => row[titles])).toContain('2')
    for (const kind of ['documents', 'sections', 'targets']) {
      expect(shown(`${kind}-${kind}`)).toEqual(cells('csv', 'csv1', kind))
    }
    expect(visitors).toBe(0)
  }, 60_000)
})

it.each(['csv', 'tsv'])('DuckDB reads of %s what was printed', async (format) => {
  const connection = await (await DuckDBInstance.create()).connect()
  for (const folder of [`${format}0`, `${format}1`]) {
    for (const kind of kinds) {
      const file = join(cwd, folder, `${kind}.${format}`)
      const query = `SELECT * FROM read_csv('${file}', all_varchar = true, header = true)`
      const rows = (await connection.runAndReadAll(query)).getRowsJson() as unknown[][]
      const [, ...own] = cells(format, folder, kind)
      expect(rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(own)
    }
  }
  connection.closeSync()
})

describe.each(['csv', 'tsv'])('%s', (format) => {
  it.each(kinds)('%s: for a spreadsheet no cell begins a formula, and nothing else is changed', (kind) => {
    const [raw, safe] = [cells(format, `${format}0`, kind), cells(format, `${format}1`, kind)]
    expect(raw.length).toBeGreaterThan(1)
    const begins = /^[=+\-@\t\r＝＋－＠]/
    // A number below zero is one.
    expect(safe.flat().filter((cell) => begins.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell))).toEqual([])
    expect(safe.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')))).toEqual(raw)
  })

  it('numbers below zero stay numbers', () => {
    expect(cells(format, `${format}1`, 'indicators').flat()).toContain('-1')
  })
})
