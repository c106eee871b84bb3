import { HAN_DIGITS, hanInteger } from './han-integer.ts'
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

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const numerals: Record<Row<'headings'>['numeral'], { characters: string; value(text: string): number | null }> = {
  // 第三章, and 第3章 in web pages
  han: {
    characters: `${HAN_DIGITS}0123456789`,
    value: (text) => (/^\d+$/.test(text) ? Number(text) : hanInteger(text)),
  },
  arabic: {
    characters: '0123456789０１２３４５６７８９',
    value: (text) => Number(text.normalize('NFKC')),
  },
  circled: {
    characters: CIRCLED,
    value: (text) => (text.length === 1 ? CIRCLED.indexOf(text) + 1 : null),
  },
}

/** A label longer than this is a number in a sentence, not a label: 2022. 年 */
const LONGEST_NUMERAL = 4

export function headingMatcher(rows: readonly Row<'headings'>[]): HeadingMatcher {
  const byFirst = new Map<string, Row<'headings'>[]>()
  const schemes = rows.map((row) => ({ ...row, openings: words(row.before), closings: words(row.after) }))
  for (const row of schemes) {
    const firsts =
      row.openings.length > 0 ? row.openings.map((word) => word[0] ?? '') : [...numerals[row.numeral].characters]
    for (const first of firsts) byFirst.set(first, [...(byFirst.get(first) ?? []), row])
  }
  return (text) => {
    for (const row of byFirst.get(text[0] ?? '') ?? []) {
      const label = read(row, words(row.before), words(row.after), text)
      if (label !== null) return label
    }
    return null
  }
}

const words = (cell: string) => cell.split(' ').filter((word) => word !== '')

function read(row: Row<'headings'>, openings: string[], closings: string[], text: string): HeadingLabel | null {
  const opening = openings.find((word) => text.startsWith(word)) ?? ''
  if (opening === '' && openings.length > 0) return null
  const { characters, value } = numerals[row.numeral]
  let end = opening.length
  while (end < text.length && end - opening.length <= LONGEST_NUMERAL && characters.includes(text[end] ?? '')) end++
  const closing = closings.find((word) => text.startsWith(word, end)) ?? ''
  if (end === opening.length || (closing === '' && closings.length > 0)) return null
  const ordinal = value(text.slice(opening.length, end))
  if (ordinal === null) return null
  const length = end + closing.length
  // 1.5万 and 2.4 : 1 are numbers
  if (row.numeral === 'arabic' && opening === '' && /^[0-9０-９]/.test(text.slice(length))) return null
  return { scheme: row.scheme, rank: row.rank, label: text.slice(0, length), ordinal, length }
}
