import { describe, expect, test } from 'vitest'
import type { TableNode } from '../../src/model/tree.ts'
import { continues, dropRepeatedHeaders, merge } from '../../src/segment/body/table-parts.ts'
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
})

/** Rows that count on, from one number to another, of so many cells. */
const counted = (from: number, to: number, cells = 2) =>
  Array.from({ length: to - from + 1 }, (_, index) => [from + index, ...Array(cells - 1).fill('水库')].join('\t')).join(
    '\n',
  )
/** Rows of a table that have no number. */
const words = (rows: number) => Array(rows).fill('水库\t水库').join('\n')

describe('a table without a header goes on as far as its count can be told', () => {
  test.each([
    ['rows of 60 cells', counted(1, 2, 60), counted(3, 4, 60), true],
    ['rows of 61 cells', counted(1, 2, 61), counted(3, 4, 61), false],
    ['rows of one cell', '1\n2', '3\n4', false],
    ['29 rows behind the last number', `${counted(1, 2)}\n${words(29)}`, counted(3, 4), true],
    ['30 rows behind the last number', `${counted(1, 2)}\n${words(30)}`, counted(3, 4), false],
    ['29 rows before the next number', counted(1, 2), `${words(29)}\n${counted(3, 4)}`, true],
    ['30 rows before the next number', counted(1, 2), `${words(30)}\n${counted(3, 4)}`, false],
    ['numbers that leave one out', '1\t水库\n3\t水库', '4\t水库', false],
    ['amounts, not numbers', '0.5\t水库\n2\t水库', '2.5\t水库', false],
    ['years', '2023\t水库\n2024\t水库', '2025\t水库', false],
    ['numbers with a mark', '1.\t水库\n2、\t水库', '3．\t水库', true],
    ['numbers with spaces', ' 1\t水库\n2 \t水库', ' 3 \t水库', true],
    ['numbers in the second column', '水库\t1\n电站\t2', '公路\t3', true],
    ['a number alone', '水库\t8', '公路\t9', true],
  ])('%s: %#', (_, first, next, goesOn) => {
    expect(continues(table(first), table(next, 99))).toBe(goesOn)
  })
})

describe('a header is known again', () => {
  const header = '序号\t指标\t2025年'
  test.each([
    ['below two captions', `表\n单位\n${header}\n1\t水库\t2`, `${header}\n9\t水库\t2`, 1],
    ['not below three', `表\n单位\n年\n${header}\n1\t水库\t2`, `${header}\n9\t水库\t2`, 0],
    ['with the row below it', `${header}\n\t\t末\n1\t水库\t2`, `${header}\n\t\t末\n9\t水库\t2`, 2],
    ['with two rows below it', `${header}\n甲\n乙\n1\t水库\t2`, `${header}\n甲\n乙\n9\t水库\t2`, 3],
    ['with three, of which the last is a row', `${header}\n甲\n乙\n丙`, `${header}\n甲\n乙\n丙`, 3],
    ['a caption alone is none', `主要指标\n${header}`, '主要指标\n甲\t乙\t丙', 0],
    ['an empty cell lost at its end', `${header}\t\n1\t水库\t2\t3`, `${header}\n9\t水库\t2`, 1],
  ])('%s', (_, first, next, repeated) => {
    const rows = next.split('\n').length
    const merged = merge(table(first), table(next, 99))
    expect(merged.rows.length - table(first).rows.length).toBe(rows - repeated)
  })

  test.each([
    ['three cells of words', header, 1],
    ['two cells', '序号\t指标', 2],
    ['a cell without words', '序号\t指标\t2025', 2],
    ['a cell of 16 characters', `序号\t指标\t${'完成'.repeat(8)}`, 1],
    ['a cell of 17 characters', `序号\t指标\t${'完成'.repeat(8)}值`, 2],
  ])('and dropped where it stands again: %s', (_, head, kept) => {
    const read = table(`${head}\n1\t水库\t2\n${head}\n2\t电站\t3`)
    dropRepeatedHeaders(read)
    expect(read.rows.filter(({ cells }) => cells[0]?.text === '序号')).toHaveLength(kept)
    expect(read.parts).toBe(3 - kept)
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
