import type { Rule } from '../rule.ts'

export const unreadableValue: Rule = {
  id: 'unreadable-value',
  severity: 'warning',
  about: 'A value of an indicator table cannot be read as a number.',
  example: '8.1.5',
  counterexample: '8.15',
  check: function* ({ indicators }) {
    for (const { name, values, position } of indicators) {
      for (const { raw, value, max, ratio, components } of values) {
        if (value !== null || max !== null || ratio !== null || components !== null || !FIGURES.test(raw)) continue
        yield { message: `${name}: ${raw.trim()} cannot be read`, position }
      }
    }
  },
}

/** Digits and marks, and nothing that words would explain. */
const FIGURES = /^[^一-鿿0-9]*[0-9][^一-鿿]*$/
