import { HAN_DIGITS, integer } from './han-integer.ts'
import { longestMatch } from './longest-match.ts'
import type { Row } from './tables.ts'

/** The line above a box, a table or a note that names it. */
export interface Caption {
  kind: Row<'captions'>['kind']
  number: number | null
  title: string
}

/** The caption that a whole line is, or null. */
export type CaptionMatcher = (text: string) => Caption | null

/** A caption that is longer, or holds the end of a sentence, is prose about a table. */
const LONGEST = 60
const SENTENCE = /[。；！？]/

/** 3, 三, （三）, 3-1, 3.1, 3—1, 2.3-1; then what parts number and title. */
const NUMBER = new RegExp(`^[（(]?([0-9０-９]{1,3}|[${HAN_DIGITS}]{1,3})(?:[-—－.．][0-9]{1,3}){0,2}[）)]?(?=$|[^0-9])`)
const SEPARATOR = /^[\s：:.．、·—】|｜-]+/
const CLOSING = /[】）)]$/

/** 表1（续）, 表1 主要指标（续表） */
const CONTINUED = /(?<!\s)\s*[（(]续表?[）)]$/

/** 专栏：科普活动, 续表, （续上表） */
const isUnnumbered = (kind: Caption['kind'], rest: string): boolean =>
  (kind === 'box' && (rest === '' || SEPARATOR.test(rest))) || (kind === 'continuation' && /^[）)]?$/.test(rest))

export function captionMatcher(rows: readonly Row<'captions'>[]): CaptionMatcher {
  const words = longestMatch(rows, (row) => row.word)
  return (text) => {
    const found = words.at(text, 0)
    if (found === null) return null
    const { kind } = found.row
    const rest = text.slice(found.length)
    if (kind === 'note' || kind === 'unit') {
      return /^[：:]/.test(rest) || (kind === 'note' && /^[0-9]*[.．：:]/.test(rest))
        ? { kind, number: null, title: kind === 'unit' ? rest.slice(1).replace(CLOSING, '') : rest.slice(1) }
        : null
    }
    if (text.length > LONGEST || SENTENCE.test(text)) return null
    const number = NUMBER.exec(rest)
    if (number === null && !isUnnumbered(kind, rest)) return null
    const bare = rest.slice(number?.[0].length ?? 0).replace(SEPARATOR, '')
    // 【专栏1 标准提升行动】
    const title = text.startsWith('【') ? bare.replace(/】$/, '') : bare
    const isContinued = kind === 'table' && CONTINUED.test(title)
    return {
      kind: isContinued ? 'continuation' : kind,
      number: integer(number?.[1] ?? ''),
      title: isContinued ? title.replace(CONTINUED, '') : title,
    }
  }
}
