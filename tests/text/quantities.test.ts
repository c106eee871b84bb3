import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { compileLexicon } from '../../src/lexicon/lexicon.ts'
import { scanQuantities } from '../../src/text/quantities.ts'

// Adding a case is adding a folder: input.txt, a phrase a line, and expected.txt once found right.
const folder = 'fixtures/quantities'
const lexicon = compileLexicon(builtInRows())

describe('quantities', () => {
  test.for(readdirSync(folder))('%s', (name) => {
    const expected = join(folder, name, 'expected.txt')
    const lines = readFileSync(join(folder, name, 'input.txt'), 'utf8')
      .trimEnd()
      .split('\n')
    const found = `${lines.map((line) => `${line}\n${told(line)}`).join('')}`
    expect(existsSync(expected), `${expected} is missing; found was\n${found}`).toBe(true)
    expect(found).toBe(readFileSync(expected, 'utf8'))
  })
})

function told(text: string): string {
  return scanQuantities(text, lexicon)
    .map(({ from, to, comparator, value, max, unit, baseValue, baseUnit, ratio }) => {
      const amount = ratio !== null ? ratio.join(' : ') : max === null ? value : `${value}..${max}`
      const base = baseValue === value && baseUnit === unit ? '' : ` = ${baseValue} ${baseUnit}`
      return `  [${text.slice(from, to)}] ${comparator} ${amount} ${unit ?? ''}${base}`.trimEnd().concat('\n')
    })
    .join('')
}

/** Strings made of what numbers are made of, and of anything else. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'0123456789０９.,，。 :：/·—-~至到%‰±+一二三十百千万亿两半翻番分之第每个家年月日级余多（）()'),
      fc.constantFrom(
        '不低于',
        '超过',
        '以上',
        '左右',
        '工作日',
        '千瓦',
        '人次',
        'kWh',
        '吨标准煤',
        '百分之',
        '三分之一',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('whatever the text says', () => {
  test('quantities stand inside it, in order, none over another, and hold numbers that JSON can', () =>
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const quantity of scanQuantities(text, lexicon)) {
          expect(quantity.from).toBeGreaterThanOrEqual(end)
          expect(quantity.numberFrom).toBeGreaterThanOrEqual(quantity.from)
          expect(quantity.numberTo).toBeGreaterThan(quantity.numberFrom)
          expect(quantity.to).toBeGreaterThanOrEqual(quantity.numberTo)
          expect(quantity.to).toBeLessThanOrEqual(text.length)
          expect(JSON.parse(JSON.stringify(quantity))).toEqual(quantity)
          end = quantity.to
        }
      }),
      { numRuns: 400 },
    ))

  test.each(['1', '1.', '1/', '一', '1人·', '1—', '3个', '不低于', '1,000', '十百', '（', '1+', '第1'])(
    'a hundred thousand times %s takes no longer than it should',
    (part) => {
      const started = performance.now()
      scanQuantities(part.repeat(100_000), lexicon)
      expect(performance.now() - started).toBeLessThan(3000)
    },
  )

  test('a multiplier moves the decimal point and nothing else', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(0, 1, 2, 3), (digits, places) => {
        const written = (digits / 10 ** places).toFixed(places)
        const [quantity] = scanQuantities(`${written}万件`, lexicon)
        expect(quantity?.baseValue).toBe(Number(`${written}e4`))
      }),
    ))
})
