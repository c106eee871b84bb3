import type { Rule } from '../rule.ts'

export const taskWithoutText: Rule = {
  id: 'task-without-text',
  severity: 'info',
  about: 'A numbered task says nothing but its title.',
  example: '（一）完善机制。 / （二）加强监管。加大检查力度。',
  counterexample: '（一）完善机制。建立联席会议制度。',
  check: function* ({ tasks }) {
    for (const { kind, text, title, number, nodes, position } of tasks) {
      const isAll = (text.trim() === '' || text === title) && nodes.every(holdsTextOnly)
      if (kind !== 'heading' || !isAll || title === null || FIGURE.test(title) || title.length > LONGEST) continue
      yield {
        message: [number, title, ' has no text'].join(''),
        position: { start: position.start, end: position.start },
      }
    }
  },
}

/** Another rule tells of these. */
const FIGURE = /图$/

/** A longer heading is a sentence, which tells all. */
const LONGEST = 16

/** A table or a box below it says what is to be done. */
const holdsTextOnly = ({ children }: { children: readonly { type: string }[] }): boolean =>
  children.every(({ type }) => type === 'paragraph')
