import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Line } from '../lines.ts'
import { isHeaderWord } from './header-words.ts'

/** 12.5, 160—180, ≥90%, [0.3], —: what stands below a year. */
const FIGURE = /^(?:[^\d\s]{0,3}[\d.,，]+[^\s。；]{0,8}|[-—–/]+)$/

/** What spaces part from what is beside it; index of the line's text. */
export interface Word {
  text: string
  from: number
}

export const wordsOf = ({ text }: Line): Word[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ text: word, from: index }))

/** 2020 年 of a header: a space around a number parts no cells, and 年 alone heads no column. */
export const withWholeYears = (words: readonly Word[]): Word[] =>
  joined(words, (last, text) => text.startsWith('年') && /^(?:19|20)\d{2}$/.test(last))

/** 类 别 of a header whose words are set wide. */
export const withWholeHeads = (words: readonly Word[], lexicon: Lexicon): Word[] =>
  joined(words, (last, text) => last.length === 1 && text.length === 1 && isHeaderWord(last + text, lexicon))

/** 10 以上, ≥ 90: what limits an amount is in its cell. */
export const withLimits = (words: readonly Word[], lexicon: Lexicon): Word[] =>
  joined(
    words,
    (last, text) =>
      (/^[≥≤<>＜＞]$/.test(last) && FIGURE.test(text)) ||
      (FIGURE.test(last) && lexicon.comparatorsAfter.at(text, 0)?.length === text.length),
  )

function joined(words: readonly Word[], goesOn: (last: string, text: string) => boolean): Word[] {
  const whole: Word[] = []
  for (const word of words) {
    const last = whole.at(-1)
    if (last !== undefined && goesOn(last.text, word.text)) last.text += ` ${word.text}`
    else whole.push({ ...word })
  }
  return whole
}

export const isSame = (words: readonly Word[], others: readonly Word[]): boolean =>
  words.length === others.length && words.every(({ text }, index) => text === others[index]?.text)

/** What the words of a header head. */
export interface WordedShape {
  columns: readonly (string | undefined)[]
  /** The column whose cells may be of several words. */
  named: number
  isNature(text: string): boolean
}

/** As many cells as the header has: PM2.5 浓度 18 16 has a name of two words. Null where there are not, or no figure or 属性 shows a row. */
export function rowOfWidth(words: readonly Word[], { columns, named, isNature }: WordedShape): Word[] | null {
  const spare = words.length - columns.length
  const nature = columns.indexOf('nature')
  const isRow =
    words.some(({ text }, index) => index > 0 && FIGURE.test(text)) ||
    (nature > named && isNature(words[nature + spare]?.text ?? ''))
  const [first, ...others] = words.slice(named, named + spare + 1)
  if (spare < 0 || !isRow || first === undefined || others.some(({ text }) => FIGURE.test(text))) return null
  const name = { text: [first, ...others].map(({ text }) => text).join(' '), from: first.from }
  return [...words.slice(0, named), name, ...words.slice(named + spare + 1)]
}
