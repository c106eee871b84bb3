import { codesOf } from '../lexicon/character-sieve.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Row } from '../lexicon/tables.ts'
import { isLatinCode } from './characters.ts'
import { readArabic } from './numerals.ts'

export type Dimension = Row<'units'>['dimension']

/** A unit as it stands behind a number. */
export interface UnitMatch {
  /** As written, without spaces and without 余: 万条. */
  unit: string
  /** Power of ten its leading multipliers make: 4 for 万条. */
  power: number
  /** Without them: 条; null for 万 alone. */
  baseUnit: string | null
  dimension: Dimension | null
  /** 余, 多 or 几 before or among the unit: 10万余条, 30多家. */
  isMore: boolean
  end: number
}

const POWERS = new Map<number, number>([
  [0x5341, 1], // 十
  [0x767e, 2], // 百
  [0x5343, 3], // 千
  [0x4e07, 4], // 万
  [0x4ebf, 8], // 亿
])

/** The unit that begins at `from`, one space allowed before it, or null. */
export function readUnit(text: string, from: number, lexicon: Lexicon): UnitMatch | null {
  let index = text[from] === ' ' ? from + 1 : from
  const start = index
  let power = 0
  let written = ''
  let isMore = false
  let own: { row: Row<'units'>; length: number } | null = null
  // 千米, 百分点 and the like are units of their own, so the lexicon is asked before a multiplier is taken off.
  for (;;) {
    own = ownUnit(text, index, lexicon)
    const multiplier = POWERS.get(text.charCodeAt(index))
    if (own !== null) break
    if (multiplier !== undefined) {
      power += multiplier
      written += text[index]
    } else if (!isMore && isMoreBefore(text, index, lexicon)) isMore = true
    else break
    index++
  }
  if (own === null && written === '') return readDenominator(text, start, lexicon, isMore)
  const name = own === null ? '' : text.slice(index, index + own.length)
  index += name.length
  const base = name === '％' || name === '﹪' || name === '成' ? '%' : name
  if (name === '成') power += 1
  // 80%%以上: the sign twice
  else if (base === '%' && text[index] === name) index++
  // 20亿元人民币
  const currency = base === '元' && text.startsWith('人民币', index) ? '人民币' : ''
  index += currency.length
  const rest = bracketed(text, index, lexicon)
  index += rest.length
  const denominator = denominators(text, index, lexicon)
  const tail = rest + denominator
  return {
    unit: written + name + currency + tail,
    power,
    baseUnit: base + tail === '' ? null : base + tail,
    dimension: own?.row.dimension ?? null,
    isMore,
    end: index + denominator.length,
  }
}

const MORE = new Set(codesOf('余多几'))

/** 余 and 多 count only where a unit follows: 10余家, not 100余热电厂 or 10多晶硅. */
function isMoreBefore(text: string, index: number, lexicon: Lexicon): boolean {
  if (!MORE.has(text.charCodeAt(index))) return false
  return POWERS.has(text.charCodeAt(index + 1)) || ownUnit(text, index + 1, lexicon) !== null
}

function ownUnit(text: string, index: number, lexicon: Lexicon) {
  const found = lexicon.units.at(text, index)
  if (found === null) return null
  const end = index + found.length
  // 5G, 4A级 and 3D are names; 5GW is five gigawatts
  if (isLatinCode(text.charCodeAt(end - 1)) && /[A-Za-z0-9]/.test(text.charAt(end))) return null
  return isFollowed(text, end, found.row.unless) ? null : found
}

/** Whether one of some words stands at `index`: 家 is no unit before 庭. */
export function isFollowed(text: string, index: number, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word, index))
}

/** 台（套）: a second unit in brackets. */
function bracketed(text: string, index: number, lexicon: Lexicon): string {
  if (text[index] !== '（') return ''
  const inner = lexicon.units.at(text, index + 1)
  const end = index + 1 + (inner?.length ?? 0)
  return inner !== null && text[end] === '）' ? text.slice(index, end + 1) : ''
}

/** /千人, /百万人, /人·月, /10万, as many as follow. */
function denominators(text: string, from: number, lexicon: Lexicon): string {
  let end = from
  while (text[end] === '/' || text[end] === '／' || text[end] === '·') {
    // 2·7亿亩·1995年: a dot joins units, only a stroke divides by a number
    let index = (text[end] === '·' ? null : readArabic(text, end + 1))?.end ?? end + 1
    while (POWERS.has(text.charCodeAt(index)) && lexicon.units.at(text, index) === null) index++
    index += lexicon.units.at(text, index)?.length ?? 0
    if (index === end + 1) break
    end = index
  }
  return text.slice(from, end)
}

/** 18/10万: a rate that names only what it is divided by. */
function readDenominator(text: string, from: number, lexicon: Lexicon, isMore: boolean): UnitMatch | null {
  const unit = text[from] === '/' || text[from] === '／' ? denominators(text, from, lexicon) : ''
  if (unit === '') return null
  return { unit, power: 0, baseUnit: unit, dimension: 'ratio', isMore, end: from + unit.length }
}
