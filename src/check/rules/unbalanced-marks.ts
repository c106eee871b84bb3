import { positionBetween } from '../../text/passage.ts'
import type { Rule } from '../rule.ts'
import { passagesOf } from '../tree.ts'

export const unbalancedMarks: Rule = {
  id: 'unbalanced-marks',
  severity: 'warning',
  about: 'A bracket or a quotation mark is opened and not closed, or closed and not opened.',
  example: '落实“放管服改革',
  counterexample: '落实“放管服”改革',
  check: function* ({ document }) {
    for (const passage of passagesOf(document)) {
      const at = firstUnbalanced(passage.text)
      if (at === null) continue
      const mark = passage.text.charAt(at)
      const what = OPENING.includes(mark) ? 'is not closed' : 'closes nothing'
      yield { message: `${mark} ${what}`, position: positionBetween(passage, at, at + 1) }
    }
  },
}

const OPENING = '（《“‘〔【'
const CLOSING = '）》”’〕】'

/** Where the first mark stands that has no partner; 1） and a） label points. */
function firstUnbalanced(text: string): number | null {
  const open: number[] = []
  for (let index = 0; index < text.length; index++) {
    const mark = text.charAt(index)
    const innermost = text.charAt(open.at(-1) ?? -1)
    // " opens and closes, and goes with “ and ” of a text that has both
    const isStraight = mark === '"' && innermost !== '"' && innermost !== '“'
    if (OPENING.includes(mark) || isStraight) open.push(index)
    else if (mark === '"') open.pop()
    const kind = CLOSING.indexOf(mark)
    if (kind < 0) continue
    if (innermost === OPENING[kind] || (mark === '”' && innermost === '"')) open.pop()
    else if (mark !== '）' || !LABEL.test(text.slice(0, index))) return index
  }
  return open[0] ?? null
}

const LABEL = /(?:^|[。；：，])[\s〈(]*(?:[0-9]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/
