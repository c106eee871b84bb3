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
const MAY_HOLD_HAN_YEAR = /[○◯ＯO]/

/** A sieve: no line without this holds one. */
const MAY_HOLD = /[0-9][OoIlg]|[OolI][0-9]/

export interface Repair {
  index: number
  before: string
  after: string
}

/** The numbers of a text in which letters stand for digits, and how they are read. */
export function damagedNumbers(text: string): Repair[] {
  return repairs.flatMap(({ mayHold, number, repaired }) =>
    mayHold.test(text)
      ? [...text.matchAll(number)].map(({ 0: before, index }) => ({ index, before, after: repaired(before) }))
      : [],
  )
}

/** The same text with digits for those letters; its length stays. */
export const withRepairedDigits = (text: string): string =>
  repairs.reduce(
    (whole, { mayHold, number, repaired }) => (mayHold.test(whole) ? whole.replace(number, repaired) : whole),
    text,
  )

const repairs = [
  {
    mayHold: MAY_HOLD,
    number: NUMBER,
    repaired: (number: string) => number.replace(/[OoIlg]/g, (letter) => DIGITS.get(letter) ?? letter),
  },
  {
    mayHold: MAY_HOLD_HAN_YEAR,
    number: HAN_YEAR,
    repaired: (year: string) => year.replace(/[○◯ＯO]/g, '〇'),
  },
]
