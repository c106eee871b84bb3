import type { Lexicon } from '../../lexicon/lexicon.ts'

/** What follows 其中： in a name, or null when the row is no part of the one above. */
export function subsetName(text: string, lexicon: Lexicon): string | null {
  const word = lexicon.subsets.at(text, 0)
  return word === null ? null : text.slice(word.length).replace(/^[：，、]/, '')
}

/** 1.地区生产总值: a number before the name, in tables without 序号. */
export function splitNumber(text: string, lexicon: Lexicon): { number: string | null; name: string } {
  const label = lexicon.headings(text)
  if (label === null || label.length === text.length) return { number: null, name: text }
  return { number: label.label.replace(/[.．、]$/, '').trim(), name: text.slice(label.length).trim() }
}

/** 用水总量①, 森林覆盖率*: a name without the mark of a note below the table. */
export const withoutMark = (text: string): string => text.replace(/(?<=.)[①-⑳*＊]$/, '')
