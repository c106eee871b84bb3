import type { Rule } from '../rule.ts'
import { sectionsOf } from '../tree.ts'

export const unfinishedPlan: Rule = {
  id: 'unfinished-plan',
  severity: 'warning',
  about: 'A plan sets goals and says nothing of how they are to be reached: it is cut off.',
  example: '一、规划背景 / 二、发展目标',
  counterexample: '一、规划背景 / 二、发展目标 / 三、主要任务',
  check: function* ({ document }) {
    if (document.plan === null) return
    const roles = new Set(sectionsOf(document).map(({ role }) => role))
    if (!roles.has('goals') || roles.has('tasks') || roles.has('safeguards')) return
    const { end } = document.position
    yield { message: `${document.plan.title} ends after its goals`, position: { start: end, end } }
  },
}
