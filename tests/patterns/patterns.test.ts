import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bounded } from './bounded.ts'
import { constructedPatterns } from './constructed-patterns.ts'
import { type Verdict, verdictOn } from './proof.ts'
import { isLinear, longestTime, worstRatio } from './timing.ts'
import { type Pattern, writtenPatterns } from './written-patterns.ts'

const MINUTES = 60_000

/** Milliseconds, generous: a pattern that is given no more than so much text is done with it in this. */
const AT_ONCE = 100

const { patterns: literal, constructions, implied } = writtenPatterns()
const constructed = await constructedPatterns(constructions)
const patterns = unique([...literal, ...constructed])
const exceptionOf = ({ source, places }: Pattern) =>
  bounded.find(({ file, part }) => source.includes(part) && places.every((place) => place.startsWith(`${file}:`)))

const verdicts = new Map<Pattern, Verdict>()

test('every pattern that the program puts together is known', () => {
  const known = new Set(constructed.flatMap(({ places }) => places))
  expect(constructions.filter((place) => !known.has(place))).toEqual([])
  expect(implied).toEqual([])
})

test('every pattern is proved linear, or is given little text and says why', { timeout: 10 * MINUTES }, async () => {
  const waiting = [...patterns]
  const work = async () => {
    for (let pattern = waiting.pop(); pattern !== undefined; pattern = waiting.pop()) {
      verdicts.set(pattern, await verdictOn(pattern, exceptionOf(pattern) === undefined))
    }
  }
  await Promise.all([work(), work(), work(), work()])
  const unproved = patterns.filter((pattern) => verdicts.get(pattern)?.proof === null)
  expect(unproved.filter((pattern) => exceptionOf(pattern) === undefined)).toEqual([])
  // One that is gone, or proved by now, has no place among the exceptions; a quick machine proves what takes others long.
  const met = new Set(patterns.map(exceptionOf))
  const needed = new Set(unproved.map(exceptionOf))
  expect(bounded.filter((entry) => !(entry.length === null ? met : needed).has(entry))).toEqual([])
})

test('what keeps the text of a pattern short stands where the exceptions say', () => {
  const gone = bounded.filter(({ kept }) => kept !== null && !readFileSync(kept.file, 'utf8').includes(kept.code))
  expect(gone).toEqual([])
})

test('what is proved is measured: four times the text takes no eight times as long', { timeout: 10 * MINUTES }, () => {
  const slow = patterns
    .filter((pattern) => (exceptionOf(pattern)?.length ?? null) === null)
    .map((pattern) => ({ ...pattern, measured: worstRatio(pattern) }))
    .filter(({ measured }) => !isLinear(measured))
  expect(slow).toEqual([])
})

test('the worst texts that the checker makes are nothing at the length that a pattern is given', () => {
  const slow = patterns.flatMap((pattern) => {
    const length = exceptionOf(pattern)?.length ?? null
    if (length === null) return []
    const time = longestTime(pattern, length, verdicts.get(pattern)?.attacks ?? [])
    return time < AT_ONCE ? [] : [{ ...pattern, time }]
  })
  expect(slow).toEqual([])
})

/** Each pattern once, with all its places. */
function unique(all: readonly Pattern[]): Pattern[] {
  const found = new Map<string, Pattern>()
  for (const { source, flags, places } of all) {
    const known = found.get(`/${source}/${flags}`)
    found.set(`/${source}/${flags}`, { source, flags, places: [...new Set([...(known?.places ?? []), ...places])] })
  }
  return [...found.values()]
}
