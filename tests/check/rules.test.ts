import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { check, type Finding } from '../../src/index.ts'

// Adding a case is adding a folder named as the rule: fires.txt, in which it speaks, silent.txt, much like it, in which it does
// not, and expected.txt with what it says, once read and found right.
const folder = 'fixtures/check'
const cases = readdirSync(folder)

describe('a rule speaks where it should, and only there', () => {
  test.for(cases)('%s', async (id) => {
    const expected = `${folder}/${id}/expected.txt`
    const found = (await findings(`${folder}/${id}/fires.txt`)).filter(({ rule }) => rule === id).map(told)
    expect(existsSync(expected), `${expected} is missing; it says\n${found.join('\n')}`).toBe(true)
    expect(`${found.join('\n')}\n`).toBe(readFileSync(expected, 'utf8'))
    const silent = await findings(`${folder}/${id}/silent.txt`)
    expect(silent.filter(({ rule }) => rule === id).map(told)).toEqual([])
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

async function findings(file: string): Promise<Finding[]> {
  const found: Finding[] = []
  for await (const finding of check(readFileSync(file, 'utf8'), { file })) found.push(finding)
  return found
}

const told = ({ severity, message, position: { start } }: Finding): string =>
  `${start.line}:${start.column} ${severity} ${message}`
