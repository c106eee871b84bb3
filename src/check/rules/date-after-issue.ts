import type { Rule } from '../rule.ts'

export const dateAfterIssue: Rule = {
  id: 'date-after-issue',
  severity: 'error',
  about: 'A document is dated after the issue that prints it.',
  example: '公报 2022年7月29日; 成文日期 2022年8月3日',
  counterexample: '公报 2022年7月29日; 成文日期 2022年7月12日',
  check: function* ({ document, masthead: { publishedOn } }) {
    const { issuedOn, position } = document
    if (issuedOn === null || publishedOn === null || issuedOn <= publishedOn) return
    const message = `dated ${issuedOn}, in an issue of ${publishedOn}`
    yield { message, position: { start: position.start, end: position.start } }
  },
}
