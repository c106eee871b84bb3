import { squashTitle } from '../../segment/head/title.ts'
import { entryOf } from '../contents-entry.ts'
import type { Rule } from '../rule.ts'

export const contentsTitleDiffers: Rule = {
  id: 'contents-title-differs',
  severity: 'warning',
  about: 'The title of a document is not the one that the contents give.',
  example: '目录：…科技创新规化的通知; 标题：…科技创新规划的通知',
  counterexample: '目录：…科技创新规划的通知; 标题：…科技创新规划的通知',
  check: function* ({ document, masthead }) {
    const { title, position } = document
    const entry = title === null ? null : entryOf(title, masthead.contents)
    if (title === null || entry === null || squashTitle(entry.title) === squashTitle(title)) return
    yield {
      message: `the contents call it ${entry.title}`,
      position: { start: position.start, end: position.start },
      related: [{ message: 'the entry stands here', position: entry.position }],
    }
  },
}
