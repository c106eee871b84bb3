import type { ContentNode } from '../../model/tree.ts'
import { positionOf } from '../../text/passage.ts'
import { type Counted, inOrder, likeLabel } from '../in-order.ts'
import type { Rule } from '../rule.ts'
import { parentsOf } from '../tree.ts'

export const headingNumbering: Rule = {
  id: 'heading-numbering',
  severity: 'warning',
  about: 'Headings of one level do not count on from each other.',
  example: '一、 二、 四、',
  counterexample: '一、 二、 三、',
  check: function* ({ document }) {
    const through = new Map<string, number>()
    for (const parent of parentsOf(document)) {
      for (const { scheme, run } of runsOf(parent.children)) {
        const [first] = run
        // What counts on from the heading above it is of the wrong scheme, which another rule tells.
        const isAfter = parent.type === 'section' && parent.ordinal !== null && first.ordinal === parent.ordinal + 1
        const start = isAfter && first.ordinal > 1 ? first.ordinal - 1 : through.get(scheme)
        yield* inOrder(run, likeLabel(first.label), start)
        through.set(scheme, run.reduce((_, last) => last).ordinal)
      }
    }
  },
}

interface Run {
  scheme: string
  run: [Counted, ...Counted[]]
}

/** The headings side by side that are labelled in one way; an unnumbered part between them begins a new count. */
function runsOf(nodes: readonly ContentNode[]): Run[] {
  let open = new Map<string, Run['run']>()
  const runs: Run[] = []
  for (const node of nodes) {
    if (node.type !== 'section') continue
    const { scheme, label, ordinal, heading } = node
    if (scheme === null || label === null || ordinal === null) {
      open = new Map()
      continue
    }
    const counted = { label, ordinal, position: positionOf(heading) }
    const run = open.get(scheme)
    if (run !== undefined) {
      run.push(counted)
      continue
    }
    const begun: Run = { scheme, run: [counted] }
    open.set(scheme, begun.run)
    runs.push(begun)
  }
  return runs
}
