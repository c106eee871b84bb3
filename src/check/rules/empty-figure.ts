import { positionOf } from '../../text/passage.ts'
import type { Rule } from '../rule.ts'
import { sectionsOf } from '../tree.ts'

export const emptyFigure: Rule = {
  id: 'empty-figure',
  severity: 'warning',
  about: 'A heading announces a figure, and nothing stands below it.',
  example: '（一）生态价值转化技术路线图 / （二）国家公园建设技术路线图',
  counterexample: '（一）生态价值转化技术路线图 / 图中列出各阶段任务。',
  check: function* ({ document }) {
    for (const { title, heading, children } of sectionsOf(document)) {
      if (children.length > 0 || !FIGURE.test(title)) continue
      yield { message: `nothing stands below ${title}`, position: positionOf(heading) }
    }
  },
}

const FIGURE = /(?:路线|示意|布局|结构|流程|框架|规划|分布)图$/
