import { expect, test } from 'vitest'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { timeWords } from '../../src/lexicon/times.ts'

const SIGNS = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '（', '·', '𠀀']

const row = (word: string, unless: string[]) =>
  ({ word, sense: 'planEnd', unless, example: '', counterexample: '' }) as const

// All tables but this one are looked up; these words become parts of patterns.
test.each(SIGNS)('a word of one’s own may hold %s, which then means itself', (sign) => {
  const own = [row(`${sign}期甲${sign}`, [`${sign}乙`]), row('今期', [])]
  const times = timeWords([...builtInRows().deadlines, ...own])
  const found = (text: string) =>
    times.all(text).map(({ from, to, relative }) => ({ said: text.slice(from, to), relative }))
  expect(found(`丙${sign}期甲${sign}建成`)).toEqual([{ said: `${sign}期甲${sign}`, relative: 'planEnd' }])
  expect(found(`丙${sign}期甲${sign}${sign}乙`)).toEqual([])
  expect(found(`丙期甲建成`)).toEqual([])
})
