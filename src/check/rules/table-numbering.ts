import { inOrder } from '../in-order.ts'
import type { Rule } from '../rule.ts'
import { tablesOf } from '../tree.ts'

export const tableNumbering: Rule = {
  id: 'table-numbering',
  severity: 'warning',
  about: 'The tables of a document do not count on from each other.',
  example: '表1 表3',
  counterexample: '表1 表2',
  check: function* ({ document }) {
    const tables = tablesOf(document).flatMap(({ number, position }) =>
      number === null
        ? []
        : [{ label: `表${number}`, ordinal: number, position: { start: position.start, end: position.start } }],
    )
    yield* inOrder(tables, (ordinal) => `表${ordinal}`)
  },
}
