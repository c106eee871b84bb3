import { CharacterSieve, codesOf } from './character-sieve.ts'
import { HAN_DIGITS, hanInteger, integer } from './han-integer.ts'
import type { Row } from './tables.ts'

/** A label found at the start of a text: `（二）` is scheme hanParen, ordinal 2, three characters long. */
export interface HeadingLabel {
  scheme: string
  rank: number
  label: string
  ordinal: number
  length: number
}

/** The label that a text starts with, or null. */
export type HeadingMatcher = (text: string) => HeadingLabel | null

type Scheme = Pick<Row<'headings'>, 'scheme' | 'rank'> & { openings: string[]; closings: string[]; numeral: Numeral }

interface Numeral {
  codes: ReadonlySet<number>
  /** A longer run of them is no label: 2022. */
  longest: number
  value(text: string): number | null
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const ARABIC = '0123456789０１２３４５６７８９'

/** What a scan reads for 一: （—）, 第十—章. */
const DASHES = '—－ー-'

/** One dash is 一, two are a dash. */
const withoutDash = (text: string): string =>
  DASHES.includes(text.slice(-1)) ? text.replace(/^([^—－ー-]*)[—－ー-]$/, '$1一') : text

const codeSet = (characters: string): ReadonlySet<number> => new Set(codesOf(characters))

const numerals: Record<Row<'headings'>['numeral'], Numeral> = {
  han: { codes: codeSet(HAN_DIGITS + DASHES), longest: 5, value: (text) => hanInteger(withoutDash(text)) },
  arabic: { codes: codeSet(ARABIC), longest: 3, value: integer },
  // 第三章, and 第3章 in web pages
  any: { codes: codeSet(HAN_DIGITS + DASHES + ARABIC), longest: 5, value: (text) => integer(withoutDash(text)) },
  circled: { codes: codeSet(CIRCLED), longest: 1, value: (text) => CIRCLED.indexOf(text) + 1 },
}

/** Compiles the label schemes; where two fit a text, the one that stands first in the table is meant. */
export function headingMatcher(rows: readonly Row<'headings'>[]): HeadingMatcher {
  const byFirst = new Map<number, Scheme[]>()
  for (const { scheme, rank, before, numeral, after } of rows) {
    const compiled = { scheme, rank, openings: words(before), closings: words(after), numeral: numerals[numeral] }
    const starts = compiled.openings.map((word) => word.charCodeAt(0))
    for (const first of starts.length > 0 ? new Set(starts) : compiled.numeral.codes) {
      byFirst.set(first, [...(byFirst.get(first) ?? []), compiled])
    }
  }
  const sieve = new CharacterSieve(byFirst.keys())
  const match: HeadingMatcher = (text) => {
    const schemes = sieve.passes(text.charCodeAt(0)) ? byFirst.get(text.charCodeAt(0)) : undefined
    if (schemes === undefined) return null
    for (const scheme of schemes) {
      const label = read(scheme, text)
      if (label !== null) return label
    }
    return null
  }
  return (text) => {
    if (!isEnclosed(text.charCodeAt(0))) return match(text)
    const first = text.charAt(0)
    const label = match(first.normalize('NFKC'))
    return label && { ...label, label: first, length: 1 }
  }
}

/** ㈠, ⑴ and ⒈: labels that are one character, for （一）, （1） and 1. */
const isEnclosed = (code: number): boolean => (code >= 0x3220 && code <= 0x3229) || (code >= 0x2474 && code <= 0x249b)

const words = (cell: string) => cell.split(' ').filter((word) => word !== '')

function read({ scheme, rank, openings, closings, numeral }: Scheme, text: string): HeadingLabel | null {
  const opening = openings.length === 0 ? '' : wordAt(openings, text, 0)
  if (opening === null) return null
  const from = behindSpaces(text, opening.length)
  let end = from
  while (end - from < numeral.longest && end < text.length && numeral.codes.has(text.charCodeAt(end))) end++
  const closesAt = behindSpaces(text, end)
  const closing = closings.length === 0 ? '' : wordAt(closings, text, closesAt)
  if (closing === null) return null
  const ordinal = end > from ? numeral.value(text.slice(from, end)) : null
  if (ordinal === null) return null
  const length = closing === '' ? end : closesAt + closing.length
  // 一、二、三产业融合
  if (closing === '、' && numeral === numerals.han && COUNTED.test(text.slice(length, length + 3))) return null
  // 1.5万 and 2.4 : 1 are numbers; 3. 90%以上的… is the third point, and 1.2025年底前… the first
  const rest = text.slice(length, length + YEAR_LENGTH)
  if (opening === '' && numeral === numerals.arabic && /^[0-9０-９]/.test(rest) && !YEAR.test(rest)) return null
  // 一．一加强协调: a dash that a scan took for two 一 and a dot between
  if (numeral === numerals.han && ordinal === 1 && DOTS.includes(closing) && text[length] === '一') return null
  return { scheme, rank, label: text.slice(0, length), ordinal, length }
}

function wordAt(words: readonly string[], text: string, index: number): string | null {
  for (const word of words) if (text.startsWith(word, index)) return word
  return null
}

const DOTS = ['．', '.', '·']

const YEAR = /^(?:19|20)\d{2}年/
const YEAR_LENGTH = 5

const COUNTED = /^[二三四五六七八九十]{1,2}、/

const SPACE = 0x20

/** ( 1 ), 1 .: a scan's spaces inside a label. */
function behindSpaces(text: string, index: number): number {
  let at = index
  while (text.charCodeAt(at) === SPACE) at++
  return at
}
