import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { hanInteger } from '../../src/lexicon/han-integer.ts'
import { headingMatcher } from '../../src/lexicon/heading-labels.ts'
import { longestMatch } from '../../src/lexicon/longest-match.ts'

const label = headingMatcher(builtInRows().headings)

describe('heading labels', () => {
  test.each([
    ['第十一章 强基固本', 'chapter', 11, '第十一章'],
    ['第3章 主要任务', 'chapter', 3, '第3章'],
    ['（二十三）完善机制。', 'hanParen', 23, '（二十三）'],
    ['(三)完善机制。', 'hanParen', 3, '(三)'],
    ['（五〕原材料工业', 'hanParen', 5, '（五〕'],
    ['1、完善制度', 'arabic', 1, '1、'],
    ['１２．完善制度', 'arabic', 12, '１２．'],
    ['2·根据统筹规划', 'arabic', 2, '2·'],
    ['⑫提升能力', 'circled', 12, '⑫'],
    ['⒓提升能力', 'arabic', 12, '⒓'],
    ['—、总体要求', 'han', 1, '—、'],
    ['第十—章附则', 'chapter', 11, '第十—章'],
    ['（—）指导思想', 'hanParen', 1, '（—）'],
    ['( 1 ) 5G网络', 'arabicParen', 1, '( 1 )'],
    ['1. 2025年底前建成', 'arabic', 1, '1.'],
    ['1.2025年底前建成', 'arabic', 1, '1.'],
    ['3. 90%以上的医院', 'arabic', 3, '3.'],
  ])('%s', (text, scheme, ordinal, written) => {
    expect(label(text)).toMatchObject({ scheme, ordinal, label: written, length: written.length })
  })

  test.each([
    '1.5万件',
    '——坚持',
    '（——）',
    '2022．年',
    '1·5倍',
    '一是坚持',
    '一、二、三产业融合',
    '第三方',
    '（二级以上）',
    '第十',
    '',
    '（',
  ])('%s is none', (text) => {
    expect(label(text)).toBeNull()
  })

  test('of a scheme of one’s own open with a whole word', () => {
    const own = headingMatcher([{ scheme: 'topic', rank: 5, before: '专题', numeral: 'han', after: '' }])
    expect(own('专题三 数字乡村')).toMatchObject({ scheme: 'topic', ordinal: 3, label: '专题三' })
    expect(own('专项三年行动')).toBeNull()
  })
})

describe('Chinese integers', () => {
  test('every integer below 10,000 comes back as it was written', () => {
    const wrong = Array.from({ length: 9999 }, (_, index) => index + 1).filter((n) => hanInteger(inHan(n)) !== n)
    expect(wrong).toEqual([])
  })

  test.each([
    ['两', 2],
    ['二〇三五', 2035],
    ['二零二五', 2025],
    ['百', 100],
    ['十十', null],
    ['三四十', null],
    ['一二三四五六', null],
    ['五万', null],
    ['', null],
  ])('%s is %s', (text, value) => {
    expect(hanInteger(text)).toBe(value)
  })
})

test('the longest word at a place is the one found, whatever the words', () => {
  const word = fc.string({ unit: fc.constantFrom('规', '划', '纲', '要'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(word),
      fc.string({ unit: fc.constantFrom('规', '划', '纲', '要'), maxLength: 20 }),
      (words, text) => {
        const matcher = longestMatch(words, (found) => found)
        for (let index = 0; index <= text.length; index++) {
          const starting = words.filter((candidate) => text.startsWith(candidate, index)).map((w) => w.length)
          const ending = words.filter((candidate) => text.slice(0, index).endsWith(candidate)).map((w) => w.length)
          expect(matcher.at(text, index)?.length ?? -Infinity).toBe(Math.max(...starting))
          expect(matcher.before(text, index)?.length ?? -Infinity).toBe(Math.max(...ending))
        }
      },
    ),
  )
})

function inHan(n: number): string {
  const digits = [...String(n)].map(Number)
  const written = digits.map((digit, index) => {
    const unit = ['', '十', '百', '千'][digits.length - 1 - index] ?? ''
    return digit === 0 ? '零' : `${'零一二三四五六七八九'.charAt(digit)}${unit}`
  })
  return written.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}
