import { dimensionOf } from './measuring.ts'
import type { Candidate } from './reading.ts'

/**
 * 长白山、三江、吉光3个省实验室: as many names as are counted stand before the number, and what they are behind it. 、 parts names; 和 may
 * be part of one (呼和浩特), so that it is asked for in the last alone.
 */
export function countsNamed({ text, quantity, clause }: Candidate): boolean {
  const { value } = quantity
  if (value === null || value < 2 || value > MOST_NAMED || !/^[一-鿿“]/.test(text.charAt(quantity.to))) return false
  const words = text.slice(Math.max(clause.from, quantity.from - LONGEST_NAMES), quantity.from)
  // “省市共建、一室一策”支持长白山、三江、吉光3个
  const names = words.slice(words.lastIndexOf('”') + 1).split('、')
  const last = names.at(-1) ?? ''
  const isJoined = /^[一-鿿]{2,8}[和及与][一-鿿]{2,8}$/.test(last)
  return (names.length === value && !isJoined) || (isJoined && names.length + 1 === value)
}
const MOST_NAMED = 9
const LONGEST_NAMES = 60

/** A verb opens the clause, and a word for works ends it: what is counted between them is to be built or done. */
export function isWork({ text, quantity, clause, lexicon }: Candidate): boolean {
  if (!/(?:建设|工程)[，；。]?$/.test(text.slice(clause.to - 3, clause.to))) return false
  if (dimensionOf(quantity, lexicon) !== 'count' || !/^[一-鿿]|^\d/.test(text.slice(quantity.to, quantity.to + 1)))
    return false
  const opening = text.slice(clause.from, quantity.from).replace(/^[，；]?(?:切实|扎实|全力)?/, '')
  return lexicon.verbs.plain.at(opening, 0) !== null && text[quantity.from - 1] !== '等'
}

const WORKS: ReadonlySet<string | null> = new Set(['mass', 'energy'])

/** 60万吨钾肥复合造粒, 720兆瓦储能电站 in a list of 项目: the size of works, and what they make. */
export const namesWorks = ({ text, quantity, clause, lexicon }: Candidate): boolean =>
  WORKS.has(dimensionOf(quantity, lexicon)) &&
  quantity.from === quantity.numberFrom &&
  /^[一-鿿]/.test(text.charAt(quantity.to)) &&
  /等[^，。；]{0,6}项目/.test(text.slice(quantity.to, clause.to))
