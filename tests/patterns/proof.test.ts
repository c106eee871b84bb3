import { expect, test } from 'vitest'
import { verdictOn } from './proof.ts'
import { isLinear, worstRatio } from './timing.ts'

const MINUTE = 60_000

const pattern = (source: string, flags: string) => ({ source, flags, places: [] })

// What leaving out an assertion, or reading it as a character, must not make look linear.
test.each([
  String.raw`\s+$`,
  '^(?:a(?!c)|a)+$',
  'x(?=.*y)',
  '(?<!b)a*c',
  '(?<=^.{3}|a)a*c',
  '(?:(?=a*b)a)+',
  String.raw`\Ba*$`,
])('%s is not proved', { timeout: MINUTE }, async (source) => {
  expect((await verdictOn(pattern(source, ''), false)).proof).toBeNull()
})

test.each([
  ['exact', '[ab]{2}$'],
  ['widened', '(?<!a)[ab]b*'],
  ['relaxed', '(?<![ab])[ab]+$'],
  ['relaxed', String.raw`^(?!其中)\d+(?=元)`],
])('%s: %s', { timeout: MINUTE }, async (proof, source) => {
  expect((await verdictOn(pattern(source, ''), true)).proof).toBe(proof)
})

// It always matches at once; from each of its matches it looks for the end of another.
test('what is quadratic only when all is found is measured', () => {
  expect(isLinear(worstRatio(pattern('a(?:.*b)?', 'g')))).toBe(false)
  expect(isLinear(worstRatio(pattern('a(?:[^a]*b)?', 'g')))).toBe(true)
})
