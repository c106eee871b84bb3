import { noRemarks, responsibleIn } from '../../src/extract/tasks/responsible.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import type { LongestMatch } from '../../src/lexicon/longest-match.ts'
import type { Row, TableName } from '../../src/lexicon/tables.ts'
import type { Role } from '../../src/model/records.ts'
import type { SectionNode } from '../../src/model/tree.ts'
import { isClosed } from '../../src/read/continuation.ts'
import { isFurniture } from '../../src/read/html/furniture.ts'
import { particularsIn } from '../../src/read/particulars-line.ts'
import { partHeading } from '../../src/segment/body/heading.ts'
import { titlesNames } from '../../src/segment/body/list.ts'
import { assignRoles } from '../../src/segment/body/roles.ts'
import { imprintOf } from '../../src/segment/head/imprint.ts'
import { clean } from '../../src/text/clean.ts'
import { scanDeadlines } from '../../src/text/deadlines.ts'
import { scanQuantities } from '../../src/text/quantities.ts'

/** Is this row the one that the lexicon finds in this text (cleaned), in the way the stages ask it? */
type Prover<T extends TableName> = (lexicon: Lexicon, row: Row<T>, text: string) => boolean

/** One prover a table: a table without one does not compile. */
export const proofs: { [T in TableName]: Prover<T> } = {
  deadlines: (lexicon, { word, sense }, text) =>
    scanDeadlines(text, { startYear: 2021, endYear: 2025, issuedYear: 2021, issuedMonth: 5 }, lexicon).some(
      ({ from, to, raw, role }) => {
        if (sense === 'compared') return role === 'base' && text.slice(0, from).endsWith(word)
        if (sense === 'base') return role === 'base' && text.slice(to, to + word.length + 2).includes(word)
        if (sense === 'begins' || sense === 'since') return role === 'start' && text.startsWith(word, to)
        return sense === 'opens' || sense === 'spends' || sense === 'within' ? raw.startsWith(word) : raw.includes(word)
      },
    ),
  headings: ({ headings }, row, text) => headings(text)?.scheme === row.scheme,
  captions: ({ captions }, row, text) => text.startsWith(row.word) && captions(text)?.kind === row.kind,
  roles: (lexicon, row, text) => {
    const isFound = lexicon.roles.all(text).some((found) => found.row.word === row.word)
    return isFound && roleOf(text, lexicon) === row.role
  },
  parts: (lexicon, row, text) => partHeading(text, lexicon)?.word === row.word,
  lists: (lexicon, row, text) => titlesNames(text, lexicon) && text.includes(row.word),
  kinds: ({ kinds }, row, text) => endsWith(kinds, text)?.kind === row.kind,
  columns: ({ columns }, row, text) => columns.all(text).at(-1)?.row.word === row.word,
  natures: ({ natures }, row, text) => natures.at(text, 0)?.row.word === row.word,
  tenses: ({ tenses }, row, text) => tenses.all(text).some((found) => found.row.word === row.word),
  trends: ({ trends }, row, text) => trends.all(text).some((found) => found.row.word === row.word),
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
  fillers: ({ fillersLeading, fillersTrailing }, row, text) =>
    (row.place === 'tail' || fillersLeading.at(text, 0)?.row.word === row.word) &&
    (row.place === 'lead' || fillersTrailing.before(text, text.length)?.row.word === row.word),
  measures: ({ measures }, row, text) => endsWith(measures, text)?.word === row.word,
  synonyms: ({ synonyms }, row, text) => synonyms.all(text).some((found) => found.row.word === row.word),
  directions: ({ directions }, row, text) => endsWith(directions, text)?.word === row.word,
  verbs: ({ verbs }, { word, senses }, text) =>
    senses.every((sense) => verbs[sense].all(text).some(({ row }) => row.word === word)),
  settings: ({ settingsBefore, settingsBehind, settingsOfClause, settingsOfPhrase }, row, text) => {
    if (row.place === 'phrase') return settingsOfPhrase.before(text, text.length)?.row.word === row.word
    if (row.place === 'clause') return settingsOfClause.at(text, 0)?.row.word === row.word
    return row.place === 'before'
      ? settingsBefore.before(text, text.search(/\d/))?.row.word === row.word
      : settingsBehind.all(text).some((found) => found.row.word === row.word && found.index > text.search(/\d/))
  },
  groups: ({ groups }, row, text) =>
    row.of === 'people'
      ? groups.all(text).some((found) => found.row.word === row.word)
      : groups.at(text, 0)?.row.word === row.word,
  consequences: (lexicon, row, text) => {
    const end = /^.*(?:[分人元]以[上下]为?)/.exec(text)?.[0].length ?? 0
    return end > 0 && lexicon.consequences.at(text, end)?.row.word === row.word
  },
  zeros: ({ zeros }, row, text) => zeros.all(text).some((found) => found.row.word === row.word),
  addressees: ({ addressees }, row, text) => endsWith(addressees, text)?.suffix === row.suffix,
  contacts: (lexicon, row, text) =>
    isClosed(text, lexicon) && lexicon.contacts.before(text, text.search(/[：:]/))?.row.word === row.word,
  imprints: (lexicon, row, text) =>
    imprintOf(text, lexicon) === row.of && lexicon.imprints.at(text, 0)?.row.word === row.word,
  furniture: (lexicon, { word }, text) => text.includes(word) && isFurniture(text, false, lexicon),
  particulars: (lexicon, { word, field }, text) =>
    text.startsWith(word) && particularsIn(text, lexicon)[0]?.field === field,
  offices: ({ offices }, row, text) => endsWith(offices, text)?.word === row.word,
  agencies: ({ agencies }, row, text) => endsWith(agencies, text)?.suffix === row.suffix,
  bodies: ({ bodies }, row, text) => endsWith(bodies, text)?.word === row.word,
  asides: ({ asides }, { word, senses }, text) => {
    const shown = senses.flatMap((sense) => asidesOfSense[sense].map((name) => asides[name].exec(text)?.[0] ?? ''))
    return shown.some((found) => found.includes(word))
  },
  promulgations: ({ promulgation }, row, text) => promulgation.exec(text)?.[0] === row.word,
  duties: (lexicon, row, text) => {
    const found = row.place === 'label' ? lexicon.duties.at(text, 0) : lexicon.duties.before(text, text.length)
    const responsible = responsibleIn([`（${text}）`], noRemarks(), lexicon)
    if (found?.row.word !== row.word) return false
    if (row.duty === 'none') return text.startsWith(`${row.word}：`) && responsible.length === 0
    return responsible.some(({ lead }) => lead === (row.duty === 'lead'))
  },
  units: (lexicon, row, text) => scanQuantities(text, lexicon).some(({ unit }) => unit?.includes(row.unit)),
  comparators: (lexicon, row, text) =>
    scanQuantities(text, lexicon).some(({ from, numberFrom, numberTo, to }) =>
      row.place === 'before'
        ? text.slice(from, numberFrom).trim() === row.word
        : text.slice(numberTo, to).endsWith(row.word),
    ),
}

