import { CharacterSieve } from './character-sieve.ts'

const code = (character: string): number => character.charCodeAt(0)

/** By code, as all that is asked of each number of a text. */
const DIGITS = new Map<number, number>([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [code(digit), value] as const),
  [code('零'), 0],
  [code('两'), 2],
])

const UNITS = new Map<number, number>([
  [code('十'), 10],
  [code('百'), 100],
  [code('千'), 1000],
])

/** The characters a Chinese integer below 10,000 is written with. */
export const HAN_DIGITS = String.fromCharCode(...DIGITS.keys(), ...UNITS.keys())

const CODES: ReadonlySet<number> = new Set([...DIGITS.keys(), ...UNITS.keys()])
const SIEVE = new CharacterSieve(CODES)

/** Whether one of them has this code. */
export const isHanDigitCode = (code: number): boolean => SIEVE.passes(code) && CODES.has(code)

/** 二十三 → 23, 一百零五 → 105, 二〇三五 → 2035; null when the characters make no integer below 10,000. */
export function hanInteger(text: string): number | null {
  if (text === '' || text.length > LONGEST) return null
  const year = text.length > 1 ? positional(text) : null
  if (year !== null) return text.length <= 4 ? year : null
  let total = 0
  let digit: number | null = null
  let smallest = 10_000
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const unit = UNITS.get(code)
    const value = DIGITS.get(code)
    if (unit !== undefined && unit < smallest && digit !== 0) {
      total += (digit ?? 1) * unit
      digit = null
      smallest = unit
    } else if (value !== undefined && (digit === null || digit === 0)) digit = value
    else return null
  }
  return total + (digit ?? 0)
}

/** 二〇三五 → 2035; null where a character is no digit. */
function positional(text: string): number | null {
  let total = 0
  for (let index = 0; index < text.length; index++) {
    const digit = DIGITS.get(text.charCodeAt(index))
    if (digit === undefined) return null
    total = total * 10 + digit
  }
  return total
}

/** 23, ２３ and 二十三 → 23; null where the characters make no integer. */
export function integer(text: string): number | null {
  if (/^[0-9]+$/.test(text)) return Number(text)
  if (text === '' || isHanDigitCode(text.charCodeAt(0))) return hanInteger(text)
  const digits = text.normalize('NFKC')
  return /^\d+$/.test(digits) ? Number(digits) : hanInteger(digits)
}

/** 九千九百九十九 */
const LONGEST = 7
