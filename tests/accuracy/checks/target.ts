import { overlap } from '../compare.ts'
import type { Check } from './check.ts'
import { compareQuantity } from './quantity.ts'

/** A subject is right when it shares this much of its wording with an accepted one. */
const SAME_SUBJECT = 0.6

export const targetCheck: Check<'target'> = {
  onLine: ({ value, max }) => `${value}|${max ?? ''}`,
  inText: ({ value, max }) => `${value}|${max ?? ''}`,
  compare(out, found, gold) {
    compareQuantity(out, found, gold)
    out.expect(gold.kind.includes(found.kind), 'kind', found.kind, gold.kind)
    const stated = found.deadline === null || found.deadline.from === 'plan' ? null : found.deadline.year
    out.number('deadline', stated, gold.deadlineYear)
    out.text('per', found.per, gold.per)
    out.text('modality', found.modality, gold.modality)
    if (gold.baseline?.value != null) out.number('baseline', found.baseline?.value, gold.baseline.value)
    const isNamed = gold.subject.some((subject) => overlap(found.subject, subject) >= SAME_SUBJECT)
    out.expect(isNamed, 'subject', found.subject, gold.subject.join('|'))
  },
}
