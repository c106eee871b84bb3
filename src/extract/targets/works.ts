import { dimensionOf } from './measuring.ts'
import type { Candidate } from './reading.ts'

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
