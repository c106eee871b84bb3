import type { Rule } from '../rule.ts'

export const indicatorValue: Rule = {
  id: 'indicator-value',
  severity: 'warning',
  about: 'An indicator has no target.',
  example: '森林覆盖率 7.5 —',
  counterexample: '森林覆盖率 7.5 8',
  check: function* ({ indicators }) {
    for (const { name, values, position } of indicators) {
      const target = values.find(({ role }) => role === 'target')
      if (target === undefined || target.value !== null || target.text !== null) continue
      if (target.ratio !== null || target.components !== null) continue
      yield { message: `${name} has no target${target.raw.trim() === '' ? '' : `: ${target.raw.trim()}`}`, position }
    }
  },
}
