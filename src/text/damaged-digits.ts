import { DIGIT, MISREAD, PER_CENT } from './character-kinds.ts'

/** Letters that a scan takes digits for. */
const DIGITS = new Map([
  ['O', '0'],
  ['o', '0'],
  ['l', '1'],
  ['I', '1'],
  ['g', '9'],
])

/**
 * A number in which letters stand for digits: 1g85年, 199O年, l500元, 1OO亿元. What goes on with it is a unit, so that names (5G, 3D) and
 * measures (5l, 2g/千克) are none; g is 9 between digits alone.
 */
const NUMBER =
  /(?<![A-Za-z0-9.．·])(?=[OoIl.．·]*[0-9])(?=[0-9.．·]*[OoIlg])(?:[0-9OoIl]|(?<=[0-9OoIl])g(?=[0-9OoIl])|(?<=[0-9OoIl])[.．·](?=[0-9OoIl])){2,12}(?=[年%％‰万亿元吨个人亩公平座家户件项台辆所头只千百米处条])/g

/** A circle or a letter for the 〇 of a year in words: 一九八○年, 二OO五年. */
const HAN_YEAR =
  /(?<![〇零一二三四五六七八九])[一二](?=[〇零一二三四五六七八九]*[○◯ＯO])[〇零○◯ＯO一二三四五六七八九]{3}(?=年)/g

/** 达到7，5平方米, 增长6、8％: behind a verb that has one amount, a mark before one digit and a unit is a point; 分别增长6、8％ has two. */
const COMMA_POINT =
  /(?<=[到至为达于增长高低降少])(?<!(?:[、和]|分别)[^，。；]{0,12})[0-9]{1,2}[，、][0-9](?=平方米|公斤|千克|个百分点|[％%])/g

/** 80%%以上 */
const DOUBLED = /(?<![0-9.．])[0-9][0-9.．]*(?:%%|％％)/g

const COMMA = /[0-9][，、][0-9]/

/** Whether a text that holds characters of these kinds may have something to repair; few have. */
export const mayBeMisread = (text: string, kinds: number): boolean =>
  (kinds & MISREAD) !== 0 ||
  ((kinds & DIGIT) !== 0 && COMMA.test(text)) ||
  ((kinds & PER_CENT) !== 0 && (text.includes('%%') || text.includes('％％')))

/** A sieve: no line without one of these is to be repaired. */
const MAY_HOLD = /[0-9][.．·]?[OoIlg，、]|[○◯ＯOolI](?=[0-9.．·○◯ＯO〇零一二三四五六七八九年])/

/** What is read in one way only; each replacement is as long as what it replaces. */
const repairs = [
  {
    number: COMMA_POINT,
    repaired: (number: string) => number.replace(/[，、]/, '.'),
  },
  {
    number: NUMBER,
    repaired: (number: string) => number.replace(/[OoIlg]/g, (letter) => DIGITS.get(letter) ?? letter),
  },
  {
    number: HAN_YEAR,
    repaired: (year: string) => year.replace(/[○◯ＯO]/g, '〇'),
  },
]

const repairsFor = (text: string) => (MAY_HOLD.test(text) ? repairs : [])

export interface Repair {
  index: number
  before: string
  after: string
}

/** The numbers of a text in which letters stand for digits, and how they are read. */
export function damagedNumbers(text: string): Repair[] {
  const found = repairsFor(text).flatMap(({ number, repaired }) =>
    [...text.matchAll(number)].map(({ 0: before, index }) => ({ index, before, after: repaired(before) })),
  )
  for (const { 0: before, index } of text.matchAll(DOUBLED)) found.push({ index, before, after: before.slice(0, -1) })
  return found
}

/** The same text with digits for those letters; its length stays. */
export const withRepairedDigits = (text: string): string =>
  repairsFor(text).reduce((whole, { number, repaired }) => whole.replace(number, repaired), text)

/** L 45亿吨, 巧50万吨: 1.45 or 145, 1550 or 50; a character before the digits was a digit, and which one, the text does not tell. */
const DOUBTFUL = /(?<![A-Za-z])(?:[LlI] |巧)[0-9][0-9.．·]*(?=[万亿吨元％%])/g
/** H000亿, 3H00亿元: two digits 11 that have run into one. */
const RUN_TOGETHER = /(?<![A-Za-z0-9])[0-9]{0,3}H[0-9]{2,6}(?=[万亿])/g
/** 1L 7％: the number before the mark is the beginning of the one behind it. */
const BEFORE_MARK = /(?<=[0-9][LlI]) [0-9][0-9.．·]*(?=[万亿吨元％%])/y
const BEHIND_MARK = /(?<=(?<![A-Za-z])(?:[LlI] |巧))[0-9]/y

/** 人口自然增长率15％: no population grows by so much; ‰ is meant, or another number. */
const SHARE_OF_PEOPLE = /人口(?:自然)?(?:增长|出生|死亡)率[^，。；0-9]{0,12}(?:1[0-9]|[5-9])(?:[.．][0-9]+)?[％%]/g

/** Whether a text that holds characters of these kinds may have a number to doubt. */
export const mayBeDoubtful = (text: string, kinds: number): boolean =>
  (kinds & DIGIT) !== 0 && ((kinds & MISREAD) !== 0 || ((kinds & PER_CENT) !== 0 && text.includes('人口')))

/** What of a text's numbers is read with doubt: the number as it stands, and the reason. */
export function doubtfulNumbers(text: string): { index: number; length: number; reason: string }[] {
  return [
    ...[...text.matchAll(DOUBTFUL)].map(({ 0: number, index }) => ({
      index,
      length: number.length,
      reason: `${number.charAt(0)} stands where a digit was, and which one cannot be told`,
    })),
    ...[...text.matchAll(RUN_TOGETHER)].map(({ 0: number, index }) => ({
      index,
      length: number.length,
      reason: 'H stands where digits were, and which ones cannot be told',
    })),
    ...[...text.matchAll(SHARE_OF_PEOPLE)].map(({ 0: rate, index }) => ({
      index,
      length: rate.length,
      reason: 'so high a rate may be meant in ‰',
    })),
  ]
}

interface Doubted {
  numberFrom: number
  to: number
  unit: string | null
}

/** Whether a quantity is one of which a digit was misread; L 3级 is a name. */
export function isDoubtful(text: string, { numberFrom, to, unit }: Doubted): boolean {
  // No pattern is tried where its first character does not stand: every number is asked about.
  BEFORE_MARK.lastIndex = to
  if (text.startsWith(' ', to) && BEFORE_MARK.test(text)) return true
  if (unit === null || !(text.endsWith(' ', numberFrom) || text.endsWith('巧', numberFrom))) return false
  BEHIND_MARK.lastIndex = numberFrom
  return BEHIND_MARK.test(text) && /^[万亿吨元％%]/.test(unit)
}
