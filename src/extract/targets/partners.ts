import { trimmed } from './phrases.ts'
import type { Candidate } from './reading.ts'

/** Doing together what stands behind those with whom: 共建, 签订合作协议. */
const TOGETHER = /^([一-鿿]{1,12}?)(?:共[建享同]|合作|联合|结对|签[订署约]|建立|开展)/

/** 与5所以上高校共建研究院: those with whom it is done, of whom there are to be so many; null of any other number. */
export function partnersOf({ text, quantity, clause, lexicon }: Candidate): string | null {
  const before = text[quantity.from - 1]
  if ((before !== '与' && before !== '同') || quantity.from <= clause.from) return null
  const partners = TOGETHER.exec(text.slice(quantity.to, Math.min(clause.to, quantity.to + 16)))?.[1]
  return partners === undefined ? null : trimmed(partners, lexicon) || null
}
