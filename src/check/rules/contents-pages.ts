import type { Rule } from '../rule.ts'

export const contentsPages: Rule = {
  id: 'contents-pages',
  severity: 'warning',
  about: 'The pages of the contents do not ascend.',
  example: '甲通知 (12) / 乙通知 (9)',
  counterexample: '甲通知 (9) / 乙通知 (12)',
  checkContents: function* ({ contents }) {
    let last = 0
    for (const { title, page, position } of contents) {
      if (page === null) continue
      if (page < last) yield { message: `page ${page} stands behind page ${last}: ${title}`, position }
      last = page
    }
  },
}
