import type { BoxNode } from '../../model/tree.ts'
import { positionOf } from '../../text/passage.ts'
import { type Counted, inOrder } from '../in-order.ts'
import type { Rule } from '../rule.ts'
import { boxesOf } from '../tree.ts'

/** 专栏3-1, 专栏 3—2, 专栏2.3-1: what the last number is counted in, and that number. */
const IN_CHAPTER = /^【?专栏\s?[（(]?((?:[0-9]{1,3}[-—－.．]){1,2})([0-9]{1,3})(?![0-9A-Za-z])/

export const boxNumbering: Rule = {
  id: 'box-numbering',
  severity: 'warning',
  about: 'The boxes (专栏) of a document do not count on from each other.',
  example: '专栏1 专栏3',
  counterexample: '专栏1 专栏2',
  check: function* ({ document }) {
    const counts = new Map<string, Counted[]>()
    for (const box of boxesOf(document)) {
      const found = countedIn(box)
      if (found !== null) counts.set(found.within, [...(counts.get(found.within) ?? []), found.counted])
    }
    for (const [within, boxes] of counts) yield* inOrder(boxes, (ordinal) => `专栏${within}${ordinal}`)
  },
}

/** Boxes count on through the document; those of 专栏3-1 and 专栏3-2 within their chapter. */
function countedIn({ number, heading }: BoxNode): { within: string; counted: Counted } | null {
  if (number === null) return null
  const [, within = '', last = number] = IN_CHAPTER.exec(heading.text) ?? []
  const ordinal = Number(last)
  return { within, counted: { label: `专栏${within}${ordinal}`, ordinal, position: positionOf(heading) } }
}
