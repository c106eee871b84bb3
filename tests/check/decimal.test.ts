import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, decimal, product, sum, written } from '../../src/check/decimal.ts'
import { distance } from '../../src/check/distance.ts'

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e24, max: 1e24 }).map((value) => value || 0),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 1000 || 0),
)

describe('decimal numbers', () => {
  test('are written as they are, however large, small or negative', () =>
    fc.assert(
      fc.property(number, (value) => {
        expect(written(decimal(value))).toMatch(/^-?\d+(\.\d*[1-9])?$/)
        expect(Number(written(decimal(value)))).toBe(value)
      }),
    ))

  test('compare as numbers do', () =>
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(compare(decimal(a), decimal(b))).toBe(Math.sign(a - b))
      }),
    ))

  test('add up and multiply to the last digit', () => {
    expect(written(sum([decimal(0.1), decimal(0.2), decimal(-1e-7)]))).toBe('0.2999999')
    expect(written(product(decimal(1e21), decimal(-0.05)))).toBe('-50000000000000000000')
  })
})

describe('how far one text is from another', () => {
  test.each([
    ['', '', 0],
    ['规划', '规化', 1],
    ['规划', '规', 1],
    ['十四五', '“十四五”', 2],
  ])('%s and %s: %i changes', (a, b, changes) => {
    expect(distance(a, b, 2)).toBe(changes)
    expect(distance(b, a, 2)).toBe(changes)
  })

  test.each([
    ['养老服务', '服务养老'],
    ['水', '养老院'],
    ['养老', '森林草原防火'],
  ])('%s and %s: more than two changes, which are not counted', (a, b) => {
    expect(distance(a, b, 2)).toBeGreaterThan(2)
    expect(distance(b, a, 2)).toBeGreaterThan(2)
  })
})
