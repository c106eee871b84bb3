import type { Rule } from '../rule.ts'

export const unexplainedNumber: Rule = {
  id: 'unexplained-number',
  severity: 'info',
  about: 'A number went into no record, and no rule says why.',
  example: '综合得分2660',
  counterexample: '总产值达到2660亿元',
  check: function* ({ numbers }) {
    for (const { disposition, raw, unit, position } of numbers) {
      if (disposition === 'unexplained') yield { message: `what ${raw}${unit ?? ''} is, cannot be told`, position }
    }
  },
}
