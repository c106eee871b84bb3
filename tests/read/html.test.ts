import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract, type GazetteRecord, type InputFormat } from '../../src/index.ts'
import { outlineOf } from '../outline-of.ts'

// Adding a case is adding a folder: the input and, once read and found right, expected.txt.
const folder = 'fixtures/read'

describe('what stands in a page', () => {
  test.for(readdirSync(folder))('%s', async (name) => {
    const expected = join(folder, name, 'expected.txt')
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.')) ?? ''
    const outline = await outlineOf(readFileSync(join(folder, name, input)), { file: input }, true)
    expect(existsSync(expected), `${expected} is missing; the outline is\n${outline}`).toBe(true)
    expect(outline).toBe(readFileSync(expected, 'utf8'))
  })
})

const pages = ['fixtures/minbao-2016.html', ...readdirSync(folder).map((name) => join(folder, name, 'input.html'))]

describe.each(pages.filter((path) => existsSync(path)))('%s', async (path) => {
  const source = readFileSync(path, 'utf8')
  const records = await recordsOf(source)

  test('what a target says stands at its position, markup aside', () => {
    const targets = records.filter((record) => record.type === 'target')
    const said = targets.map(({ position: { start, end } }) => shown(source.slice(start.offset, end.offset)))
    expect(said).toEqual(targets.map(({ raw }) => raw))
  })

  test('line, column and offset name the same place', () => {
    const lineStarts = [0, ...[...source.matchAll(/\n/g)].map((end) => end.index + 1)]
    const wrong = records
      .flatMap(({ id, position: { start, end } }) => [start, end].map((point) => ({ id, ...point })))
      .filter(({ line, column, offset }) => (lineStarts[line - 1] ?? Number.NaN) + column - 1 !== offset)
    expect(wrong).toEqual([])
  })

  test('every number that the page shows in its text is accounted for, none twice', async () => {
    const numbers = (await recordsOf(source, true)).filter((record) => record.type === 'number')
    expect(numbers.filter(({ disposition }) => disposition === 'unexplained').map(({ raw }) => raw)).toEqual([])
    const places = numbers.map(({ position }) => position.start.offset)
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([])
  })
})

test.each(pages.filter((path) => existsSync(path)))('%s says the same at the end of a very long page', async (path) => {
  const source = readFileSync(path, 'utf8')
  expect(said(await recordsOf(`${source}<!--${'-'.repeat(1 << 22)}`))).toEqual(said(await recordsOf(source)))
})

test('whatever a page is made of, it is read, and its places are in it', async () => {
  const piece = fc.constantFrom(
    ...['<p>', '</p>', '<div>', '</div>', '<br>', '<table>', '</table>', '<tr>', '<td>', '</td>', '<td rowspan=3>'],
    ...['<td colspan=9999>', '<li>', '<ol>', '<b>', '</b>', '<sup>1</sup>', '<!-- ', ' -->', '<script>', '</script>'],
    ...[
      '<a href=x>',
      '</a>',
      '&nbsp;',
      '&nbsp',
      '&ge',
      '&foo;',
      '&#x110000;',
      '&amp;lt;',
      '<',
      '&',
      '\r\n',
      '\n',
      '　　',
    ],
    ...[
      '一、重点任务',
      '专栏1 工程',
      '索引号：1',
      '到2025年，覆盖率达到',
      '90%',
      '。',
      '某省人民政府关于水的意见',
      '指标',
      '2025年',
    ],
    '\u0000',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const source = pieces.join('')
      const records = await recordsOf(source, true)
      const offsets = records.flatMap(({ position: { start, end } }) => [start.offset ?? -1, end.offset ?? -1])
      expect(offsets.every((offset) => offset >= 0 && offset <= source.length)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('tags that are never closed nest as deep as the page is long', async () => {
  const text = '<p><span>一、任务</span></p>'
  const records = await recordsOf(`<p>某市“十四五”水利规划</p>${'<span>'.repeat(20_000)}${'<div>'.repeat(1000)}${text}`)
  expect(records.filter(({ type }) => type === 'section')).toHaveLength(1)
})

describe('a text and the page of it say the same', () => {
  const texts = readdirSync('fixtures/segment')
    // Its particulars stand on lines, which only a page has.
    .filter((name) => name !== 'web-page' && existsSync(join('fixtures/segment', name, 'input.txt')))
    .map((name) => ({ name, text: readFileSync(join('fixtures/segment', name, 'input.txt'), 'utf8') }))
    // White space that sets a table is none in a page.
    .filter(({ text }) => !/\t|^\s*\||^ {4}|\S {2,}\S/m.test(text))
  const shapes: [name: string, page: (lines: string[]) => string][] = [
    ['a paragraph a line', (lines) => lines.map((line) => `<p>${escaped(line)}</p>\n`).join('')],
    ['lines that end with <br>', (lines) => `<div>${lines.map(escaped).join('<br>\n')}</div>`],
    [
      'numbers in spans',
      (lines) => lines.map((line) => `<div>${escaped(line).replace(/\d+/g, '<span>$&</span>')}</div>`).join(''),
    ],
  ]

  describe.each(shapes)('%s', (_, page) => {
    test.each(texts)('$name', async ({ text }) => {
      const html = page(text.split(/\r?\n/))
      expect(said(await recordsOf(html))).toEqual(said(await recordsOf(text, false, 'txt')))
    })
  })
})

async function recordsOf(source: string, numbers = false, from: InputFormat = 'html'): Promise<GazetteRecord[]> {
  const records: GazetteRecord[] = []
  for await (const record of extract(source, { from, numbers })) records.push(record)
  return records
}

/** Records without positions, and without what was repaired, of which a page knows other kinds. */
const said = (records: readonly GazetteRecord[]) =>
  records
    .filter(({ type }) => type !== 'diagnostic')
    .map((record) => JSON.stringify(record, (key, value) => (key === 'position' ? undefined : value)))

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const REFERENCES: Record<string, string> = { '&ge;': '≥', '&gt;': '>', '&#37;': '%', '&nbsp;': ' ' }

const shown = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/&#?\w+;/g, (reference) => REFERENCES[reference] ?? reference)
