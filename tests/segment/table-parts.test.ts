import { describe, expect, test } from 'vitest'
import type { TableNode } from '../../src/model/tree.ts'
import { continues, merge } from '../../src/segment/body/table-parts.ts'
import { clean } from '../../src/text/clean.ts'
import { growthOf, LINEAR } from '../growth.ts'

const FIRST = '序号\t指 标\t单位\t2025年\n1\t森林覆盖率\t%\t8\n2\t湿地保护率\t%\t66'

describe('a table goes on behind a page break', () => {
  test.each([
    ['with its header repeated', '序号\t指标\t单 位\t2025 年\n3\t用水总量\t亿立方米\t42.5'],
    ['with its header repeated and a group first', '序号\t指标\t单位\t2025年\n能源 (1 项)\t\t\t\n3\t能耗\t吨\t1'],
    ['without a header, counting on', '3\t用水总量\t亿立方米\t42.5\n4\t能耗\t吨\t1'],
    ['without a header, a group first', '能源 (1 项)\t\t\t\n3\t能耗\t吨\t1'],
  ])('%s', (_, next) => {
    expect(continues(table(FIRST), table(next, 9))).toBe(true)
  })

  test.each([
    ['a header of its own', '序号\t项目\t单位\t投资\n1\t电站\t亿元\t8'],
    ['a count that starts anew, without a header', '1\t电站\t亿元\t8'],
    ['a count that leaves a gap', '4\t电站\t亿元\t8'],
    ['other columns', '3\t用水总量\t42.5'],
    ['nothing but words', '用水总量\t亿立方米\t少\t多'],
    ['no rows', ''],
  ])('not with %s', (_, next) => {
    expect(continues(table(FIRST), table(next, 9))).toBe(false)
  })

  test('not when the next one has a caption of its own', () => {
    const next = { ...table(FIRST, 9), number: 2, caption: '重点项目' }
    expect(continues(table(FIRST), next)).toBe(false)
  })
})

test('a merged table reads as if no page had ended', () => {
  const next = table('序号\t指标\t单位\t2025年\n3\t用水总量\t亿立方米\t42.5', 9)
  const merged = merge({ ...table(FIRST), number: 1, caption: '主要指标' }, next)
  expect(merged.rows.map((row) => row.cells.map((cell) => cell.text).join(' '))).toEqual([
    '序号 指标 单位 2025年',
    '1 森林覆盖率 % 8',
    '2 湿地保护率 % 66',
    '3 用水总量 亿立方米 42.5',
  ])
  expect(merged).toMatchObject({ number: 1, caption: '主要指标', parts: 2 })
  expect([merged.position.start.line, merged.position.end.line]).toEqual([1, 10])
})

test('four times as many parts are merged in four times the time, not sixteen', () => {
  const mergeParts = (parts: number) => {
    let merged = table('0\t指标\n1\t指标')
    for (let number = 2; number < parts; number++)
      merged = merge(merged, table(`${number % 1000}\t指标${number}`, number))
    expect(merged.rows).toHaveLength(parts)
  }
  expect(growthOf(mergeParts, 10_000)).toBeLessThan(LINEAR)
})

function table(text: string, line = 1): TableNode {
  const rows = text.split('\n').flatMap((source, index) => {
    if (source === '') return []
    const start = { line: line + index, column: 1, offset: 0 }
    const end = { line: line + index, column: source.length + 1, offset: 0 }
    return [
      { type: 'row' as const, position: { start, end }, cells: source.split('\t').map((cell) => clean(cell, start)) },
    ]
  })
  const start = { line, column: 1, offset: 0 }
  const position = { start, end: rows.at(-1)?.position.end ?? start }
  return { type: 'table', position, number: null, caption: null, rows, notes: [], parts: 1 }
}
