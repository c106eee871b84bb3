import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { builtInRows, check, compileLexicon, documentProcessor, type Finding } from '../../src/index.ts'

// Adding a case is adding a folder named as the rule: fires.txt, in which it speaks, silent.txt (and silent-….txt), much like it,
// in which it does not, and expected.txt with what it says, once read and found right.
const folder = 'fixtures/check'
const cases = readdirSync(folder)

describe('a rule speaks where it should, and only there', () => {
  test.for(cases)('%s', async (id) => {
    const expected = `${folder}/${id}/expected.txt`
    const found = (await findings(`${folder}/${id}/fires.txt`)).filter(({ rule }) => rule === id).map(told)
    expect(existsSync(expected), `${expected} is missing; it says\n${found.join('\n')}`).toBe(true)
    expect(`${found.join('\n')}\n`).toBe(readFileSync(expected, 'utf8'))
    for (const file of readdirSync(`${folder}/${id}`).filter((name) => name.startsWith('silent'))) {
      const silent = await findings(`${folder}/${id}/${file}`)
      expect(silent.filter(({ rule }) => rule === id).map(told)).toEqual([])
    }
  })
})

test('every rule that checks by itself has a case', () => {
  const checking = rules.filter((rule) => rule.check ?? rule.checkContents).map(({ id }) => id)
  expect(checking.filter((id) => !cases.includes(id))).toEqual([])
})

test('every rule has a name of its own, and says what it is about', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id, about, example, counterexample } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(about).toMatch(/^[A-Z].*\.$/)
    expect(example).not.toBe(counterexample)
  }
})

test('what a plugin of one’s own says is as severe as it says, unless it is told otherwise', async () => {
  const lexicon = compileLexicon(builtInRows())
  const processor = documentProcessor(lexicon)().use(() => (_, file) => {
    file.message('no budget is named', { ruleId: 'budget' })
  })
  const severities = async (set: [string, 'error' | 'off'][]) => {
    const options = { lexicon, processor, severities: new Map(set) }
    const found: string[] = []
    for await (const { rule, severity } of check(readFileSync(`${folder}/date-missing/silent.txt`, 'utf8'), options))
      if (rule === 'budget') found.push(severity)
    return found
  }
  expect(await severities([])).toEqual(['warning'])
  expect(await severities([['budget', 'error']])).toEqual(['error'])
  expect(await severities([['budget', 'off']])).toEqual([])
})

async function findings(file: string): Promise<Finding[]> {
  const found: Finding[] = []
  for await (const finding of check(readFileSync(file, 'utf8'), { file })) found.push(finding)
  return found
}

const told = ({ severity, message, position: { start } }: Finding): string =>
  `${start.line}:${start.column} ${severity} ${message}`
