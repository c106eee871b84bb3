import { positionOf } from '../../text/passage.ts'
import type { Rule } from '../rule.ts'
import { nodesOf } from '../tree.ts'

export const labelScheme: Rule = {
  id: 'label-scheme',
  severity: 'warning',
  about: 'A heading counts on from the one above it in another way of numbering.',
  example: '一、甲 / 二、乙 / （三）丙',
  counterexample: '一、甲 / 二、乙 / 三、丙',
  check: function* ({ document }) {
    const last = new Map<string, number>()
    for (const { node, parent } of nodesOf(document)) {
      if (node.type !== 'section' || node.scheme === null || node.ordinal === null) continue
      // （五） in the second chapter counts on from （四） in the first
      const isThrough = last.get(node.scheme) === node.ordinal - 1
      last.set(node.scheme, node.ordinal)
      if (isThrough || node.ordinal === 1 || parent.type !== 'section' || parent.ordinal !== node.ordinal - 1) continue
      if (parent.children.find(({ type }) => type === 'section') !== node) continue
      yield {
        message: `${node.label} counts on from ${parent.label} and is labelled otherwise`,
        position: positionOf(node.heading),
        related: [{ message: `${parent.label} stands here`, position: positionOf(parent.heading) }],
      }
    }
  },
}
