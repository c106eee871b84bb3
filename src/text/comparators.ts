import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Comparator } from '../model/records.ts'
import { isFollowed, type UnitMatch } from './measure-units.ts'

export interface ComparatorMatch {
  comparator: Comparator
  /** Index where the word begins, when it stands before the number; behind its end, when after. */
  edge: number
}

/** The comparator word that ends where a number begins: 不低于20%. */
export function comparatorBefore(text: string, numberFrom: number, lexicon: Lexicon): ComparatorMatch | null {
  const end = text[numberFrom - 1] === ' ' ? numberFrom - 1 : numberFrom
  const found = lexicon.comparatorsBefore.before(text, end)
  if (found === null) return null
  const edge = end - found.length
  const { unless, comparator } = found.row
  if (unless.some((word) => text.endsWith(word, edge))) return null
  return { comparator, edge }
}

/** The comparator word behind a number and its unit: 以上, 左右, （含）以下. */
export function comparatorAfter(text: string, from: number, lexicon: Lexicon): ComparatorMatch | null {
  const found = lexicon.comparatorsAfter.at(text, from)
  if (found === null) {
    // 200个（标准桩）以上: what is counted stands between
    const named =
      text.charCodeAt(from) === BRACKET ? NAMED.exec(text.slice(from, from + LONGEST_NAMED))?.[0].length : undefined
    return named === undefined ? null : comparatorAfter(text, from + named, lexicon)
  }
  const edge = from + found.length
  const { unless, comparator } = found.row
  if (isFollowed(text, edge, unless)) return null
  // 余 and 多 that do not end the phrase open the next word: 100万元余额, 10个多晶硅项目
  if (comparator === 'gt' && /[一-鿿]/.test(text.charAt(edge))) return null
  return { comparator, edge }
}

const BRACKET = 0xff08
const NAMED = /^（[一-鿿]{2,6}）(?=以[上下内])/
const LONGEST_NAMED = 10

/** 突破10项关键技术 is a breakthrough in ten; 突破20亿元 and 分别突破350家和80家 pass them. */
export function isBreakthrough(
  text: string,
  edge: number,
  numberFrom: number,
  end: number,
  unit: UnitMatch | null,
): boolean {
  return (
    unit?.dimension === 'count' &&
    text.slice(edge, numberFrom) === '突破' &&
    /^(?![和及]\d)[一-鿿“]/.test(text.slice(end, end + 2))
  )
}
