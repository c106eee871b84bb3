import { placed } from './phrases.ts'
import type { Candidate } from './reading.ts'

/** A tier before a number, and at most other tiers and their numbers between it and the verb. */
const TIERS = /分别(?:达到?|为)(?:[^，。；]{0,30}[、和及])?((?:国家|自治区|[省市州县区])级)$/
const LONGEST = 40

/** 分别达到 and 国家级 of 专精特新企业分别达到省级1500家、国家级300家: where the verb begins, and the tier; null of any other number. */
export function tierReached({ text, quantity, clause }: Candidate): { from: number; tier: string } | null {
  if (text[quantity.from - 1] !== '级') return null
  const start = Math.max(clause.from, quantity.from - LONGEST)
  const found = TIERS.exec(text.slice(start, quantity.from))
  return found === null ? null : { from: start + found.index, tier: found[1] ?? '' }
}

/** 国家级专精特新企业 */
export function tierOf(candidate: Candidate): string | null {
  const reached = tierReached(candidate)
  if (reached === null) return null
  const noun = placed(candidate.text.slice(candidate.clause.from, reached.from), candidate)
  return noun === '' ? null : reached.tier + noun
}
