import { positionOf } from '../../text/passage.ts'
import { distance } from '../distance.ts'
import type { Rule } from '../rule.ts'
import { boxesOf, sectionsOf } from '../tree.ts'

export const namesDiffer: Rule = {
  id: 'names-differ',
  severity: 'warning',
  about: 'A heading and a box name the same thing in words that differ by a slip.',
  example: '专栏5 盐湖资源高值化利用专项; （五）盐湖资源高价值化利用专项技术路线图',
  counterexample: '专栏5 盐湖资源高值化利用专项; （五）盐湖资源高值化利用专项技术路线图',
  check: function* ({ document }) {
    const boxes = boxesOf(document).map(({ title, heading }) => ({ title, core: coreOf(title), heading }))
    for (const { title, heading } of sectionsOf(document)) {
      const core = coreOf(title)
      const box = boxes.find((each) => isSlip(core, each.core))
      if (box === undefined || boxes.some((each) => each.core === core)) continue
      yield {
        message: `${title}: the box says ${box.title}`,
        position: positionOf(heading),
        related: [{ message: `${box.title} stands here`, position: positionOf(box.heading) }],
      }
    }
  },
}

/** Without what says what kind of thing it is. */
const coreOf = (title: string): string =>
  title.replace(/(?:专项)?(?:技术路线图|重点任务清单|重点工程|工程|行动|专项)$/, '')

const SHORTEST = 8

/** A character more or less; 城市 for 农村 is another thing. */
const isSlip = (a: string, b: string): boolean =>
  a !== b &&
  a.length >= SHORTEST &&
  a.length !== b.length &&
  distance(a, b, 1) === 1 &&
  a.at(0) === b.at(0) &&
  a.at(-1) === b.at(-1)
