import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { IndicatorDraft } from '../../src/extract/drafts.ts'
import { readTables } from '../../src/extract/indicators/tables.ts'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { compileLexicon } from '../../src/lexicon/lexicon.ts'
import type { Quantity, TableRecord } from '../../src/model/records.ts'
import type { DocumentNode, TableNode } from '../../src/model/tree.ts'
import { isContent } from '../../src/read/block.ts'
import { textReader } from '../../src/read/txt.ts'
import { nest } from '../../src/segment/body/nest.ts'
import { clean } from '../../src/text/clean.ts'

// Adding a case is adding a folder: input.txt, read as part of a plan for 2021–2025, and expected.txt once found right. title.txt is the
// title of a document of another kind.
const folder = 'fixtures/indicators'
const lexicon = compileLexicon(builtInRows())

describe('tables and their indicators', () => {
  test.for(readdirSync(folder))('%s', async (name) => {
    const expected = join(folder, name, 'expected.txt')
    const title = join(folder, name, 'title.txt')
    const document = existsSync(title) ? documentCalled(readFileSync(title, 'utf8').trim()) : PLAN
    const text = readFileSync(join(folder, name, 'input.txt'), 'utf8')
    const outline = (await readAll(text, document)).map(outlineOf).join('\n')
    expect(existsSync(expected), `${expected} is missing; the outline is\n${outline}`).toBe(true)
    expect(outline).toBe(readFileSync(expected, 'utf8'))
  })

  test.for(readdirSync(folder))('every cell of %s stands in the source where it says', async (name) => {
    const text = readFileSync(join(folder, name, 'input.txt'), 'utf8')
    const cells = (await readAll(text)).flatMap(({ table }) => table.rows).flatMap((row) => row.cells)
    const misplaced = cells.filter(({ source, start: { offset = 0 } }) => !text.startsWith(source, offset))
    expect(misplaced.map(({ source, start }) => [source, start])).toEqual([])
  })

  test.for(readdirSync(folder))(
    'every value of %s quotes a cell: as it stands, or in one piece from several lines',
    async (name) => {
      const text = readFileSync(join(folder, name, 'input.txt'), 'utf8')
      for (const { table, indicators } of await readAll(text)) {
        const cells = table.rows.flatMap((row) => row.cells)
        for (const { raw } of indicators.flatMap(({ values }) => values)) {
          const cell = cells.find((one) => one.text === clean(raw, one.start).text)
          expect(raw === '' || cell !== undefined, raw).toBe(true)
          expect(raw).toBe(cell === undefined || cell.lineStarts.length > 0 ? clean(raw, START).text : raw.trim())
          if (cell?.lineStarts.length === 0) expect(text).toContain(raw)
        }
      }
    },
  )
})

const START = { line: 1, column: 1, offset: 0 }

const HEADER = ['序号', '指标', '单位', '2020年', '2025年目标值', '属性']
const ROWS = [
  ['1', '森林覆盖率', '%', '7.5', '8以上', '约束性'],
  ['2', '用水总量', '亿立方米', '24.28', '≤42.5', '约束性'],
  ['3', '医护比', '—', '1:1.07', '1:1.1', '预期性'],
  ['4', '专业招生规模', '人', '—', '明显增长', '预期性'],
  ['5', '空气质量', '—', 'Ⅱ类', 'Ⅱ类及以上', '约束性'],
]

describe('whatever way the same table is set', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
  const wanted = () => readAll(tableText([HEADER, ...ROWS])).then(saying)

  test('its columns stand in any order', () =>
    fc.assert(
      fc.asyncProperty(order, async (columns) => {
        const set = [HEADER, ...ROWS].map((row) => columns.map((column) => row[column] ?? ''))
        expect(await readAll(tableText(set)).then(saying)).toEqual(await wanted())
      }),
      { numRuns: 60 },
    ))

  test('a page break cuts it, with the header repeated or not', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.boolean(), async (at, repeats) => {
        const first = tableText([HEADER, ...ROWS.slice(0, at)])
        const second = tableText([...(repeats ? [HEADER] : []), ...ROWS.slice(at)])
        expect(await readAll(`${first}\n\n${second}`).then(saying)).toEqual(await wanted())
      }),
    ))

  test('blank cells are lost at the end of its rows', async () => {
    const group = ['生态环境', '', '', '', '', '']
    const ragged = [HEADER, group, ...ROWS].map((row) => row.join('\t').trimEnd())
    expect(await readAll(ragged.join('\n')).then(saying)).toEqual(await wanted())
  })
})

