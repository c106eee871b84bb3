import { codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { findOutside, isClosing, splitOutside } from '../../text/brackets.ts'
import { type QuantityMatch, scanQuantities } from '../../text/quantities.ts'
import { measuredName } from './measured-name.ts'

/** An amount in a cell, with what it measures as the cell says. */
export interface Measure {
  match: QuantityMatch
  /** Empty when the cell leaves it to the row's name. */
  name: string
}

const CLAUSE_ENDS: ReadonlySet<number> = new Set(codesOf('，,；;。！\n'))
const LIST_ENDS: ReadonlySet<number> = new Set([...CLAUSE_ENDS, ...codesOf('、')])
/** 一次性: a numeral in Chinese characters is part of a word where words stand on both sides. */
const HAN_NUMERAL = /^[零〇一二三四五六七八九十百千万两]/

/** The amounts of a cell, each with its own name: 地方标准300项、团体标准100项; 评选20个青海省质量奖. */
export function measuresIn(text: string, lexicon: Lexicon): Measure[] {
  const matches = scanQuantities(text, lexicon).filter(
    (match) => !isTime(text, match) && !isRank(text, match, lexicon) && !isOfAnotherYear(text, match),
  )
  const measures: Measure[] = []
  let floor = 0
  for (const [index, match] of matches.entries()) {
    const before = nameBefore(text.slice(floor, match.from), lexicon)
    const end = phraseEnd(text, match.to, matches[index + 1]?.from ?? text.length)
    const after = measuredName(withoutBracket(text.slice(match.to, end)), lexicon)
    if (before !== '' && after !== '' && HAN_NUMERAL.test(text.charAt(match.numberFrom))) continue
    measures.push({ match, name: before === '' ? after : before })
    // 80（主城区88）: the words in the bracket name what follows them
    floor = before === '' && after !== '' ? end : match.to
  }
  return measures
}

const OF_A_TIME = /^(?:19|20)\d{2}(?:年?[—–~～至到-](?:19|20)\d{2})?年[^）)]*$/
/** Nothing lasts so many years. */
const FIRST_YEAR = 1900

/** 2020年, 12月, 31日 behind it; 五年累计, where the years are no amount of their own. */
function isTime(text: string, { value, unit, numberFrom }: QuantityMatch): boolean {
  if (unit === '月' || (unit === '日' && text[numberFrom - 1] === '月')) return true
  if (unit !== '年') return false
  return HAN_NUMERAL.test(text.charAt(numberFrom)) || Number(value) >= FIRST_YEAR
}

/** 0.62（2019年1.22）, 3000（2021—2025年累计12000）: what a bracket behind an amount says of a time of its own. */
function isOfAnotherYear(text: string, { from }: QuantityMatch): boolean {
  const open = Math.max(text.lastIndexOf('（', from), text.lastIndexOf('(', from))
  return open > 0 && OF_A_TIME.test(text.slice(open + 1, from))
}

/** 全国前10名: a place among others, not an amount. */
const isRank = (text: string, { from, numberFrom }: QuantityMatch, { predicates }: Lexicon): boolean =>
  (predicates.rank.before(text, from) ?? predicates.rank.before(text, numberFrom)) !== null

/** The clause before an amount names it; where that has only a verb, the clause before: 数量实现倍增，达到3000项. */
function nameBefore(text: string, lexicon: Lexicon): string {
  if (text === '') return ''
  for (const clause of splitOutside(text, CLAUSE_ENDS).reverse()) {
    const name = measuredName(clause, lexicon)
    if (name !== '') return name
  }
  return ''
}

/** Where the phrase behind an amount ends: at a mark outside brackets, at a bracket that holds it, or before the next amount. */
function phraseEnd(text: string, from: number, limit: number): number {
  const end = findOutside(text, (code) => isClosing(code) || LIST_ENDS.has(code), from, limit)
  return end < 0 ? limit : end
}

/** 95（2019年）: a remark in brackets is no name. */
function withoutBracket(text: string): string {
  return /^ ?[（(〔[［【《“]/.test(text) ? '' : text
}
