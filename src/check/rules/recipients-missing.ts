import { isSent } from '../official-form.ts'
import type { Rule } from '../rule.ts'

export const recipientsMissing: Rule = {
  id: 'recipients-missing',
  severity: 'warning',
  about: 'An official document names nobody it is sent to (主送机关; GB/T 9704, 7.3.2).',
  example: '关于印发规划的通知 / 青政〔2022〕31号 / 现印发给你们。',
  counterexample: '关于印发规划的通知 / 青政〔2022〕31号 / 各市人民政府：',
  check: function* ({ document }) {
    const { number, kind, recipients, position } = document
    if (number === null || !isSent(kind) || recipients.length > 0) return
    yield { message: 'no 主送机关 is named', position: { start: position.start, end: position.start } }
  },
}
