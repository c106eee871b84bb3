import type { Disposition } from '../../model/records.ts'
import { exclusions } from '../targets/exclusions.ts'
import { amountRules, bareRule } from './rules/amounts.ts'
import { circumstanceRules } from './rules/circumstances.ts'
import { documentMatterRules } from './rules/document-matter.ts'
import { nameRules, titleRule } from './rules/names.ts'
import type { NumberRule, Occurrence } from './rules/rule.ts'
import { structureRules } from './rules/structure.ts'
import { timeRules } from './rules/time.ts'

/** What became of a number, and the rule that says so. */
export interface Explanation {
  disposition: Disposition
  reason: string
}

/** The reasons why a target is none say what a number is wherever it stands. */
const targetRules: readonly NumberRule[] = exclusions
  .filter(({ id }) => id !== 'no-unit')
  .map(({ id, disposition, excludes }) => ({
    id,
    disposition,
    test: ({ candidate }) => candidate !== null && excludes(candidate),
  }))

/** In the order they are asked; the first that applies says what the number is. */
export const numberRules: readonly NumberRule[] = [
  ...structureRules,
  ...documentMatterRules,
  titleRule,
  ...timeRules,
  ...nameRules,
  ...amountRules,
  ...targetRules,
  ...circumstanceRules,
  bareRule,
]

/** What a number is that went into no record. */
export function explain(occurrence: Occurrence): Explanation {
  const rule = numberRules.find(({ test }) => test(occurrence))
  return rule === undefined
    ? { disposition: 'unexplained', reason: 'no-rule' }
    : { disposition: rule.disposition, reason: rule.id }
}
