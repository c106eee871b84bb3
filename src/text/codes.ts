import { codesOf } from '../lexicon/character-sieve.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isDigitAt, isDigitCode, isHanCode, isLatinCode } from './characters.ts'
import { readUnit } from './measure-units.ts'

/** What joins the digits of a name to what stands before them. */
const JOINTS = new Set(codesOf('-−–—.+＋/'))
const PLUS = new Set(codesOf('+＋'))

const isAlphanumeric = (code: number): boolean => isLatinCode(code) || isDigitCode(code)
const isWordCode = (code: number): boolean => isAlphanumeric(code) || code === UNDERSCORE || isHanCode(code)
const UNDERSCORE = 0x5f

/** Whether digits are part of a name: PM2.5, A4, COVID-19, “1+16+23”, 5G, 4A级, 2022-07-12, 1.2.3, 0971. */
export function isCode(text: string, from: number, to: number, lexicon: Lexicon): boolean {
  const before = text.charCodeAt(from - 1)
  const after = text.charCodeAt(to)
  if (isLatinCode(before)) return true
  if (JOINTS.has(before) && isAlphanumeric(text.charCodeAt(from - 2))) return true
  if (PLUS.has(after) && isWordCode(text.charCodeAt(to + 1))) return true
  if (isLatinCode(after)) return readUnit(text, to, lexicon) === null
  if (text[from] === '0' && isDigitAt(text, from + 1)) return true
  return (text[to] === '-' || text[to] === '.') && isDigitAt(text, to + 1) && isChain(text, to)
}

/** 07-12 behind 2022-: two more groups of digits make a date, a version or a telephone number. */
function isChain(text: string, from: number): boolean {
  const mark = text[from]
  let end = from + 1
  while (isDigitAt(text, end)) end++
  return (text[end] === mark && isDigitAt(text, end + 1)) || text[from] === '.'
}

/** Index behind the code that the digits at `from` belong to. */
export function codeEnd(text: string, from: number): number {
  let end = from
  while (/[0-9０-９.+＋A-Za-z]/.test(text[end] ?? '') || (/[-/]/.test(text[end] ?? '') && isDigitAt(text, end + 1)))
    end++
  return end
}
