import type { Rule } from '../rule.ts'

export const taskWithoutText: Rule = {
  id: 'task-without-text',
  severity: 'info',
  about: 'A numbered task says nothing but its title.',
  example: '（一）完善机制。 / （二）加强监管。加大检查力度。',
  counterexample: '（一）完善机制。建立联席会议制度。',
  check: function* ({ tasks }) {
    for (const { kind, text, title, number, position } of tasks) {
      if (kind !== 'heading' || text.trim() !== '' || title === null || FIGURE.test(title)) continue
      yield { message: `${number ?? ''}${title} has no text`, position: { start: position.start, end: position.start } }
    }
  },
}

/** Another rule tells of these. */
const FIGURE = /图$/
