import { describe, expect, test } from 'vitest'
import type { GazetteRecord, SectionRecord } from '../src/model/records.ts'
import { f1, type Score, score } from './accuracy/score.ts'

const section = (line: number, title: string): SectionRecord => ({
  type: 'section',
  id: `d1.s${line}`,
  document: 'd1',
  position: { start: { line, column: 1, offset: 0 }, end: { line, column: 9, offset: 8 } },
  level: 1,
  scheme: 'han',
  label: '一、',
  ordinal: 1,
  title,
  runIn: false,
  parent: null,
  role: 'tasks',
})

const gold = { type: 'section', level: 1, label: '一、', role: 'tasks' } as const

const only = (scores: Score[]) => {
  const [one] = scores
  if (one === undefined || scores.length > 1) throw new Error(`${scores.length} scores`)
  return one
}

describe('the scorer', () => {
  const annotations = [
    { ...gold, line: 3, title: '主要任务' },
    { ...gold, line: 9, title: '保障措施' },
  ]

  test('all right is 1', () => {
    const one = only(score([section(3, '主要任务'), section(9, '保障措施。')], annotations))
    expect([f1(one.right, one), one.misses]).toEqual([1, []])
  })

  test('a wrong field is found but not right, an unknown record and a missing one are said', () => {
    const one = only(score([section(3, '任务'), section(5, '保障措施')], annotations))
    expect(one).toMatchObject({ gold: 2, extracted: 2, found: 1, right: 0 })
    expect(one.misses).toEqual([
      { line: 3, text: '~ 主要任务: title 任务≠主要任务' },
      { line: 9, text: '- missing 保障措施' },
      { line: 5, text: '+ extra 保障措施' },
    ])
  })

  test('optional annotations neither earn nor cost', () => {
    const optional = [...annotations, { ...gold, line: 12, title: '附则', optional: true }]
    const without = only(score([section(3, '主要任务')], optional))
    const found = only(score([section(3, '主要任务'), section(12, '附则')], optional))
    expect(f1(found.right, found)).toBe(f1(without.right, without))
  })

  test('annotations without lines are matched by their text', () => {
    const [first, second] = annotations.map(({ line: _, ...annotation }) => annotation)
    const records: GazetteRecord[] = [section(70, '保障措施'), section(50, '主要任务')]
    expect(only(score(records, first && second ? [first, second] : []))).toMatchObject({ found: 2, right: 2 })
  })

  test('what stands outside the annotated documents is not asked for', () => {
    const document = {
      type: 'document',
      line: 1,
      endLine: 10,
      title: '',
      kind: null,
      number: null,
      issuers: [],
      recipients: [],
      issuedOn: null,
      plan: null,
    } as const
    const scores = score(
      [section(3, '主要任务'), section(9, '保障措施'), section(11, '别的')],
      [{ ...document, issuers: [], recipients: [] }, ...annotations],
    )
    expect(scores.find(({ type }) => type === 'section')).toMatchObject({ extracted: 2, right: 2 })
  })
})
