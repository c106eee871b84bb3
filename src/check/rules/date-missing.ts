import { isOfficial } from '../official-form.ts'
import type { Rule } from '../rule.ts'

export const dateMissing: Rule = {
  id: 'date-missing',
  severity: 'warning',
  about: 'An official document has no 成文日期 (GB/T 9704, 7.3.5).',
  example: '青政〔2022〕31号 … without a date',
  counterexample: '青政〔2022〕31号 … 2022年7月12日',
  check: function* ({ document }) {
    const { number, kind, issuedOn, position } = document
    if (number === null || !isOfficial(kind) || issuedOn !== null) return
    yield { message: 'no 成文日期 is given', position: { start: position.start, end: position.start } }
  },
}
