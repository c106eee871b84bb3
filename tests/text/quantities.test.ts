import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { compileLexicon } from '../../src/lexicon/lexicon.ts'
import { clean } from '../../src/text/clean.ts'
import { doubtfulNumbers, isDoubtful } from '../../src/text/damaged-digits.ts'
import { rawBetween } from '../../src/text/passage.ts'
import { scanQuantities } from '../../src/text/quantities.ts'
import { growthOf, LINEAR } from '../growth.ts'

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

function told(line: string): string {
  const passage = clean(line, { line: 1, column: 1, offset: 0 })
  const quantities = scanQuantities(passage.text, lexicon).map((quantity) => {
    const { from, to, comparator, value, max, unit, baseValue, baseUnit, ratio } = quantity
    const amount = ratio !== null ? ratio.join(' : ') : max === null ? value : `${value}..${max}`
    const base = baseValue === value && baseUnit === unit ? '' : ` = ${baseValue} ${baseUnit}`
    const doubt = isDoubtful(passage.text, quantity) ? ', in doubt' : ''
    return `  [${rawBetween(passage, from, to)}] ${comparator} ${amount} ${unit ?? ''}`
      .trimEnd()
      .concat(base, doubt, '\n')
  })
  const doubts = doubtfulNumbers(line).map(
    ({ index, length, reason }) => `  ${line.slice(index, index + length)}: ${reason}\n`,
  )
  return [...quantities, ...doubts].join('')
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
    'four times as many of %s take four times as long, not sixteen',
    (part) => {
      expect(growthOf((size) => scanQuantities(part.repeat(size), lexicon), 60_000)).toBeLessThan(LINEAR)
    },
  )

  /** The one quantity of a text. */
  const only = (text: string) => {
    const [quantity, ...others] = scanQuantities(text, lexicon)
    expect(others).toEqual([])
    return { ...quantity, raw: text.slice(quantity?.from, quantity?.to) }
  }
  const whole = fc.integer({ min: 1, max: 9999 })
  const units = ['件', '%', '‰', '公里', '批次/千人', '吨标准煤/万元', '千克/亩', '元/人·月', '克标准煤/千瓦时']

  test('a range holds both its ends, whatever joins them and whether the unit stands once or twice', () =>
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(...'—–－-~～〜至到'),
        fc.constantFrom(...units),
        fc.boolean(),
        (low, more, sign, unit, isTwice) => {
          const text = `${low}${isTwice ? unit : ''}${sign}${low + more}${unit}`
          expect(only(text)).toMatchObject({ raw: text, comparator: 'between', value: low, max: low + more, unit })
        },
      ),
    ))

  test('a unit is read whole, with the comparator on either side', () =>
    fc.assert(
      fc.property(whole, fc.constantFrom(...units), (value, unit) => {
        expect(only(`${value}${unit}`)).toMatchObject({ comparator: 'eq', value, unit })
        expect(only(`不低于${value}${unit}`)).toMatchObject({ comparator: 'gte', value, unit })
        expect(only(`控制在${value}${unit}以内`)).toMatchObject({
          raw: `${value}${unit}以内`,
          comparator: 'lte',
          value,
        })
        expect(only(`约${value}${unit}左右`)).toMatchObject({
          raw: `约${value}${unit}左右`,
          comparator: 'approx',
          value,
        })
      }),
    ))

  test('separated thousands are one number, in half or full width', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
        const written = value.toLocaleString('en-US')
        const wide = written.replace(/[\d,]/g, (mark) =>
          mark === ',' ? '，' : String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
        )
        for (const text of [`${written}名`, `${written.replaceAll(',', ' ')}名`, `${wide}名`]) {
          expect(only(text)).toMatchObject({ raw: text, value, unit: '名' })
        }
      }),
    ))

  test('a number that a scan has parted into its digits is one number', () =>
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999_999 }), fc.constantFrom('辆', '％', '亿元'), (value, unit) => {
        const written = `达到${[...String(value)].join(' ')}${unit}`
        const passage = clean(written, { line: 1, column: 1, offset: 0 })
        const quantity = only(passage.text)
        expect(quantity).toMatchObject({ value, unit })
        expect(rawBetween(passage, quantity.from ?? 0, quantity.to ?? 0)).toBe(written.slice(2))
      }),
    ))

  test('shares come to a percentage, ratios keep their sides, a tolerance is about its middle', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 9 }), (part, more) => {
        const han = '一二三四五六七八九'
        expect(only(`${han[part - 1]}成`).baseValue).toBe(part * 10)
        expect(only(`百分之${han[part - 1]}`).value).toBe(part)
        expect(only(`${han[8]}分之${han[part - 1]}`).value).toBeCloseTo((part / 9) * 100, 1)
        expect(only(`${part}/9`).value).toBeCloseTo((part / 9) * 100, 1)
        for (const colon of ':：∶') expect(only(`1${colon}${more}`).ratio).toEqual([1, more])
        expect(only(`${more}±0.${part}吨`)).toMatchObject({ comparator: 'approx', value: more, unit: '吨' })
        expect(only(`翻${han[part - 1]}番`).value).toBe(100 * (2 ** part - 1))
      }),
    ))

  test('more than a round number is more than it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...'余多'), (tens, word) => {
        const han = '一二三四五六七八九'
        expect(only(`${tens * 10}${word}家`)).toMatchObject({ comparator: 'gt', value: tens * 10, unit: '家' })
        expect(only(`${tens === 1 ? '' : han[tens - 1]}十${word}家`)).toMatchObject({
          comparator: 'gt',
          value: tens * 10,
        })
        expect(only(`${tens}万${word}家`)).toMatchObject({ comparator: 'gt', baseValue: tens * 10_000, baseUnit: '家' })
      }),
    ))

  test('two digits that follow each other are a range of tens and hundreds', () => {
    expect(only('二三十人')).toMatchObject({ comparator: 'between', value: 20, max: 30 })
    expect(only('三五百家')).toMatchObject({ comparator: 'between', value: 300, max: 500 })
    expect(scanQuantities('三四百五十人', lexicon)).toEqual([])
  })

  test('a multiplier moves the decimal point and nothing else', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(0, 1, 2, 3), (digits, places) => {
        const written = (digits / 10 ** places).toFixed(places)
        const [quantity] = scanQuantities(`${written}万件`, lexicon)
        expect(quantity?.baseValue).toBe(Number(`${written}e4`))
      }),
    ))
})
