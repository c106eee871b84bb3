import { byTable } from '../by-table.ts'
import { compare, decimal, sum, written } from '../decimal.ts'
import type { Rule } from '../rule.ts'

export const partsAndWhole: Rule = {
  id: 'parts-and-whole',
  severity: 'error',
  about: 'The parts (其中) of an indicator come to more than the whole.',
  example: '床位数 100 / 其中：甲 60 / 乙 50',
  counterexample: '床位数 100 / 其中：甲 60 / 乙 40',
  check: function* ({ indicators }) {
    for (const rows of byTable(indicators)) {
      for (const whole of rows) {
        const parts = rows.filter(({ parent, unit }) => parent === whole.name && unit === whole.unit)
        if (parts.length < 2 || whole.unit === '%' || whole.unit === null) continue
        for (const [index, { value, year, role }] of whole.values.entries()) {
          const amounts = parts.flatMap(({ values }) => values[index]?.value ?? [])
          if (value === null || amounts.length < parts.length) continue
          const total = sum(amounts.map(decimal))
          if (compare(total, decimal(value)) <= 0) continue
          const when = year === null ? role : String(year)
          yield {
            message: `${whole.name}, ${when}: the parts come to ${written(total)}, the whole is ${value}`,
            position: whole.position,
          }
        }
      }
    }
  },
}
