import { compare, decimal, sum, written } from '../decimal.ts'
import type { Rule } from '../rule.ts'

export const capsAndTotal: Rule = {
  id: 'caps-and-total',
  severity: 'error',
  about: 'What is allowed to places comes to more than what is allowed to all.',
  example: '床位数控制在100张以内，甲市床位数不超过60张，乙市不超过50张',
  counterexample: '床位数控制在100张以内，甲市床位数不超过60张，乙市不超过40张',
  check: function* ({ targets }) {
    const caps = targets.flatMap(({ comparator, subject, baseValue, baseUnit, kind, deadline, raw, position }) =>
      comparator === 'lte' && kind === 'level' && subject !== null && baseValue !== null && baseUnit !== null
        ? [{ subject, baseValue, baseUnit, year: deadline?.year, raw, position }]
        : [],
    )
    for (const total of caps) {
      const measure = total.subject.replace(WHOLE, '')
      if (measure.length < SHORTEST_MEASURE || PLACE.test(total.subject)) continue
      const parts = caps.filter(
        ({ subject, baseUnit, year }) =>
          baseUnit === total.baseUnit && year === total.year && PLACE.test(subject) && subject.endsWith(measure),
      )
      if (parts.length < 2) continue
      const allowed = sum(parts.map(({ baseValue }) => decimal(baseValue)))
      if (compare(allowed, decimal(total.baseValue)) <= 0) continue
      yield {
        message: `${measure}: ${parts.length} places are allowed ${written(allowed)}${total.baseUnit}, all of them ${total.raw}`,
        position: total.position,
        related: parts.map(({ subject, raw, position }) => ({ message: `${subject} ${raw}`, position })),
      }
    }
  },
}

const WHOLE = /^(?:全省|全市|全县|全区|全国|我省|我市)/
const PLACE = /^[一-鿿]{2,8}?(?:省|市|州|县|区)(?!级|场)/
/** 全省 alone may be of anything. */
const SHORTEST_MEASURE = 2
