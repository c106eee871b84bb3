import type { Written } from './characters.ts'

/** What a number between dollars is made of: digits with gaps between them, \%, \sim, \mathrm { k m } ^ { 2 }. */
const SIGN = '[\\d.,+%~ -]|\\\\(?:[%,]|(?:sim|geqslant|geq|ge|leqslant|leq|le|pm|times)(?![a-z]))'
const UNIT = '\\\\(?:mathrm|text) ?\\{[A-Za-z /]{1,20}\\}|\\^ ?(?:[23]|\\{ ?[23] ?\\})'
const FORMULA = new RegExp(`\\$(?=[^$]{0,60}\\d)(?:${SIGN}|${UNIT})+\\$(?!\\d)`, 'g')
const TOKEN = /\\(?:[%,]|[a-z]+)|[^\s{}^~$]/g
/** The characters that its words stand for; all others (\mathrm, \,) stand for none. */
const WORDS: Readonly<Record<string, string>> = {
  '\\%': '%',
  '\\sim': '～',
  '\\geqslant': '≥',
  '\\geq': '≥',
  '\\ge': '≥',
  '\\leqslant': '≤',
  '\\leq': '≤',
  '\\le': '≤',
  '\\pm': '±',
  '\\times': '×',
}

/** A number that is set as a formula: $9 8 \%$ is 98%, $\geq 9 0 \%$ is ≥90%. */
export interface Formula {
  from: number
  to: number
  pieces: readonly Written[]
}

/** The formulas of a line that stands at an offset of the file. */
export function formulasIn(line: string, offset: number): Formula[] {
  if (!line.includes('$')) return []
  return [...line.matchAll(FORMULA)].map(({ 0: formula, index }) => {
    const from = offset + index
    const pieces = [...formula.matchAll(TOKEN)].flatMap(({ 0: token, index: at }): Written[] => {
      const text = token.startsWith('\\') ? (WORDS[token] ?? '') : token
      return text === '' ? [] : [{ text, from: from + at, to: from + at + token.length }]
    })
    return { from, to: from + formula.length, pieces }
  })
}

/** The pieces of a line, its formulas as the numbers that they are. */
export function* withFormulas(pieces: Iterable<Written>, formulas: readonly Formula[]): Generator<Written> {
  let next = 0
  for (const piece of pieces) {
    let { text, from } = piece
    for (let formula = formulas[next]; formula !== undefined && formula.from < piece.to; formula = formulas[++next]) {
      if (from < formula.from) yield { text: text.slice(0, formula.from - from), from, to: formula.from }
      if (from <= formula.from) yield* formula.pieces
      text = text.slice(Math.max(0, formula.to - from))
      from = formula.to
      // it goes on in the next piece
      if (piece.to < formula.to) break
    }
    if (text !== '' && from < piece.to) yield { text, from, to: piece.to }
  }
}
