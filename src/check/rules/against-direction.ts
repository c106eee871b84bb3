import { compare, decimal } from '../decimal.ts'
import type { Rule } from '../rule.ts'

export const againstDirection: Rule = {
  id: 'against-direction',
  severity: 'warning',
  about: 'A target lies on the wrong side of its baseline, of an indicator that is only ever meant to rise or to fall.',
  example: '孕产妇死亡率 16 → 18',
  counterexample: '孕产妇死亡率 16 → 14',
  check: function* ({ indicators, lexicon }) {
    for (const { name, values, position } of indicators) {
      const direction = lexicon.directions.before(name, name.length)?.row.direction
      const baseline = values.find(({ role }) => role === 'baseline')
      const target = values.find(({ role }) => role === 'target')
      if (direction === undefined || baseline?.value == null || target?.value == null) continue
      if (baseline.baseUnit !== target.baseUnit || target.max !== null) continue
      const change = compare(decimal(target.value), decimal(baseline.value))
      if (change === 0 || change > 0 === (direction === 'rise')) continue
      // ≥90 leaves room above
      if (target.comparator === (direction === 'rise' ? 'gte' : 'lte')) continue
      const word = direction === 'rise' ? 'rise' : 'fall'
      yield { message: `${name} is meant to ${word}: from ${baseline.raw} to ${target.raw}`, position }
    }
  },
}
