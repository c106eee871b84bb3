import type { Line } from '../lines.ts'

/** 12.5, 160—180, ≥90%, [0.3], —: what stands below a year. */
const FIGURE = /^(?:[^\d\s]{0,3}[\d.,，]+[^\s。；]{0,8}|[-—–/]+)$/

/** What spaces part from what is beside it; index of the line's text. */
export interface Word {
  text: string
  from: number
}

export const wordsOf = ({ text }: Line): Word[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ text: word, from: index }))

/** 2020 年: a space around a number parts no cells, and 年 alone heads no column. */
export const withWholeYears = (words: readonly Word[]): Word[] => {
  const whole: Word[] = []
  for (const word of words) {
    const last = whole.at(-1)
    if (last !== undefined && word.text.startsWith('年') && /^(?:19|20)\d{2}$/.test(last.text))
      last.text += ` ${word.text}`
    else whole.push({ ...word })
  }
  return whole
}

export const isSame = (words: readonly Word[], others: readonly Word[]): boolean =>
  words.length === others.length && words.every(({ text }, index) => text === others[index]?.text)

/**
 * As many cells as the header has: PM2.5 浓度 18 16 has a name of two words. Null where there are not.
 *
 * @param named the cell that may be of several words
 */
export function rowOfWidth(words: readonly Word[], width: number, named: number): Word[] | null {
  const spare = words.length - width
  if (spare < 0 || !words.some(({ text }, index) => index > 0 && FIGURE.test(text))) return null
  const [first, ...others] = words.slice(named, named + spare + 1)
  if (first === undefined || others.some(({ text }) => FIGURE.test(text))) return null
  const name = { text: [first, ...others].map(({ text }) => text).join(' '), from: first.from }
  return [...words.slice(0, named), name, ...words.slice(named + spare + 1)]
}
