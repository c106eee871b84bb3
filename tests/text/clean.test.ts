import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/text/clean.ts'
import { join } from '../../src/text/join.ts'
import { positionBetween, positionOf, rawBetween, slice, sourceIndex } from '../../src/text/passage.ts'

const start = { line: 3, column: 5, offset: 40 }

/** What OCR and converters leave: CJK, digits, Latin, spaces of all kinds, residue of Markdown. */
const dirty = fc
  .array(
    fc.constantFrom(...'青海省到年。，（）“”—2025.%GDP and \u3000\u00a0\t**\\*^①<>-#\u200b\ufeff\u0007𠀀é'.split('')),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''))

describe('cleaning', () => {
  test.each([
    ['市场监管 现代化规划', '市场监管现代化规划'],
    ['指 标', '指标'],
    ['万元 GDP 能耗', '万元GDP能耗'],
    ['到 2025 年', '到2025年'],
    ['网 址：<http://www.qinghai.gov.cn>', '网址：http://www.qinghai.gov.cn'],
    ['OF  QINGHAI PROVINCE', 'OF QINGHAI PROVINCE'],
    ['——**坚持改革创新**。围绕', '——坚持改革创新。围绕'],
    ['- 1. **提升覆盖能力达标率。**', '1.提升覆盖能力达标率。'],
    ['（试行）》^①，推进', '（试行）》，推进'],
    ['资源优势 and 生态功能优势', '资源优势and生态功能优势'],
    ['增长5\\~10%', '增长5~10%'],
    ['1 : 1.10', '1 : 1.10'],
    ['5＜x', '5＜x'],
    ['a < b', 'a < b'],
    ['\ufeff第一章\u200b 总则', '第一章总则'],
    ['##一、总则 ##', '一、总则'],
    ['> ## **（一）加强领导。**落实责任', '（一）加强领导。落实责任'],
    ['#1机组', '#1机组'],
    ['● ★引江补汉工程', '引江补汉工程'],
    ['\uf0d8 1.节水', '1.节水'],
    ['▲3.5', '▲3.5'],
    ['●', '●'],
    ['安全\\_生产', '安全_生产'],
    ['深度融合<sup>1</sup>，推进[^2]', '深度融合，推进'],
    ['面积15km<sup>2</sup>', '面积15km2'],
    ['第一条<br>　<b>目的</b>', '第一条目的'],
    ['<span style="color:red">注</span>', '注'],
    ['a <b and c> d', 'a <b and c> d'],
    ['&ldquo;十四五&rdquo;&nbsp;时期', '“十四五”时期'],
    ['PM2.5&#8804;35', 'PM2.5≤35'],
    ['R&D; A&nbsp;B', 'R&D; A B'],
    ['&#0;&nosuch;', '&#0;&nosuch;'],
    ['改造12座(其中:危桥1座),新建5座;', '改造12座（其中：危桥1座），新建5座；'],
    ['经费(R&D)占比1,000,8:30', '经费（R&D）占比1,000,8:30'],
    ['f(x): A, B', 'f(x): A, B'],
    ['比1g85年增长', '比1985年增长'],
    ['到199O年，l500元，6O万千瓦', '到1990年，1500元，60万千瓦'],
    ['控制在l2.5‰以内', '控制在12.5‰以内'],
    ['5G基站，3D打印，2g/千克，10l水，Ol类', '5G基站，3D打印，2g/千克，10l水，Ol类'],
  ])('%j reads %j', (source, text) => {
    expect(clean(source, start).text).toBe(text)
  })

  test('every character of the text leads back to itself in the source', () => {
    fc.assert(
      fc.property(fc.oneof(dirty, fc.string({ unit: 'binary' })), (source) => {
        const passage = clean(source, start)
        for (let index = 0; index < passage.text.length; index++) {
          const read = passage.text[index] ?? ''
          const original = source[sourceIndex(passage, index)] ?? ''
          // White space is read as a space, marks of half width as those of full width, a character that Unicode has twice as the one.
          const isSame = /[\t\u00a0\u3000]/.test(original)
            ? read === ' '
            : /[，；：？！（）]/.test(read)
              ? read.normalize('NFKC') === original.normalize('NFKC')
              : read === original || read === original.normalize('NFC')
          expect(isSame, `${original} read as ${read}`).toBe(true)
        }
      }),
    )
  })

  test('raw text holds the whole of a character reference', () => {
    const passage = clean('占比&ge;&ldquo;90%&rdquo;', start)
    expect(passage.text).toBe('占比≥“90%”')
    expect(rawBetween(passage, 2, passage.text.length)).toBe('&ge;&ldquo;90%&rdquo;')
    expect(slice(passage, 2, 3).source).toBe('&ge;')
  })

  test('a clean text stays as it is', () => {
    fc.assert(
      fc.property(dirty, (source) => {
        const once = clean(source, start).text
        // residue inside residue (**- a) shows only when the outer is gone
        fc.pre(!/^[-*#>+]|[*\\<>^[]| #+$/.test(once))
        // a wide space parts two numbers; the space it becomes may have been put into one
        fc.pre(!/[\d.．·]\u3000|\u3000[\d.．·]/.test(source))
        expect(clean(once, start).text).toBe(once)
      }),
    )
  })

  test('a slice is the text between, at its place in the file', () => {
    fc.assert(
      fc.property(dirty, fc.nat(80), fc.nat(80), (source, a, b) => {
        const passage = clean(source, start)
        const from = Math.min(a, b, passage.text.length)
        const to = Math.min(Math.max(a, b), passage.text.length)
        const part = slice(passage, from, to)
        expect(part.text).toBe(passage.text.slice(from, to))
        expect(part.source).toBe(rawBetween(passage, from, to))
        if (to > from) expect(positionOf(part)).toEqual(positionBetween(passage, from, to))
        for (let index = 0; index < part.text.length; index++) {
          expect(sourceIndex(part, index)).toBe(sourceIndex(passage, from + index) - sourceIndex(passage, from))
        }
      }),
    )
  })
})

describe('joining what a page break cut', () => {
  const second = { line: 5, column: 1, offset: 40 + 8 }

  test('the source stays whole and lines are counted', () => {
    const joined = join([clean('企业年报率保', start), clean('持在 90% 以上', second)], ['\n\n'])
    expect(joined.text).toBe('企业年报率保持在90%以上')
    expect(joined.source).toBe('企业年报率保\n\n持在 90% 以上')
    const at = joined.text.indexOf('90%')
    expect(rawBetween(joined, at, at + 5)).toBe('90% 以上')
    expect(positionBetween(joined, at, at + 5)).toEqual({
      start: { line: 5, column: 4, offset: 51 },
      end: { line: 5, column: 10, offset: 57 },
    })
  })

  test('two Latin words keep a space', () => {
    expect(join([clean('a plan of', start), clean('Qinghai', second)], ['\r\n']).text).toBe('a plan of Qinghai')
  })
})
