import { byTable } from '../by-table.ts'
import { inOrder } from '../in-order.ts'
import type { Rule } from '../rule.ts'

export const rowNumbering: Rule = {
  id: 'row-numbering',
  severity: 'warning',
  about: 'The numbers (序号) of a table do not count on from each other.',
  example: '1 森林覆盖率 / 3 湿地保护率',
  counterexample: '1 森林覆盖率 / 2 湿地保护率',
  check: function* ({ indicators }) {
    for (const rows of byTable(indicators)) {
      const counted = rows.flatMap(({ number, position }) =>
        number !== null && /^[0-9]{1,3}$/.test(number)
          ? [{ label: `row ${number}`, ordinal: Number(number), position }]
          : [],
      )
      yield* inOrder(counted, (ordinal) => `row ${ordinal}`)
    }
  },
}
