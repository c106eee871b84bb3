import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { GazetteRecord, IndicatorRecord, TargetRecord, TaskRecord } from '../../src/model/records.ts'
import { sheetOf } from '../../src/write/columns/sheets.ts'
import { csv, tsv } from '../../src/write/delimited.ts'
import { type Kind, kinds } from '../../src/write/kinds.ts'
import { plain, qinghaiRecords, written } from './gazette-records.ts'

let records: GazetteRecord[]
beforeAll(async () => {
  records = await qinghaiRecords()
})

type Rows = Record<string, string>[]

const file = (kind: Kind, changes = {}) => written(csv, { ...plain, kinds: new Set([kind]), ...changes }, records)
const rows = (kind: Kind, changes = {}): Rows => parse(file(kind, changes), { columns: true, bom: true })
const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

describe('a csv file read back is the records', () => {
  it('of targets', () => {
    const targets = records.filter((record): record is TargetRecord => record.type === 'target')
    const read = rows('targets').map((row) => [
      row.id,
      row.line,
      row.raw,
      row.value,
      row.max,
      row.unit,
      row.subject,
      row.evidence,
    ])
    expect(read).toEqual(
      targets.map((target) =>
        [
          target.id,
          target.position.start.line,
          target.raw,
          target.value,
          target.max,
          target.unit,
          target.subject,
          target.evidence,
        ].map(text),
      ),
    )
  })

  it('of tasks, in tabs as well', () => {
    const tasks = records.filter((record): record is TaskRecord => record.type === 'task')
    const expected = tasks.map((task) => [task.id, task.number, task.title, task.text].map(text))
    const cells = (read: Rows) => read.map((row) => [row.id, row.number, row.title, row.text])
    expect(cells(rows('tasks'))).toEqual(expected)
    const tabbed = written(tsv, { ...plain, kinds: new Set(['tasks']) }, records)
    expect(cells(parse(tabbed, { columns: true, delimiter: '\t' }))).toEqual(expected)
  })

  it('of numbers, which say where they went', async () => {
    const numbers = (await qinghaiRecords({ numbers: true })).filter((record) => record.type === 'number')
    const file = written(csv, { ...plain, kinds: new Set(['numbers']) }, numbers)
    const read: Rows = parse(file, { columns: true })
    expect(read.map((row) => [row.id, row.raw, row.disposition, row.reason, row.record])).toEqual(
      numbers.map((number) => [number.id, number.raw, number.disposition, number.reason, number.record].map(text)),
    )
  })

  it('of indicators: a row each, or a row for each value', () => {
    const indicators = records.filter((record): record is IndicatorRecord => record.type === 'indicator')
    expect(rows('indicators').map((row) => [row.id, row.number, row.name, row.unit, row.nature])).toEqual(
      indicators.map(({ id, number, name, unit, nature }) => [id, number, name, unit, nature].map(text)),
    )
    const long = rows('indicators', { long: true }).map((row) => [
      row.id,
      row.role,
      row.year,
      row.component,
      row.raw,
      row.value,
    ])
    expect(long).toEqual(
      indicators.flatMap(({ id, values }) =>
        values.flatMap((value) =>
          value.components === null || value.components.length === 0
            ? [[id, value.role, value.year, '', value.raw, value.value].map(text)]
            : value.components.map((part) => [id, value.role, value.year, part.name, part.raw, part.value].map(text)),
        ),
      ),
    )
  })

  it('of every kind, each with its source, document and line', () => {
    const issue = rows('documents')[0]
    expect(issue).toMatchObject({ gazette: '青海省人民政府公报', published_on: '2022-07-29', source: 'qinghai.txt' })
    for (const kind of kinds.filter((kind) => kind !== 'documents' && kind !== 'diagnostics')) {
      for (const row of rows(kind)) {
        expect(row).toMatchObject({ source: 'qinghai.txt', line: expect.stringMatching(/^\d+$/) })
        expect(row.document_number).toMatch(/^青政.*〔\d{4}〕\d+号$/)
        expect(row.document_title).toMatch(/通知$/)
      }
    }
  })
})

