import { responsibleIn } from '../../src/extract/tasks/responsible.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import type { LongestMatch } from '../../src/lexicon/longest-match.ts'
import type { Row, TableName } from '../../src/lexicon/tables.ts'
import { partHeading } from '../../src/segment/heading.ts'
import { scanQuantities } from '../../src/text/quantities.ts'

/** Is this row the one that the lexicon finds in this text (cleaned), in the way the stages ask it? */
type Prover<T extends TableName> = (lexicon: Lexicon, row: Row<T>, text: string) => boolean

/** One prover a table: a table without one does not compile. */
export const proofs: { [T in TableName]: Prover<T> } = {
  headings: ({ headings }, row, text) => headings(text)?.scheme === row.scheme,
  captions: ({ captions }, row, text) => text.startsWith(row.word) && captions(text)?.kind === row.kind,
  roles: ({ roles }, row, text) => roles.all(text).some((found) => found.row.word === row.word),
  parts: (lexicon, row, text) => partHeading(text, lexicon)?.word === row.word,
  kinds: ({ kinds }, row, text) => endsWith(kinds, text)?.kind === row.kind,
  columns: ({ columns }, row, text) => columns.all(text).at(-1)?.row.word === row.word,
  natures: ({ natures }, row, text) => natures.at(text, 0)?.row.word === row.word,
  subsets: ({ subsets }, row, text) => subsets.at(text, 0)?.row.word === row.word,
  predicates: ({ predicates }, row, text) => {
    const words = predicates[row.place]
    if (row.place === 'end' || row.place === 'amount' || row.place === 'rank')
      return endsWith(words, text)?.word === row.word
    if (row.place === 'lead' || row.place === 'adverb' || row.place === 'toTime') {
      return words.at(text, 0)?.row.word === row.word
    }
    return words.all(text).some((found) => found.row.word === row.word)
  },
  cues: ({ cues }, row, text) => cues.all(text).some((found) => found.row.word === row.word),
  zeros: ({ zeros }, row, text) => zeros.all(text).some((found) => found.row.word === row.word),
  agencies: ({ agencies }, row, text) => endsWith(agencies, text)?.suffix === row.suffix,
  duties: (lexicon, row, text) => {
    const found = row.place === 'label' ? lexicon.duties.at(text, 0) : lexicon.duties.before(text, text.length)
    const responsible = responsibleIn([`（${text}）`], { firstLeads: false }, lexicon)
    return found?.row.word === row.word && responsible.some(({ lead }) => lead === (row.duty === 'lead'))
  },
  units: (lexicon, row, text) => scanQuantities(text, lexicon).some(({ unit }) => unit?.includes(row.unit)),
  comparators: (lexicon, row, text) =>
    scanQuantities(text, lexicon).some(({ from, numberFrom, numberTo, to }) =>
      row.place === 'before'
        ? text.slice(from, numberFrom).trim() === row.word
        : text.slice(numberTo, to).endsWith(row.word),
    ),
}

function endsWith<R>(words: LongestMatch<R>, text: string): R | null {
  return words.before(text, text.length)?.row ?? null
}
