import type { Disposition } from '../../model/records.ts'
import { isDoubtful } from '../../text/damaged-digits.ts'
import { exclusionsByForm } from './exclusions-by-form.ts'
import { exclusionsByName } from './exclusions-by-name.ts'
import { exclusionsBySentence } from './exclusions-by-sentence.ts'
import type { Candidate } from './reading.ts'

/** One reason why a number is no target. */
export interface Exclusion {
  id: string
  disposition: Disposition
  excludes(candidate: Candidate): boolean
}

/** L 45亿吨: a digit was misread, so that its value is not known */
const doubtful: Exclusion = {
  id: 'doubtful',
  disposition: 'unexplained',
  excludes: ({ text, quantity }) => isDoubtful(text, quantity),
}

/** In the order they are asked; the first that applies says what the number is. */
export const exclusions: readonly Exclusion[] = [
  doubtful,
  ...exclusionsByName,
  ...exclusionsByForm,
  ...exclusionsBySentence,
]
