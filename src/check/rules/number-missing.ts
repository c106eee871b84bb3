import { isOfficial } from '../official-form.ts'
import type { Rule } from '../rule.ts'

export const numberMissing: Rule = {
  id: 'number-missing',
  severity: 'warning',
  about: 'An official document has no 发文字号 (GB/T 9704, 7.2.5).',
  example: '关于印发规划的通知 / 各市人民政府：',
  counterexample: '关于印发规划的通知 / 青政〔2022〕31号 / 各市人民政府：',
  check: function* ({ document }) {
    const { number, kind, recipients, position } = document
    if (number !== null || !isOfficial(kind) || recipients.length === 0) return
    yield { message: 'no 发文字号 is given', position: { start: position.start, end: position.start } }
  },
}
