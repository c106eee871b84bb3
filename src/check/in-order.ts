import type { Position } from '../model/position.ts'
import type { Told } from './rule.ts'

/** Something that is counted: a heading, a point, a box. */
export interface Counted {
  /** As written: （三）, 专栏3. */
  label: string
  ordinal: number
  position: Position
}

/**
 * Whether labels count on from each other: what is left out, what stands twice, what stands before what it should follow.
 *
 * @param name makes a label of a number that is missing
 * @param through the number that the first may count on from, where chapters are counted through: （五） in the second of them
 */
export function* inOrder(counted: readonly Counted[], name: (ordinal: number) => string, through = 0): Generator<Told> {
  let last: Counted | null = null
  for (const each of counted) {
    const before: Counted | null = last
    last = each
    if (before === null) {
      const isFirst = each.ordinal === 1 || each.ordinal === through + 1
      const from = each.ordinal > through ? through + 1 : 1
      if (!isFirst)
        yield {
          message: `the first is ${each.label}; ${missing(from, each.ordinal - 1, name)}`,
          position: each.position,
        }
      continue
    }
    const related = [{ message: `${before.label} stands here`, position: before.position }]
    if (each.ordinal === before.ordinal)
      yield { message: `${each.label} stands twice`, position: each.position, related }
    else if (each.ordinal < before.ordinal)
      yield { message: `${each.label} stands behind ${before.label}`, position: each.position, related }
    else if (each.ordinal > before.ordinal + 1)
      yield {
        message: `${each.label} follows ${before.label}; ${missing(before.ordinal + 1, each.ordinal - 1, name)}`,
        position: each.position,
        related,
      }
  }
}

const missing = (from: number, to: number, name: (ordinal: number) => string): string =>
  from === to ? `${name(from)} is missing` : `${name(from)} to ${name(to)} are missing`

/** 三 and （三） for 3 in the manner of another label: what stands around its numeral, and the kind of numeral. */
export function likeLabel(label: string): (ordinal: number) => string {
  const found = /[0-9０-９]+|[一二三四五六七八九十百零〇]+/.exec(label)
  if (found === null) return (ordinal) => `number ${ordinal}`
  const [before, behind] = [label.slice(0, found.index), label.slice(found.index + found[0].length)]
  const isArabic = /^[0-9０-９]/.test(found[0])
  return (ordinal) => `${before}${isArabic ? ordinal : hanOf(ordinal)}${behind}`
}

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** 十二, 二十, 一百零五 */
const hanOf = (ordinal: number): string =>
  Array.from(String(ordinal), (digit, at) => DIGITS.charAt(Number(digit)) + UNITS[String(ordinal).length - 1 - at])
    .join('')
    .replace(/(?:零[十百千]?)+/g, '零')
    .replace(/零$|^一(?=十)/g, '')
