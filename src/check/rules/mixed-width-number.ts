import { inLine } from '../in-line.ts'
import type { Rule } from '../rule.ts'

export const mixedWidthNumber: Rule = {
  id: 'mixed-width-number',
  severity: 'warning',
  about: 'A number is written in digits of half and of full width.',
  example: '增长１2%',
  counterexample: '增长12%',
  check: function* ({ lines }) {
    for (const { text, start } of lines) {
      for (const { 0: number, index } of text.matchAll(MIXED)) {
        yield { message: `${number} mixes digits of two widths`, position: inLine(start, index, number.length) }
      }
    }
  },
}

const MIXED = /(?<![0-9])[0-9]+[.．]?[０-９][0-9０-９.．]*|(?<![０-９])[０-９]+[.．]?[0-9][0-9０-９.．]*/g
