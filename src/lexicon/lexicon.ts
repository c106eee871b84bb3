import { type Asides, asidesOf } from './asides.ts'
import { type CaptionMatcher, captionMatcher } from './captions.ts'
import { type HeadingMatcher, headingMatcher } from './heading-labels.ts'
import { type LongestMatch, longestMatch } from './longest-match.ts'
import { promulgationPattern } from './promulgations.ts'
import type { LexiconRows, Row } from './tables.ts'
import { type TimeWords, timeWords } from './times.ts'

type PredicatePlace = Row<'predicates'>['place']
type VerbSense = Row<'verbs'>['senses'][number]

/** The lexicon compiled: what the stages ask when they look for words. Immutable; made once a run. */
export interface Lexicon {
  readonly units: LongestMatch<Row<'units'>>
  readonly comparatorsBefore: LongestMatch<Row<'comparators'>>
  readonly comparatorsAfter: LongestMatch<Row<'comparators'>>
  readonly cues: LongestMatch<Row<'cues'>>
  readonly fillersLeading: LongestMatch<Row<'fillers'>>
  readonly fillersTrailing: LongestMatch<Row<'fillers'>>
  readonly measures: LongestMatch<Row<'measures'>>
  readonly settingsBefore: LongestMatch<Row<'settings'>>
  readonly settingsBehind: LongestMatch<Row<'settings'>>
  readonly settingsOfClause: LongestMatch<Row<'settings'>>
  readonly settingsOfPhrase: LongestMatch<Row<'settings'>>
  readonly verbs: Readonly<Record<VerbSense, LongestMatch<Row<'verbs'>>>>
  readonly times: TimeWords
  readonly headings: HeadingMatcher
  readonly captions: CaptionMatcher
  readonly roles: LongestMatch<Row<'roles'>>
  readonly parts: LongestMatch<Row<'parts'>>
  readonly lists: LongestMatch<Row<'lists'>>
  readonly kinds: LongestMatch<Row<'kinds'>>
  readonly promulgation: RegExp
  readonly duties: LongestMatch<Row<'duties'>>
  readonly bodies: LongestMatch<Row<'bodies'>>
  readonly asides: Asides
  readonly columns: LongestMatch<Row<'columns'>>
  readonly natures: LongestMatch<Row<'natures'>>
  readonly subsets: LongestMatch<Row<'subsets'>>
  readonly tenses: LongestMatch<Row<'tenses'>>
  readonly trends: LongestMatch<Row<'trends'>>
  readonly predicates: Readonly<Record<PredicatePlace, LongestMatch<Row<'predicates'>>>>
  readonly synonyms: LongestMatch<Row<'synonyms'>>
  readonly directions: LongestMatch<Row<'directions'>>
  readonly groups: LongestMatch<Row<'groups'>>
  readonly consequences: LongestMatch<Row<'consequences'>>
  readonly zeros: LongestMatch<Row<'zeros'>>
  readonly agencies: LongestMatch<Row<'agencies'>>
  readonly addressees: LongestMatch<Row<'addressees'>>
  readonly offices: LongestMatch<Row<'offices'>>
  readonly imprints: LongestMatch<Row<'imprints'>>
  readonly contacts: LongestMatch<Row<'contacts'>>
  readonly furniture: Readonly<Record<Row<'furniture'>['place'], LongestMatch<Row<'furniture'>>>>
  readonly particulars: LongestMatch<Row<'particulars'>>
}

export function compileLexicon(rows: LexiconRows): Lexicon {
  const { comparators, fillers, settings, predicates, verbs } = rows
  const atPlace = (place: PredicatePlace) => wordsOf(predicates, (row) => row.place === place)
  const furnitureAt = (place: Row<'furniture'>['place']) => wordsOf(rows.furniture, (row) => row.place === place)
  const ofSense = (sense: VerbSense) => wordsOf(verbs, ({ senses }) => senses.includes(sense))
  return {
    units: longestMatch(rows.units, (row) => row.unit),
    comparatorsBefore: wordsOf(comparators, ({ place }) => place === 'before'),
    comparatorsAfter: wordsOf(comparators, ({ place }) => place === 'after'),
    cues: wordsOf(rows.cues),
    fillersLeading: wordsOf(fillers, ({ place }) => place !== 'tail'),
    fillersTrailing: wordsOf(fillers, ({ place }) => place !== 'lead'),
    measures: wordsOf(rows.measures),
    settingsBefore: wordsOf(settings, ({ place }) => place === 'before'),
    settingsBehind: wordsOf(settings, ({ place }) => place === 'behind'),
    settingsOfClause: wordsOf(settings, ({ place }) => place === 'clause'),
    settingsOfPhrase: wordsOf(settings, ({ place }) => place === 'phrase'),
    verbs: {
      light: ofSense('light'),
      causes: ofSense('causes'),
      grants: ofSense('grants'),
      counts: ofSense('counts'),
      gives: ofSense('gives'),
      finishes: ofSense('finishes'),
      provides: ofSense('provides'),
      reaches: ofSense('reaches'),
      nominal: ofSense('nominal'),
      awards: ofSense('awards'),
      carries: ofSense('carries'),
      opens: ofSense('opens'),
      plain: ofSense('plain'),
      bare: ofSense('bare'),
    },
    times: timeWords(rows.deadlines),
    headings: headingMatcher(rows.headings),
    captions: captionMatcher(rows.captions),
    roles: wordsOf(rows.roles),
    parts: wordsOf(rows.parts),
    lists: wordsOf(rows.lists),
    kinds: longestMatch(rows.kinds, (row) => row.kind),
    promulgation: promulgationPattern(rows.promulgations),
    duties: wordsOf(rows.duties),
    bodies: wordsOf(rows.bodies),
    asides: asidesOf(rows.asides, rows.duties),
    columns: wordsOf(rows.columns),
    natures: wordsOf(rows.natures),
    subsets: wordsOf(rows.subsets),
    tenses: wordsOf(rows.tenses),
    trends: wordsOf(rows.trends),
    predicates: {
      cut: atPlace('cut'),
      end: atPlace('end'),
      lead: atPlace('lead'),
      adverb: atPlace('adverb'),
      alone: atPlace('alone'),
      amount: atPlace('amount'),
      rank: atPlace('rank'),
      toTime: atPlace('toTime'),
      time: atPlace('time'),
      fromTime: atPlace('fromTime'),
    },
    synonyms: wordsOf(rows.synonyms),
    directions: wordsOf(rows.directions),
    groups: wordsOf(rows.groups),
    consequences: wordsOf(rows.consequences),
    zeros: wordsOf(rows.zeros),
    agencies: longestMatch(rows.agencies, (row) => row.suffix),
    addressees: longestMatch(rows.addressees, (row) => row.suffix),
    offices: wordsOf(rows.offices),
    imprints: wordsOf(rows.imprints),
    contacts: wordsOf(rows.contacts),
    furniture: {
      whole: furnitureAt('whole'),
      opens: furnitureAt('opens'),
      beside: furnitureAt('beside'),
      anywhere: furnitureAt('anywhere'),
    },
    particulars: wordsOf(rows.particulars),
  }
}

/** The words of a table, or of those rows of it that are kept. */
function wordsOf<R extends { word: string }>(rows: readonly R[], keep: (row: R) => boolean = () => true) {
  return longestMatch(rows.filter(keep), ({ word }) => word)
}
