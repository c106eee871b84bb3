import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isDigitAt } from '../../text/characters.ts'
import type { Calendar } from '../../text/deadlines.ts'
import { readArabic } from '../../text/numerals.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import type { Span } from '../../text/sentences.ts'
import { type Candidate, candidatesIn } from '../targets/reading.ts'

/** A number of a text: of a quantity, or digits that are part of no quantity. */
export interface NumeralMatch extends Span {
  /** The quantity it is the number of, with what the text says around it. */
  candidate: Candidate | null
  /** The quantity whose unit it stands in: the 10 of 4.4份/10万人. */
  within: QuantityMatch | null
  value: number | null
}

/** Digits, and words for a number that nobody counted: 数十, 几百, 上千. */
const BARE = /[0-9０-９]|(?<!以|[第\d])(?:[数几][十百千万亿]{1,3}|上[百千万]{1,2})(?=[余多]?[一-鿿])/g

/** Every number of a text from left to right: each digit is in exactly one. */
export function* numeralsIn(text: string, lexicon: Lexicon, calendar: Calendar): Generator<NumeralMatch> {
  let at = 0
  let last: QuantityMatch | null = null
  for (const candidate of candidatesIn(text, lexicon, calendar)) {
    const { numberFrom, numberTo, value } = candidate.quantity
    yield* bareIn(text, at, numberFrom, last)
    yield { from: numberFrom, to: numberTo, candidate, within: null, value }
    at = numberTo
    last = candidate.quantity
  }
  yield* bareIn(text, at, text.length, last)
}

function* bareIn(text: string, from: number, to: number, last: QuantityMatch | null): Generator<NumeralMatch> {
  const stretch = text.slice(from, to)
  BARE.lastIndex = 0
  for (let match = BARE.exec(stretch); match !== null; match = BARE.exec(stretch)) {
    const start = from + match.index
    const number = isDigitAt(match[0], 0) ? readArabic(text, start) : null
    const end = Math.min(number?.end ?? start + match[0].length, to)
    const within = last !== null && start < last.to ? last : null
    yield { from: start, to: end, candidate: null, within, value: number === null ? null : Number(number.decimal) }
    BARE.lastIndex = end - from
  }
}
