import { describe, expect, test } from 'vitest'
import { inList, linesOf, paragraph, WORD, wordFile } from './word-file.ts'

const numbering = (...parts: string[]) => `<w:numbering ${WORD}>${parts.join('')}</w:numbering>`
const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const level = (depth: number, said: string, { format = 'decimal', start = 1, more = '' } = {}) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${said}"/></w:lvl>`

const numbered = (body: string, ...parts: string[]) => linesOf(wordFile(body, { 'numbering.xml': numbering(...parts) }))

// ST_NumberFormat of ECMA-376, 17.18.59, as Word shows it.
test.each([
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedCircleChinese', 10, '⑩'],
  ['decimalEnclosedCircleChinese', 11, '11'],
  ['upperLetter', 26, 'Z'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 53, 'aaa'],
  ['lowerLetter', 781, '781'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperRoman', 4000, '4000'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 1005, '一千零五'],
  ['chineseCountingThousand', 10_000, '10000'],
  ['chineseLegalSimplified', 12, '拾贰'],
  ['ideographDigital', 10, '一〇'],
  ['ideographTraditional', 11, '甲'],
  ['ideographZodiac', 12, '亥'],
  ['hebrew1', 3, '3'],
])('%s has %i as %s', async (format, start, shown) => {
  const body = paragraph('总则', inList(1, 0))
  expect(await numbered(body, definition(0, level(0, '第%1项', { format, start })), list(1, 0))).toEqual([
    `第${shown}项 总则`,
  ])
})

describe('a list', () => {
  test('has the level that it sets instead of its definition’s', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, '（%1）', { format: 'chineseCounting', start: 3 })}</w:lvlOverride>`
    const body = paragraph('甲', inList(1, 0)) + paragraph('乙', inList(2, 0))
    expect(await numbered(body, definition(0, level(0, '%1.')), list(1, 0), list(2, 0, own))).toEqual([
      '1. 甲',
      '（二） 乙',
    ])
  })

  test('that is made of a style of lists has its numbers from there', async () => {
    const styled = `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Articles"/>${level(0, '第%1条', { format: 'chineseCounting' })}</w:abstractNum>`
    const linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Articles"/></w:abstractNum>'
    expect(await numbered(paragraph('为了安全。', inList(2, 0)), styled, linked, list(1, 0), list(2, 1))).toEqual([
      '第一条 为了安全。',
    ])
  })

  test('that begins below its first level counts the levels above as begun', async () => {
    const body = paragraph('目的', inList(1, 1)) + paragraph('范围', inList(1, 1))
    expect(await numbered(body, definition(0, level(0, '%1'), level(1, '%1.%2')), list(1, 0))).toEqual([
      '1.1 目的',
      '1.2 范围',
    ])
  })

  test('whose label names a level that it has not counts as the level itself does', async () => {
    const lost = definition(0, level(0, '%1'), level(2, '%1.%2.%3', { format: 'upperLetter' }))
    expect(await numbered(paragraph('目的', inList(1, 2)), lost, list(1, 0))).toEqual(['1.A.A 目的'])
  })

  test('shows nothing where it says so, and stands close to its text where it says so', async () => {
    const levels = [
      level(0, '', { format: 'none' }),
      level(1, '%2、', { format: 'chineseCounting', more: '<w:suff w:val="nothing"/>' }),
    ]
    const body = paragraph('前言', inList(1, 0)) + paragraph('目的', inList(1, 1))
    expect(await numbered(body, definition(0, ...levels), list(1, 0))).toEqual(['前言', '一、目的'])
  })
})

describe('what a damaged file says of lists keeps nobody from its text', () => {
  const plain = definition(0, level(0, '%1.'))
  test.each<[string, string, string[], string[]]>([
    ['a list that is not there', paragraph('甲', inList(9, 0)), [plain, list(1, 0)], ['甲']],
    ['a level that is not there', paragraph('甲', inList(1, 5)), [plain, list(1, 0)], ['甲']],
    ['a definition that is not there', paragraph('甲', inList(1, 0)), [plain, list(1, 7)], ['甲']],
    ['a level that says nothing', paragraph('甲', inList(1, 0)), [definition(0, '<w:lvl/>'), list(1, 0)], ['甲']],
    ['no names of lists', paragraph('甲', inList(1, 0)), ['<w:abstractNum/><w:num/>'], ['甲']],
  ])('%s', async (_, body, parts, lines) => {
    expect(await numbered(body, ...parts)).toEqual(lines)
  })
})
