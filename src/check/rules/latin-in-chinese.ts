import { inLine } from '../in-line.ts'
import type { Rule } from '../rule.ts'

export const latinInChinese: Rule = {
  id: 'latin-in-chinese',
  severity: 'warning',
  about: 'An English word stands where Chinese has one of its own: and for 和.',
  example: '资源优势 and 生态功能优势',
  counterexample: '资源优势和生态功能优势',
  check: function* ({ lines }) {
    for (const { text, start } of lines) {
      for (const { 0: word, index } of text.matchAll(WORDS)) {
        yield { message: `“${word}” stands between Chinese words`, position: inLine(start, index, word.length) }
      }
    }
  },
}

/** Words that only join or place others: no name is made of them alone. */
const WORDS = /(?<=[一-鿿”）》][ \t]?)(?:and|or|of|the|in|for|with|to|by|from|on)(?=[ \t]?[一-鿿“（《])/g
