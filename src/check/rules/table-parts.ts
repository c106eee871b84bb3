import type { Rule } from '../rule.ts'
import { tablesOf } from '../tree.ts'

export const tableParts: Rule = {
  id: 'table-parts',
  severity: 'warning',
  about: 'A table is said to be continued (续表) and continues none.',
  example: '加强监管。 / 续表1 / 3 湿地保护率 66',
  counterexample: '表1 … 2 森林覆盖率 8 / 续表1 / 3 湿地保护率 66',
  check: function* ({ document, lexicon }) {
    for (const { caption, position } of tablesOf(document)) {
      if (caption === null || lexicon.captions(caption)?.kind !== 'continuation') continue
      yield { message: `${caption} continues no table`, position: { start: position.start, end: position.start } }
    }
  },
}
