import { type CaptionMatcher, captionMatcher } from './captions.ts'
import { type HeadingMatcher, headingMatcher } from './heading-labels.ts'
import { type LongestMatch, longestMatch } from './longest-match.ts'
import type { LexiconRows, Row } from './tables.ts'

type PredicatePlace = Row<'predicates'>['place']

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
  readonly headings: HeadingMatcher
  readonly captions: CaptionMatcher
  readonly roles: LongestMatch<Row<'roles'>>
  readonly parts: LongestMatch<Row<'parts'>>
  readonly kinds: LongestMatch<Row<'kinds'>>
  readonly duties: LongestMatch<Row<'duties'>>
  readonly columns: LongestMatch<Row<'columns'>>
  readonly natures: LongestMatch<Row<'natures'>>
  readonly subsets: LongestMatch<Row<'subsets'>>
  readonly predicates: Readonly<Record<PredicatePlace, LongestMatch<Row<'predicates'>>>>
  readonly zeros: LongestMatch<Row<'zeros'>>
  readonly agencies: LongestMatch<Row<'agencies'>>
}

export function compileLexicon(rows: LexiconRows): Lexicon {
  const at = (place: 'before' | 'after') =>
    longestMatch(
      rows.comparators.filter((row) => row.place === place),
      (row) => row.word,
    )
  const fillers = (place: 'lead' | 'tail') =>
    longestMatch(
      rows.fillers.filter((row) => row.place === place || row.place === 'both'),
      (row) => row.word,
    )
  const settings = (place: Row<'settings'>['place']) =>
    longestMatch(
      rows.settings.filter((row) => row.place === place),
      (row) => row.word,
    )
  const predicates = (place: PredicatePlace) =>
    longestMatch(
      rows.predicates.filter((row) => row.place === place),
      (row) => row.word,
    )
  return {
    units: longestMatch(rows.units, (row) => row.unit),
    comparatorsBefore: at('before'),
    comparatorsAfter: at('after'),
    cues: longestMatch(rows.cues, (row) => row.word),
    fillersLeading: fillers('lead'),
    fillersTrailing: fillers('tail'),
    measures: longestMatch(rows.measures, (row) => row.word),
    settingsBefore: settings('before'),
    settingsBehind: settings('behind'),
    headings: headingMatcher(rows.headings),
    captions: captionMatcher(rows.captions),
    roles: longestMatch(rows.roles, (row) => row.word),
    parts: longestMatch(rows.parts, (row) => row.word),
    kinds: longestMatch(rows.kinds, (row) => row.kind),
    duties: longestMatch(rows.duties, (row) => row.word),
    columns: longestMatch(rows.columns, (row) => row.word),
    natures: longestMatch(rows.natures, (row) => row.word),
    subsets: longestMatch(rows.subsets, (row) => row.word),
    predicates: {
      cut: predicates('cut'),
      end: predicates('end'),
      lead: predicates('lead'),
      adverb: predicates('adverb'),
      amount: predicates('amount'),
      rank: predicates('rank'),
      toTime: predicates('toTime'),
      time: predicates('time'),
      fromTime: predicates('fromTime'),
    },
    zeros: longestMatch(rows.zeros, (row) => row.word),
    agencies: longestMatch(rows.agencies, (row) => row.suffix),
  }
}
