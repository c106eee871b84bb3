import { exclusionsByForm } from './exclusions-by-form.ts'
import { exclusionsBySentence } from './exclusions-by-sentence.ts'
import type { Candidate } from './reading.ts'

/** What a number is when it is no target. */
export type Disposition =
  | 'fact'
  | 'forecast'
  | 'date'
  | 'period'
  | 'age'
  | 'label'
  | 'name'
  | 'rating'
  | 'ordinal'
  | 'base'

/** One reason why a number is no target. */
export interface Exclusion {
  id: string
  disposition: Disposition
  excludes(candidate: Candidate): boolean
}

/** In the order they are asked; the first that applies says what the number is. */
export const exclusions: readonly Exclusion[] = [...exclusionsByForm, ...exclusionsBySentence]
