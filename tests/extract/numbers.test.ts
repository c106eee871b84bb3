import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberRules } from '../../src/extract/numbers/rules.ts'
import { extract, type GazetteRecord, type NumberRecord } from '../../src/index.ts'

// Adding a case is adding a folder: input.txt and, once read and found right, expected.txt.
const folder = 'fixtures/numbers'
const cases = readdirSync(folder)

const linked = { target: 'target', indicator: 'indicator-value' } as const

describe('what became of every number', () => {
  test.for(cases)('%s', async (name) => {
    const expected = join(folder, name, 'expected.txt')
    const source = readFileSync(join(folder, name, 'input.txt'), 'utf8')
    const told = `${numbersOf(await recordsOf(source))
      .map(line)
      .join('\n')}\n`
    expect(existsSync(expected), `${expected} is missing; the numbers are\n${told}`).toBe(true)
    expect(told).toBe(readFileSync(expected, 'utf8'))
  })

  test('every rule speaks in some case', () => {
    const spoken = cases
      .flatMap((name) => readFileSync(join(folder, name, 'expected.txt'), 'utf8').split('\n'))
      .map((row) => row.split('  ')[3])
    const silent = numberRules.map(({ id }) => id).filter((id) => !spoken.includes(id))
    expect(silent).toEqual([])
  })

  test('docs/numbers.md lists every rule with its disposition', () => {
    const rows = [...readFileSync('docs/numbers.md', 'utf8').matchAll(/^\| `([\w-]+)` \| `(\w+)` \|/gm)]
    const told = rows.map(([, id, disposition]) => `${id} ${disposition}`).sort()
    const known = [
      ...numberRules.map(({ id, disposition }) => `${id} ${disposition}`),
      ...Object.entries(linked).map(([disposition, id]) => `${id} ${disposition}`),
      'no-rule unexplained',
    ].sort()
    expect(told).toEqual(known)
  })
})

describe('nothing is missing', async () => {
  const source = readFileSync('fixtures/qinghai-2022-special.txt', 'utf8')
  const records = await recordsOf(source)
  const numbers = numbersOf(records)

  test('the spans of a gazette cover every digit exactly once', () => {
    expect(miscovered(source, numbers)).toEqual([])
  })

  test('raw is the slice of the source, and a record that is named is there', () => {
    const byId = new Map(records.map((record) => [record.id, record]))
    for (const { raw, position, record, disposition } of numbers) {
      expect(source.slice(position.start.offset, position.end.offset)).toBe(raw)
      expect(record !== null).toBe(disposition in linked)
      const into = record === null ? null : byId.get(record)
      if (into === null) continue
      expect(into?.type).toBe(disposition)
      expect(into?.position.start.offset).toBeLessThanOrEqual(position.start.offset ?? -1)
      expect(into?.position.end.offset).toBeGreaterThanOrEqual(position.end.offset ?? Number.POSITIVE_INFINITY)
    }
  })

  test('every target and every indicator value with a number is accounted for', () => {
    const accounted = new Set(numbers.map(({ record }) => record))
    const missing = records.filter(
      (record) =>
        (record.type === 'target' ||
          (record.type === 'indicator' && record.values.some(({ value, ratio }) => (value ?? ratio) !== null))) &&
        !accounted.has(record.id),
    )
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  test('nothing is left unexplained in it', () => {
    expect(numbers.filter(({ disposition }) => disposition === 'unexplained').map(line)).toEqual([])
  })

  test('the other records are the same with and without', async () => {
    const without: GazetteRecord[] = []
    for await (const record of extract(source)) without.push(record)
    expect(records.filter(({ type }) => type !== 'number')).toEqual(without)
  })

  test('every digit of any text is in exactly one number, whatever the text', async () => {
    const piece = fc.constantFrom(
      ...[
        '1',
        '20',
        '2025年',
        '１２',
        '3—5个',
        '1 2.5',
        '1,000 ',
        '百分之',
        '万',
        '：',
        '“',
        '《',
        '》',
        '（',
        '）',
        '/',
        '。\n',
      ],
      ...[
        '\n',
        '\n\n',
        '\t',
        '|',
        '\r\n',
        '\r',
        '· 12 ·\n',
        '第',
        '号\n',
        '专栏1 ',
        '一、',
        '（二）',
        '1. ',
        '表1 ',
        '^①',
        '**',
        '- ',
      ],
      ...[
        '&#8220;',
        '&#49;',
        '1.1 ',
        '    ',
        '[^1]: ',
        '达到',
        '新增',
        '目录',
        '附件：',
        '通知\n',
        '关于',
        '云岭省人民政府',
        '〔2021〕12号\n',
        '序号\t指标\t2025年目标\n',
        '注：',
        'a',
        ' ',
      ],
    )
    const text = fc.array(piece, { maxLength: 60, size: 'max' }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        expect(miscovered(source, numbersOf(await recordsOf(source)))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('numbers that no document holds are told as the text is read, not when it ends', async () => {
    const line = '他在1900年走了20里路，看见3棵树。\n\n'
    let read = 0
    async function* novel() {
      for (; read < 6000; read++) yield line
    }
    let told = 0
    for await (const record of extract(novel(), { numbers: true })) {
      if (record.type !== 'number') continue
      if (told === 0) expect(read).toBeLessThan(3000)
      told++
      expect(record.document).toBeNull()
    }
    expect(told).toBe(3 * 6000)
  })
})

async function recordsOf(source: string): Promise<GazetteRecord[]> {
  const found: GazetteRecord[] = []
  for await (const record of extract(source, { numbers: true })) found.push(record)
  return found
}

const numbersOf = (records: readonly GazetteRecord[]): NumberRecord[] =>
  records.filter((record) => record.type === 'number')

const line = ({ position, raw, unit, disposition, reason, record }: NumberRecord): string =>
  [
    `${position.start.line}:${position.start.column}`,
    `${raw.replace(/\s+/g, ' ')}${unit === null ? '' : ` ${unit}`}`,
    disposition,
    reason,
    ...(record === null ? [] : [record]),
  ].join('  ')

/** Digits that are in no number, or in several; and numbers that overlap. */
function miscovered(source: string, numbers: readonly NumberRecord[]): string[] {
  const times = new Uint8Array(source.length)
  for (const { position } of numbers) {
    for (let at = position.start.offset ?? 0; at < (position.end.offset ?? 0); at++) times[at] = (times[at] ?? 0) + 1
  }
  return [...source.matchAll(/[0-9０-９]/g)]
    .filter(({ index }) => times[index] !== 1)
    .map(
      ({ index }) => `${index}: ${JSON.stringify(source.slice(Math.max(0, index - 10), index + 10))} ${times[index]}`,
    )
}
