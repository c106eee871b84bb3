import { codesOf } from '../lexicon/character-sieve.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isDigitAt, isDigitCode, isHanCode, isLatinCode } from './characters.ts'
import { readUnit } from './measure-units.ts'

/** What joins the digits of a name to what stands before them. */
const JOINTS = new Set(codesOf('-−–—.+＋/'))
const PLUS = new Set(codesOf('+＋'))

const isAlphanumeric = (code: number): boolean => isLatinCode(code) || isDigitCode(code)

/** Behind the digits: two more groups of them make a date or a telephone number (-07-12), one behind a decimal a version (.3). */
const CHAIN = /-[0-9]+-[0-9]|\.[0-9]/y

/** Whether digits are part of a name: PM2.5, A4, COVID-19, “1+16+23”, 5G, 4A级, 2022-07-12, 1.2.3, 0971. */
export function isCode(text: string, from: number, to: number, lexicon: Lexicon): boolean {
  const before = text.charCodeAt(from - 1)
  const after = text.charCodeAt(to)
  if (isLatinCode(before)) return true
  if (JOINTS.has(before) && isAlphanumeric(text.charCodeAt(from - 2))) return true
  const next = text.charCodeAt(to + 1)
  if (PLUS.has(after) && (isAlphanumeric(next) || isHanCode(next))) return true
  if (isLatinCode(after)) return readUnit(text, to, lexicon) === null
  if (text[from] === '0' && isDigitAt(text, from + 1)) return true
  CHAIN.lastIndex = to
  return CHAIN.test(text)
}

/** Index behind the letters and digits that stand together; what a joint leads on to (-07 behind 2022) is a code by itself. */
export function codeEnd(text: string, from: number): number {
  let end = from
  while (isAlphanumeric(text.charCodeAt(end))) end++
  return end
}
