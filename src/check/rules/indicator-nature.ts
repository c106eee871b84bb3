import { byTable } from '../by-table.ts'
import type { Rule } from '../rule.ts'

export const indicatorNature: Rule = {
  id: 'indicator-nature',
  severity: 'warning',
  about: 'An indicator does not say whether it is 预期性 or 约束性, as the others of its table do.',
  example: '森林覆盖率 8 约束性 / 湿地保护率 66',
  counterexample: '森林覆盖率 8 约束性 / 湿地保护率 66 预期性',
  check: function* ({ indicators }) {
    for (const rows of byTable(indicators)) {
      if (rows.every(({ nature }) => nature === null)) continue
      for (const { name, nature, position } of rows)
        if (nature === null) yield { message: `${name} has no 属性`, position }
    }
  },
}
