import { CharacterSieve, codesOf } from './character-sieve.ts'
import { HAN_DIGITS } from './han-integer.ts'
import type { Row } from './tables.ts'
import { anyOf, escaped } from './word-pattern.ts'

type Word = Row<'deadlines'>
type Sense = Word['sense']

/** A time that a text names, in one of five ways; the others are null. */
export interface TimeMatch {
  from: number
  to: number
  /** 2025, 二〇二五 */
  year: string | null
  /** 十四 of “十四五” */
  five: string | null
  /** 6 of 6月底前 */
  month: string | null
  /** 三 of 三年内 */
  count: string | null
  /** What 今年 or 规划期末 is. */
  relative: Sense | null
  /** 到, 截至 lead to it. */
  opens: boolean
  /** A word behind a year or a plan makes it a point or a stretch of time: 2025年底, “十四五”时期. */
  closes: boolean
}

/** The times of a text, and what the words beside one say that it is there for. */
export interface TimeWords {
  /** Left to right, none overlapping. */
  all(text: string): TimeMatch[]
  /** Something to compare with: 基础上 behind 2020年, 比 before it. */
  isBase(before: string, behind: string): boolean
  /** Where something begins: 起 behind 2021年. */
  isStart(before: string, behind: string): boolean
}

const YEAR_NUMBER = String.raw`(?:19|20)\d\d`

/** 2021— of 2021—2025年, which is over in 2025. */
const FIRST_YEAR = String.raw`(?:${YEAR_NUMBER}年?[—–－\-~～〜至到](?=${YEAR_NUMBER}年))?`

/** 2025年6月30日, 二〇二五年, 一九八五年; 2025 of 2025、2030年. */
const YEAR = String.raw`(?<year>${YEAR_NUMBER}|(?:一九|二[〇零])[〇零一二三四五六七八九]{2})(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?=[、和](?:${YEAR_NUMBER}[、和]){0,3}${YEAR_NUMBER}年))`

const FIVE = `[“"]?(?<five>[一二三四五六七八九十]{1,2})五[”"]?`

const COUNT = '[1-9]|[1-4][0-9]|[一二两三四五六七八九十]{1,2}'

/** 每年年底前, 次年6月底前, 近三年内 are of no year that the words tell; 企业和年内在产品种 places no deed. */
const OWN = String.raw`(?<![每各逐历次去上往当同半近几多年\d一二两三四五六七八九十]|[和及与的](?=年))`

/** Where a clause begins: 毕业5年内 speaks of graduates, not of five years to come. */
const CLAUSE = '(?<=^|[，。；：、,;:（(])'

/** 从2021年起每年, 2021年起，每年: not 2021年起步 */
const ON = /^(?:$|[，、；。）)每至到逐对在])/

/** 今年, 规划期末, 本世纪中叶: words that are a time by themselves. */
const RELATIVE: ReadonlySet<Sense> = new Set(['thisYear', 'nextYear', 'planEnd', 'midCentury', 'endOfCentury'])

/** 到, 在, 用: what leads to a time. */
const BEGINS: ReadonlySet<Sense> = new Set(['opens', 'within', 'spends'])

export function timeWords(rows: readonly Word[]): TimeWords {
  const words = (...senses: Sense[]) => anyOf(rows.filter(({ sense }) => senses.includes(sense)))
  const senses = new Map(rows.map(({ word, sense }) => [word, sense]))
  const lead = `${words('opens', 'within')}?`
  const years = `${lead}(?:${words('spends')}(?<spent>${COUNT})|(?<within>${COUNT}))年`
  const month = String.raw`(?<month>1[0-2]|[1-9])月(?:\d{1,2}日)?`
  const time = new RegExp(
    `${CLAUSE}${years}|(?<opens>${words('opens')})?(?:${FIRST_YEAR}${YEAR}|${FIVE}|${OWN}(?:(?<relative>${words(...RELATIVE)})|${month}))`,
    'y',
  )
  // Where a time may begin: the pattern is not held against every character.
  const starts = new CharacterSieve(
    codesOf(`0123456789“"${HAN_DIGITS}`).concat(
      rows.filter(({ sense }) => BEGINS.has(sense) || RELATIVE.has(sense)).map(({ word }) => word.charCodeAt(0)),
    ),
  )
  // What may stand behind: patterns of their own, which are many times quicker to compile than one of all.
  const behind = (...senses: Sense[]) => new RegExp(words(...senses), 'y')
  const [span, part, closes, lasting] = [behind('span', 'planEnd'), behind('part'), behind('closes'), behind('lasting')]
  const relativeWords = rows.filter(({ sense }) => RELATIVE.has(sense)).map(({ word }) => escaped(word.charAt(0)))
  // No time is without one of these, and most sentences have none.
  const hint = new RegExp(`[年五月${relativeWords.join('')}]`)
  const base = new RegExp(`^年?的?${words('base')}`)
  const compared = new RegExp(`${words('compared')}$`)
  const begins = new RegExp(`^${words('begins')}`)
  const since = new RegExp(`^${words('since')}`)
  function timesIn(text: string): TimeMatch[] {
    const found: TimeMatch[] = []
    let next = 0
    for (let from = starts.next(text, 0); from < text.length; from = starts.next(text, next)) {
      time.lastIndex = from
      const match = time.exec(text)
      next = from + 1
      if (match === null) continue
      const { year, five, month, spent, within, relative, opens }: Partial<Record<string, string>> = match.groups ?? {}
      let to = time.lastIndex
      const takes = (pattern: RegExp) => {
        pattern.lastIndex = to
        const isThere = pattern.test(text)
        if (isThere) to = pattern.lastIndex
        return isThere
      }
      const isNamed = year !== undefined || five !== undefined
      const spans = isNamed && takes(span)
      const parts = (isNamed || month !== undefined) && takes(part)
      const isClosed = takes(closes)
      // 3年 and 6月 by themselves are no deadlines
      if (!isClosed && (within !== undefined || month !== undefined)) continue
      if (spent !== undefined && takes(lasting)) takes(lasting)
      next = to
      found.push({
        from,
        to,
        year: year ?? null,
        five: five ?? null,
        month: month ?? null,
        count: spent ?? within ?? null,
        relative: senses.get(relative ?? '') ?? null,
        opens: opens !== undefined,
        closes: isNamed && (spans || parts || isClosed),
      })
    }
    return found
  }
  return {
    all: (text) => (hint.test(text) ? timesIn(text) : []),
    isBase: (before, behind) => base.test(behind) || compared.test(before),
    isStart(before, behind) {
      if (since.test(behind)) return true
      const word = begins.exec(behind)?.[0]
      return word !== undefined && (/[从自]$/.test(before) || ON.test(behind.slice(word.length)))
    },
  }
}
