import { compare, decimal, sum, written } from '../decimal.ts'
import type { Rule } from '../rule.ts'

export const capsAndTotal: Rule = {
  id: 'caps-and-total',
  severity: 'error',
  about: 'What is allowed to places comes to more than what is allowed to all.',
  example: '床位数控制在100张以内，甲市床位数不超过60张，乙市不超过50张',
  counterexample: '床位数控制在100张以内，甲市床位数不超过60张，乙市不超过40张',
  check: function* ({ targets }) {
    const caps = targets.filter(
      ({ comparator, subject, baseValue, kind }) =>
        comparator === 'lte' && kind === 'level' && subject !== null && baseValue !== null,
    )
    for (const total of caps) {
      const measure = total.subject?.replace(WHOLE, '') ?? ''
      if (measure.length < SHORTEST_MEASURE) continue
      const parts = caps.filter(
        (cap) =>
          cap !== total &&
          cap.baseUnit === total.baseUnit &&
          cap.deadline?.year === total.deadline?.year &&
          cap.subject !== null &&
          PLACE.test(cap.subject) &&
          cap.subject.endsWith(measure) &&
          cap.subject !== total.subject,
      )
      if (parts.length < 2 || PLACE.test(total.subject ?? '')) continue
      const allowed = sum(parts.map(({ baseValue }) => decimal(baseValue ?? 0)))
      if (compare(allowed, decimal(total.baseValue ?? 0)) <= 0) continue
      yield {
        message: `${measure}: ${parts.length} places are allowed ${written(allowed)}${total.baseUnit ?? ''}, all of them ${total.raw}`,
        position: total.position,
        related: parts.map(({ subject, raw, position }) => ({ message: `${subject} ${raw}`, position })),
      }
    }
  },
}

const WHOLE = /^(?:全省|全市|全县|全区|全国|我省|我市)/
const PLACE = /^[一-鿿]{2,8}?(?:省|市|州|县|区)(?!级|场)/
const SHORTEST_MEASURE = 2
