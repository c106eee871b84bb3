import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import type { LongestMatch } from '../../src/lexicon/longest-match.ts'
import type { Row, TableName } from '../../src/lexicon/tables.ts'

/** Is this row the one that the lexicon finds in this text (cleaned), in the way the stages ask it? */
type Prover<T extends TableName> = (lexicon: Lexicon, row: Row<T>, text: string) => boolean

/** One prover a table: a table without one does not compile. */
export const proofs: { [T in TableName]: Prover<T> } = {
  headings: ({ headings }, row, text) => headings(text)?.scheme === row.scheme,
  captions: ({ captions }, row, text) => text.startsWith(row.word) && captions(text)?.kind === row.kind,
  roles: ({ roles }, row, text) => roles.all(text).some((found) => found.row.word === row.word),
  parts: ({ parts }, row, text) => parts.at(text, 0)?.row.word === row.word,
  kinds: ({ kinds }, row, text) => endsWith(kinds, text)?.kind === row.kind,
  agencies: ({ agencies }, row, text) => endsWith(agencies, text)?.suffix === row.suffix,
  units: ({ units }, row, text) => unitsBehindNumbers(units, text).includes(row.unit),
  comparators: (lexicon, row, text) =>
    row.place === 'before'
      ? numbers(text).some(({ from }) => lexicon.comparatorsBefore.before(text, from)?.row.word === row.word)
      : numbers(text).some(({ to }) => lexicon.comparatorsAfter.at(text, to)?.row.word === row.word),
}

function endsWith<R>(words: LongestMatch<R>, text: string): R | null {
  return words.before(text, text.length)?.row ?? null
}

const numbers = (text: string) =>
  [...text.matchAll(/\d+(?:\.\d+)?/g)].map((m) => ({ from: m.index, to: m.index + m[0].length }))

function unitsBehindNumbers(units: LongestMatch<Row<'units'>>, text: string): string[] {
  return numbers(text).map(({ to }) => units.at(text, to)?.row.unit ?? '')
}