/** The patterns that words of a sense are part of. */
const asidesOfSense: Record<Row<'asides'>['senses'][number], Exclude<keyof Lexicon['asides'], 'mannerEnds'>[]> = {
  remark: ['remark'],
  which: ['nobody'],
  branch: ['nobody', 'others'],
  anyone: ['nobody', 'others'],
  role: ['role'],
  plays: ['role'],
  by: ['manner'],
  rule: ['manner'],
  manner: ['manner'],
  time: ['deadline'],
  deed: ['deadline'],
}

function endsWith<R>(words: LongestMatch<R>, text: string): R | null {
  return words.before(text, text.length)?.row ?? null
}

/** The role that this heading alone gives a chapter. */
function roleOf(heading: string, lexicon: Lexicon): Role {
  const start = { line: 1, column: 1, offset: 0 }
  const position = { start, end: start }
  const title = heading.slice(lexicon.headings(heading)?.length ?? 0)
  const label = { scheme: 'han', label: '一、', ordinal: 1, title, heading: clean(heading, start) }
  const section: SectionNode = {
    type: 'section',
    position,
    level: 1,
    ...label,
    runIn: false,
    role: 'tasks',
    children: [],
  }
  const blank = { title: null, kind: null, number: null, issuers: [], recipients: [], issuedOn: null }
  const document = {
    ...blank,
    category: null,
    tocPage: null,
    plan: null,
    signedAt: null,
    position,
    children: [section],
  }
  assignRoles({ type: 'document', ...document }, lexicon)
  return section.role
}
