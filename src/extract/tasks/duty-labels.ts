import { codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'

type Duty = Row<'duties'>['duty']

export interface DutyLabel {
  duty: Duty
  /** Its mark included. */
  length: number
}

const OPENING: ReadonlySet<number> = new Set(codesOf('【［〔（(['))
const BEHIND_LABEL: ReadonlySet<number> = new Set(codesOf('：:'))
const CLOSING: ReadonlySet<number> = new Set(codesOf('】］〕）)]'))

/** 责任单位： or 【责任单位】 at an index of a text. 牵头： is a label as well, though the word is a verb. */
export function dutyLabelAt(text: string, index: number, lexicon: Lexicon): DutyLabel | null {
  const isBracketed = OPENING.has(text.charCodeAt(index))
  const found = lexicon.duties.at(text, index + (isBracketed ? 1 : 0))
  if (found === null) return null
  const end = index + found.length + (isBracketed ? 1 : 0)
  if (!(isBracketed ? CLOSING : BEHIND_LABEL).has(text.charCodeAt(end))) return null
  // （负责） says nothing; 【责任单位】 speaks for what follows.
  if (isBracketed && found.row.place !== 'label') return null
  const colon = isBracketed && BEHIND_LABEL.has(text.charCodeAt(end + 1)) ? 1 : 0
  return { duty: found.row.duty, length: end + 1 + colon - index }
}
