import { positionOf } from '../../text/passage.ts'
import { inOrder } from '../in-order.ts'
import type { Rule } from '../rule.ts'
import { boxesOf } from '../tree.ts'

export const boxNumbering: Rule = {
  id: 'box-numbering',
  severity: 'warning',
  about: 'The boxes (专栏) of a document do not count on from each other.',
  example: '专栏1 专栏3',
  counterexample: '专栏1 专栏2',
  check: function* ({ document }) {
    const boxes = boxesOf(document).flatMap(({ number, heading }) =>
      number === null ? [] : [{ label: `专栏${number}`, ordinal: number, position: positionOf(heading) }],
    )
    yield* inOrder(boxes, (ordinal) => `专栏${ordinal}`)
  },
}
