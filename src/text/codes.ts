import type { Lexicon } from '../lexicon/lexicon.ts'
import { readUnit } from './measure-units.ts'
import { isDigit } from './numerals.ts'

/** Whether digits are part of a name: PM2.5, A4, COVID-19, “1+16+23”, 5G, 4A级, 2022-07-12, 1.2.3, 0971. */
export function isCode(text: string, from: number, to: number, lexicon: Lexicon): boolean {
  const before = text[from - 1] ?? ''
  const after = text[to] ?? ''
  if (/[A-Za-z]/.test(before)) return true
  if (/[-−–—.+＋/]/.test(before) && /[A-Za-z0-9０-９]/.test(text[from - 2] ?? '')) return true
  if (/[+＋]/.test(after) && /[\w０-９一-鿿]/.test(text[to + 1] ?? '')) return true
  if (/[A-Za-z]/.test(after)) return readUnit(text, to, lexicon) === null
  if (text[from] === '0' && isDigit(text[from + 1])) return true
  return /[-.]/.test(after) && isDigit(text[to + 1]) && isChain(text, to)
}

/** 07-12 behind 2022-: two more groups of digits make a date, a version or a telephone number. */
function isChain(text: string, from: number): boolean {
  const mark = text[from]
  let end = from + 1
  while (isDigit(text[end])) end++
  return (text[end] === mark && isDigit(text[end + 1])) || text[from] === '.'
}

/** Index behind the code that the digits at `from` belong to. */
export function codeEnd(text: string, from: number): number {
  let end = from
  while (/[0-9０-９.+＋A-Za-z]/.test(text[end] ?? '') || (/[-/]/.test(text[end] ?? '') && isDigit(text[end + 1]))) end++
  return end
}
