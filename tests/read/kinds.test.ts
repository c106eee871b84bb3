import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { compileLexicon } from '../../src/lexicon/lexicon.ts'
import type { Finding } from '../../src/read/block.ts'
import { reportDamage } from '../../src/read/damage.ts'
import { TextAssembler } from '../../src/read/txt.ts'
import { kindsIn } from '../../src/text/character-kinds.ts'

const lexicon = compileLexicon(builtInRows())
/** Bits of all kinds: no pattern is passed by. */
const EVERY_KIND = 0xffff

/** What the kinds of a line's characters are asked for: each has a pattern that one of these matches. */
const misread = [
  '1g85年',
  '199O年',
  '一九八○年',
  '增长7，5％',
  '增长6、8％',
  'L 45亿',
  '3H00亿',
  '巧50万',
  '人口增长率15％',
  '人口出生率 ９％',
]
const marks = ['第 4 页', '－１２－', '———', '某省人民政府公报', '版权所有', 'All rights reserved', '![图](a)', '^①注']
const cells = [
  '| a | b |',
  '--|--',
  '\t',
  '序号',
  '指标',
  '2025年',
  '单位',
  '一、',
  '表1',
  '（续表）',
  '增长。',
  '  ',
  ' ',
]
const residue = ['&ldquo;', '&nbsp;', '**', '<br>', '\uf0d8', '\u0007', '\ufffd', '\ufeff', '\u3000\u3000']
const unsettled = ['\uf967', '１，２００', 'ＡＢ', '(省),年;']
const piece = fc.constantFrom(...misread, ...marks, ...cells, ...residue, ...unsettled)
const text = fc
  .array(
    fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n'))

/** What is read and reported when each line is said to hold characters of such kinds. */
function read(source: string, kindsOf: (line: string) => number) {
  const found: Finding[] = []
  const assembler = new TextAssembler(lexicon)
  let offset = 0
  for (const [index, text] of source.split('\n').entries()) {
    const line = { text, end: '\n', number: index + 1, offset, kinds: kindsOf(text) }
    reportDamage(line, (finding) => found.push(finding))
    assembler.add(line)
    offset += text.length + 1
  }
  assembler.end()
  return { found, blocks: assembler.take() }
}

test('no pattern that the kinds of a line rule out would have matched it', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(read(source, (line) => kindsIn(line))).toEqual(read(source, () => EVERY_KIND))
    }),
    { numRuns: 500 },
  )
})
