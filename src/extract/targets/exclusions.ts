import type { Disposition } from '../../model/records.ts'
import { exclusionsByForm } from './exclusions-by-form.ts'
import { exclusionsBySentence } from './exclusions-by-sentence.ts'
import type { Candidate } from './reading.ts'

/** One reason why a number is no target. */
export interface Exclusion {
  id: string
  disposition: Disposition
  excludes(candidate: Candidate): boolean
}

/** In the order they are asked; the first that applies says what the number is. */
export const exclusions: readonly Exclusion[] = [...exclusionsByForm, ...exclusionsBySentence]
