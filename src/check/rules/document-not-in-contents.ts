import { entryOf } from '../contents-entry.ts'
import type { Rule } from '../rule.ts'

export const documentNotInContents: Rule = {
  id: 'document-not-in-contents',
  severity: 'warning',
  about: 'A document is not in the contents of its issue.',
  example: '目录：甲通知 (1); 乙通知 in the text',
  counterexample: '目录：乙通知 (1); 乙通知 in the text',
  check: function* ({ document, masthead: { contents } }) {
    const { title, position } = document
    if (contents.length === 0 || title === null || entryOf(title, contents) !== null) return
    yield { message: `the contents do not have it: ${title}`, position: { start: position.start, end: position.start } }
  },
}
