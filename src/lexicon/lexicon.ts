import { type CaptionMatcher, captionMatcher } from './captions.ts'
import { type HeadingMatcher, headingMatcher } from './heading-labels.ts'
import { type LongestMatch, longestMatch } from './longest-match.ts'
import type { LexiconRows, Row } from './tables.ts'

/** The lexicon compiled: what the stages ask when they look for words. Immutable; made once a run. */
export interface Lexicon {
  readonly units: LongestMatch<Row<'units'>>
  readonly comparatorsBefore: LongestMatch<Row<'comparators'>>
  readonly comparatorsAfter: LongestMatch<Row<'comparators'>>
  readonly headings: HeadingMatcher
  readonly captions: CaptionMatcher
  readonly roles: LongestMatch<Row<'roles'>>
  readonly parts: LongestMatch<Row<'parts'>>
  readonly kinds: LongestMatch<Row<'kinds'>>
  readonly duties: LongestMatch<Row<'duties'>>
  readonly agencies: LongestMatch<Row<'agencies'>>
}

export function compileLexicon(rows: LexiconRows): Lexicon {
  const at = (place: 'before' | 'after') =>
    longestMatch(
      rows.comparators.filter((row) => row.place === place),
      (row) => row.word,
    )
  return {
    units: longestMatch(rows.units, (row) => row.unit),
    comparatorsBefore: at('before'),
    comparatorsAfter: at('after'),
    headings: headingMatcher(rows.headings),
    captions: captionMatcher(rows.captions),
    roles: longestMatch(rows.roles, (row) => row.word),
    parts: longestMatch(rows.parts, (row) => row.word),
    kinds: longestMatch(rows.kinds, (row) => row.kind),
    duties: longestMatch(rows.duties, (row) => row.word),
    agencies: longestMatch(rows.agencies, (row) => row.suffix),
  }
}
