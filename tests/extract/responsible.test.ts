import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noRemarks, responsibleIn } from '../../src/extract/tasks/responsible.ts'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { compileLexicon } from '../../src/lexicon/lexicon.ts'
import { clean } from '../../src/text/clean.ts'
import { growthOf, LINEAR } from '../growth.ts'

// Adding a case is adding a folder: input.txt, the tasks of one document with a blank line between them and a line for
// each paragraph, and, once read and found right, expected.txt, which says below each task who answers for it.
const folder = 'fixtures/responsible'
const lexicon = compileLexicon(builtInRows())

describe('who answers for a task', () => {
  test.for(readdirSync(folder))('%s', (name) => {
    const expected = join(folder, name, 'expected.txt')
    const found = answersTo(readFileSync(join(folder, name, 'input.txt'), 'utf8'))
    expect(existsSync(expected), `${expected} is missing; the answers are\n${found}`).toBe(true)
    expect(found).toBe(readFileSync(expected, 'utf8'))
  })

  test('four times as many brackets that never close take four times as long, not sixteen', () => {
    const damaged = '办好此事。（责任单位：省教育厅、'
    expect(growthOf((size) => responsibleIn([damaged.repeat(size)], noRemarks(), lexicon), 40_000)).toBeLessThan(LINEAR)
  })
})

function answersTo(input: string): string {
  const remarks = noRemarks()
  const answers = input
    .trimEnd()
    .split('\n\n')
    .map((task) => {
      const paragraphs = task.split('\n').map((line) => clean(line, { line: 1, column: 1, offset: 0 }).text)
      const bodies = responsibleIn(paragraphs, remarks, lexicon)
      return `${task}\n  → ${bodies.map(({ name, lead }) => (lead ? `${name}*` : name)).join(' + ') || 'nobody'}\n`
    })
  return answers.join('\n')
}