test('a table of any cells is read, one indicator a row at most', async () => {
  const words = [
    '',
    '序号',
    '指标',
    '单位',
    '2020年',
    '目标',
    '属性',
    '预期性',
    '其中：',
    '5',
    '≥3%',
    '（',
    '注：',
    '—',
    '一、',
    '\u{20000}',
  ]
  const cell = fc.oneof(
    fc.constantFrom(...words),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/\s/g, '')),
  )
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const read = await readAll(tableText(rows))
      expect(read.flatMap(({ indicators }) => indicators).length).toBeLessThanOrEqual(rows.length)
    }),
  )
})

interface ReadTable extends Pick<TableRecord, 'kind' | 'headers' | 'rows' | 'notes'> {
  table: TableNode
  indicators: IndicatorDraft[]
}

const tableText = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n')

type Called = Pick<DocumentNode, 'title' | 'kind' | 'plan'>

const PLAN: Called = { title: null, kind: null, plan: { title: '“十四五”规划', startYear: 2021, endYear: 2025 } }

const documentCalled = (title: string): Called => ({
  title,
  kind: lexicon.kinds.before(title, title.length)?.row.kind ?? null,
  plan: null,
})

async function readAll(text: string, called: Called = PLAN): Promise<ReadTable[]> {
  const document: DocumentNode = {
    ...called,
    type: 'document',
    number: null,
    issuers: [],
    recipients: [],
    issuedOn: null,
    signedAt: null,
    category: null,
    tocPage: null,
    position: { start: START, end: START },
    children: [],
  }
  const source = { chunks: chunk(text), file: 'table', encoding: undefined, report: () => undefined }
  for await (const blocks of textReader.blocks(source, { lexicon, watch: () => undefined })) {
    document.children.push(...blocks.filter(isContent))
  }
  const file = new VFile()
  nest(document, lexicon, file)
  const { tables, indicators } = readTables(document, lexicon, file)
  return [...tables].map(([table, reading]) => ({
    table,
    ...reading,
    indicators: indicators.filter((draft) => draft.table === table),
  }))
}

async function* chunk(text: string): AsyncGenerator<string> {
  yield text
}

/** What the indicators say, whatever the order of the columns and the group they stand in. */
const saying = (tables: ReadTable[]) =>
  tables.map(({ indicators }) =>
    indicators.map(({ number, name, unit, nature, values }) => ({
      number,
      name,
      unit,
      nature,
      values: [...values].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)),
    })),
  )

function outlineOf({ table, kind, headers, rows, notes, indicators }: ReadTable): string {
  const lines = [
    `${kind} ${table.number ?? '-'} [${table.caption ?? ''}] ${table.parts} parts, ${rows.length} rows`,
    `  ${headers.map((header) => header || '·').join(' | ')}`,
    ...(kind === 'other' ? rows.map((row) => `    ${row.map((text) => text || '·').join(' | ')}`) : []),
    ...indicators.flatMap(({ number, name, group, parent, unit, nature, values }) => [
      `${number ?? '-'} ${group ?? '-'} / ${parent === null ? '' : `${parent} / `}${name} (${unit ?? '-'}) ${nature ?? '-'}`,
      ...values.map(({ role, year, text, components, ...quantity }) => {
        const said = text === null ? amount(quantity) : `“${text}”`
        const parts = components?.map((component) => `\n      ${component.name}: ${amount(component)}`).join('')
        return `    ${role} ${year}:${parts ?? ` ${said}`}`
      }),
    ]),
    ...notes.map((note) => `  ${note}`),
  ]
  return `${lines.join('\n')}\n`
}

function amount({ comparator, value, max, unit, baseValue, baseUnit, ratio }: Quantity): string {
  if (ratio !== null) return `${comparator} ${ratio.join(' : ')}`
  if (value === null) return '-'
  const based = baseUnit === unit ? '' : ` = ${baseValue} ${baseUnit}`
  return `${comparator} ${value}${max === null ? '' : ` to ${max}`} ${unit ?? ''}${based}`.trim()
}
