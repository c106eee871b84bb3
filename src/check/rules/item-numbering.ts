import { type Counted, inOrder, likeLabel } from '../in-order.ts'
import type { Rule } from '../rule.ts'
import { parentsOf } from '../tree.ts'

export const itemNumbering: Rule = {
  id: 'item-numbering',
  severity: 'warning',
  about: 'The points of a list or a box do not count on from each other.',
  example: '1. 甲 / 3. 丙',
  counterexample: '1. 甲 / 2. 乙',
  check: function* ({ document }) {
    for (const parent of parentsOf(document)) {
      let run: Counted[] = []
      for (const node of parent.children) {
        if (node.type !== 'item' || node.label === null || node.ordinal === null) {
          yield* told(run)
          run = []
        } else {
          const { label, ordinal, position } = node
          // 1. begins another list
          if (ordinal === 1) {
            yield* told(run)
            run = []
          }
          run.push({ label, ordinal, position: { start: position.start, end: position.start } })
        }
      }
      yield* told(run)
    }
  },
}

const told = (run: readonly Counted[]) => inOrder(run, likeLabel(run[0]?.label ?? ''))
