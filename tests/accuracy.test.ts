import { describe, expect, test } from 'vitest'
import type { AnnotatedType } from './accuracy/gold.ts'
import { f1, score } from './accuracy/score.ts'
import { annotatedSources, recordsIn } from './accuracy/sources.ts'

/** F1 of records that are right in every field: what a change must not fall below. */
const FLOORS: Record<string, Record<AnnotatedType, number>> = {
  'qinghai-2022-special': {
    document: 1,
    section: 0.99,
    box: 0.97,
    table: 1,
    indicator: 0.97,
    task: 0.97,
    target: 0.88,
  },
  'minbao-2016': { document: 1, section: 1, box: 1, table: 1, indicator: 1, task: 1, target: 0.95 },
}

const sources = (await annotatedSources()).filter(({ name }) => Object.hasOwn(FLOORS, name))

describe.each(sources)('$name', async ({ name, file, annotations }) => {
  const scores = score(await recordsIn(file), annotations)

  test.each(scores)('$type', (one) => {
    const misses = one.misses.map(({ line, text }) => `line ${line} ${text}`)
    expect(f1(one.right, one), misses.join('\n')).toBeGreaterThanOrEqual(FLOORS[name]?.[one.type] ?? 1)
  })
})
