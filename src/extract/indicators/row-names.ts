import type { Lexicon } from '../../lexicon/lexicon.ts'

/**
 * What follows 其中： in a name, or the sign that statistics write for it, #税收收入; null when it is no part of the row above.
 *
 * @param source the cell as it stands
 */
export function subsetName(text: string, source: string, lexicon: Lexicon): string | null {
  const word = lexicon.subsets.at(text, 0)
  if (word !== null) return text.slice(word.length).replace(/^[：，、]/, '')
  return /^\s*[#＃]/.test(source) ? text.replace(/^[#＃]+/, '') : null
}

/** 1.地区生产总值: a number before the name, in tables without 序号. */
export function splitNumber(text: string, lexicon: Lexicon): { number: string | null; name: string } {
  const label = lexicon.headings(text)
  if (label === null || label.length === text.length) return { number: null, name: text }
  return { number: label.label.replace(/[.．、]$/, '').trim(), name: text.slice(label.length).trim() }
}

/** 用水总量①, 森林覆盖率*: a name without the mark of a note below the table. */
export const withoutMark = (text: string): string => text.replace(/(?<=.)[①-⑳*＊]$/, '')
