import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { visible } from '../../src/write/terminal/visible.ts'
import { widthOf, wrap } from '../../src/write/terminal/wrap.ts'

/** Text as a gazette has it, and text as nobody should have it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'青海省“十四五”（2021—2025年）GDP能耗，≥90%；①Ⅱ·\t\n\x1b[31m\u202e\ud800') }),
)

describe('visible', () => {
  it('lets nothing through that moves a cursor or turns a line around', () => {
    fc.assert(fc.property(anyText, (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(visible(text))))
  })

  it('leaves what can be seen alone', () => {
    const seen = '青政〔2022〕31号“十四五” ①Ⅱ ≥90% 𠮷'
    expect(visible(seen)).toBe(seen)
    expect(visible('a\x1b[31m\u202eb\tc')).toBe('a\\x1b[31m\\u202eb c')
  })
})

describe('wrap', () => {
  const width = fc.integer({ min: 2, max: 60 })

  it('makes no line wider than asked, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(anyText.map(visible), width, (text, width) => {
        const lines = wrap(text, width)
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('breaks no line before a closing mark or inside a number', () => {
    expect(wrap('控制在26000张以内，到2025年。', 8)).toEqual(['控制在', '26000张', '以内，到', '2025年。'])
  })
})

it('counts every character as the library does', () => {
  fc.assert(fc.property(anyText.map(visible), (text) => widthOf(text) === stringWidth(text)))
  for (let code = 0x20; code < 0x10000; code++) {
    const character = visible(String.fromCharCode(code))
    if (widthOf(character) !== stringWidth(character)) expect.fail(`${character} U+${code.toString(16)}`)
  }
})