it('a wide row tells baseline from target', () => {
  expect(rows('indicators').find((row) => row.name === '商标注册量')).toMatchObject({
    document_number: '青政〔2022〕31号',
    section_path: '第二章 总体要求 / 三、主要目标',
    baseline_year: '2020',
    baseline_raw: '4.6万件',
    baseline_value: '4.6',
    target_year: '2025',
    target_value: '7',
    nature: 'anticipatory',
  })
})

it('has a head where there are no rows, and heads in Chinese when asked', () => {
  const empty = written(csv, { ...plain, kinds: new Set(['targets']) }, [])
  expect(empty.split('\n')[0]).toMatch(/^source,document_number,.*,subject,.*,evidence,/)
  expect(file('targets', { headers: 'zh' }).split('\n')[0]).toMatch(/^来源文件,发文字号,公文标题,.*,依据原句,/)
})

it.each(kinds)('no two columns of %s go by one name, in either language', (kind) => {
  for (const long of [false, true]) {
    const { columns } = sheetOf(kind, long)
    for (const names of [columns.map(({ name }) => name), columns.map(({ zh }) => zh)]) {
      expect(names).toEqual([...new Set(names)])
    }
    expect(columns.every(({ name }) => /^[a-z]+(_[a-z]+)*$/.test(name))).toBe(true)
  }
})

it('every column says what it means, and every value that it names has a Chinese word', () => {
  for (const kind of kinds) {
    for (const { about, values = {} } of sheetOf(kind, false).columns) {
      expect(about).toMatch(/^.+\.$/)
      expect(Object.values(values).every((word) => /^\p{Script=Han}+$/u.test(word))).toBe(true)
    }
  }
})

it('what takes only so many values is said in Chinese under Chinese heads', () => {
  const [first] = rows('targets', { headers: 'zh' })
  expect(first).toMatchObject({
    类型: '达到',
    比较关系: '约',
    语气: '确定',
    期限出处: expect.stringMatching(/^(本句|本段|规划期)$/),
  })
  expect(rows('sections', { headers: 'zh' }).map((row) => row.正文接排)).toContain('是')
  const natures = rows('indicators', { headers: 'zh' }).map((row) => row.指标属性)
  expect(new Set(natures)).toEqual(new Set(['约束性', '预期性', '']))
  expect(rows('indicators').map((row) => row.nature)).toContain('binding')
})

it('an indicator brings the row that it was read from', () => {
  for (const row of rows('indicators')) {
    const cells = row.evidence?.split('|') ?? []
    expect(cells.length).toBeGreaterThan(2)
    expect(cells.join('').replace(/\s/g, '')).toContain(row.name?.replace(/\s/g, ''))
  }
})

it('a number knows the section it stands in by its place', async () => {
  const all = await qinghaiRecords({ numbers: true })
  const titled = all.filter((record) => record.type === 'section' && record.title === '主要目标')
  const read: Rows = parse(written(csv, { ...plain, kinds: new Set(['numbers']) }, all), { columns: true })
  const below = read.filter(({ section_path }) => section_path?.endsWith('主要目标'))
  expect(below.length).toBeGreaterThan(50)
  for (const { line } of below) {
    const isIn = ({ position: { start, end } }: GazetteRecord) => start.line <= Number(line) && Number(line) <= end.line
    expect(titled.some(isIn), `line ${line}`).toBe(true)
  }
})

describe('for a spreadsheet', () => {
  it('has a byte order mark and ends its lines as Windows does', () => {
    const text = file('documents', { excel: true })
    expect(text.startsWith('\uFEFFsource,')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('leaves numbers numbers, even below zero', () => {
    const negative = records.map((record) => (record.type === 'target' ? { ...record, raw: '-3%', value: -3 } : record))
    const read: Rows = parse(written(csv, { ...plain, kinds: new Set(['targets']), excel: true }, negative), {
      columns: true,
      bom: true,
    })
    expect(read[0]).toMatchObject({ value: '-3', raw: "'-3%" })
  })

  it.each(['=HYPERLINK("http://example.org")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '＝1+1'])(
    'makes %j inert',
    (title) => {
      const hostile = records.map((record) => (record.type === 'section' ? { ...record, title } : record))
      const file = written(csv, { ...plain, kinds: new Set(['sections']), excel: true }, hostile)
      const read: Rows = parse(file, { columns: true, bom: true })
      expect(read.length).toBeGreaterThan(0)
      expect(read.every((row) => row.title === `'${title}`)).toBe(true)
    },
  )
})
