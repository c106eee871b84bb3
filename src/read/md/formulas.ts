import type { Written } from './characters.ts'

/** What a number between dollars is made of: digits with gaps between them, \%, \sim, \mathrm { k m } ^ { 2 }. */
const SIGN = '[\\d.,+%~ -]|\\\\(?:[%,]|(?:sim|geqslant|geq|ge|leqslant|leq|le|pm|times)(?![a-z]))'
const UNIT = '\\\\(?:mathrm|text) ?\\{[A-Za-z /]{1,20}\\}|\\^ ?(?:[23]|\\{ ?[23] ?\\})'
const FORMULA = new RegExp(`\\$(?=[^$]{0,60}\\d)(?:${SIGN}|${UNIT})+\\$(?!\\d)`, 'g')
/** The raised number of a foot-note: $^{1}$, $^ { [ 1 ] }$, $^{\textcircled{1}}$. */
const NOTE = /\$[ ^{]{1,6}(?:\\textcircled[ {]{1,3})?[[［(（ ]{0,2}(\d{1,2}|[①-⑳])[\]］)） }]{0,6}\$/g
/** Dashes as converters write them in Latin letters: --- for —, ------ for ——, -- between two numbers. */
const DASH = /(?<!-)(?:------|---)(?!-)|(?<=[\d%％])--(?=\d)/g
const TOKEN = /\\(?:[%,]|[a-z]+)|[^\s{}^~$]/g
/** Behind a Latin letter or a digit a raised number is part of it: km$^{2}$. */
const LETTER_BEHIND = /[A-Za-z\d]$/
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
const DASHES: Readonly<Record<string, string>> = { '--': '–', '---': '—', '------': '——' }

/** What a converter writes with signs of its own: a number that is set as a formula ($9 8 \%$ is 98%, $\geq 9 0 \%$ is ≥90%), a dash. */
export interface Formula {
  from: number
  to: number
  pieces: readonly Written[]
  /** The number of a foot-note, raised behind a word, which is no part of the text. */
  call: string | null
}

/** The formulas of a line that stands at an offset of the file. */
export function formulasIn(line: string, offset: number): Formula[] {
  const found: Formula[] = []
  if (line.includes('$')) {
    for (const { 0: formula, 1: mark = '', index } of line.matchAll(NOTE)) {
      const before = line.slice(0, index).trimEnd()
      if (!formula.includes('^') || LETTER_BEHIND.test(before)) continue
      const [from, to] = [offset + index, offset + index + formula.length]
      if (before === '') found.push({ from, to, pieces: [{ text: labelOf(mark), from, to }], call: null })
      else found.push({ from, to, pieces: [], call: mark })
    }
    for (const { 0: formula, index } of line.matchAll(FORMULA)) {
      const from = offset + index
      if (found.some((note) => note.from === from)) continue
      found.push({ from, to: from + formula.length, pieces: piecesOf(formula, from), call: null })
    }
  }
  if (line.includes('--')) {
    for (const { 0: dash, index } of line.matchAll(DASH)) {
      const [from, to] = [offset + index, offset + index + dash.length]
      found.push({ from, to, pieces: [{ text: DASHES[dash] ?? dash, from, to }], call: null })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** As a foot-note begins in a text: [^1]: …, ^①… */
const labelOf = (note: string): string => (/\d/.test(note) ? `[^${note}]: ` : `^${note}`)

const piecesOf = (formula: string, from: number): Written[] =>
  [...formula.matchAll(TOKEN)].flatMap(({ 0: token, index: at }): Written[] => {
    const text = token.startsWith('\\') ? (WORDS[token] ?? '') : token
    return text === '' ? [] : [{ text, from: from + at, to: from + at + token.length }]
  })

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
