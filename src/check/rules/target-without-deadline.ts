import type { Rule } from '../rule.ts'

export const targetWithoutDeadline: Rule = {
  id: 'target-without-deadline',
  severity: 'info',
  about: 'A target does not say by when, and neither does its document.',
  example: '覆盖率达到90%。',
  counterexample: '到2025年，覆盖率达到90%。',
  check: function* ({ targets }) {
    for (const { deadline, per, subject, raw, position } of targets) {
      if (deadline === null && per === null)
        yield { message: `${subject === null ? '' : `${subject} `}${raw}: by when?`, position }
    }
  },
}
