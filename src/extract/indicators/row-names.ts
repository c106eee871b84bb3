import type { Lexicon } from '../../lexicon/lexicon.ts'

/** 综合指标 (1 项): how many indicators the group declares. */
const DECLARED = /[（(]共?\d{1,3}[项个条]?[）)]$/

/** The name of a group, without its label and the count it declares: 一、经济发展（4项） → 经济发展. */
export function groupName(text: string, lexicon: Lexicon): string {
  const bare = text.replace(DECLARED, '').trim()
  const label = lexicon.headings(bare)
  return (label !== null && label.length < bare.length ? bare.slice(label.length) : bare).replace(/[：:]$/, '').trim()
}

/** What follows 其中： in a name, or null when the row is no part of the one above. */
export function subsetName(text: string, lexicon: Lexicon): string | null {
  const word = lexicon.subsets.at(text, 0)
  return word === null ? null : text.slice(word.length).replace(/^[：:，,、\s]+/, '')
}

/** 1.地区生产总值: a number before the name, in tables without 序号. */
export function splitNumber(text: string, lexicon: Lexicon): { number: string | null; name: string } {
  const label = lexicon.headings(text)
  if (label === null || label.length === text.length) return { number: null, name: text }
  return { number: label.label.replace(/[.．、]$/, '').trim(), name: text.slice(label.length).trim() }
}
