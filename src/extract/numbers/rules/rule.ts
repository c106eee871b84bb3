import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Disposition } from '../../../model/records.ts'
import type { QuantityMatch } from '../../../text/quantities.ts'
import type { Enclosure, Span } from '../../../text/sentences.ts'
import type { Candidate } from '../../targets/reading.ts'
import type { Place } from '../places.ts'

/** A number that went into no record, and all that tells why. */
export interface Occurrence extends Span {
  text: string
  place: Place
  /** Null for digits that are part of no quantity. */
  candidate: Candidate | null
  /** The quantity in whose unit it stands. */
  within: QuantityMatch | null
  /** The brackets and quotation marks around it, outermost first. */
  around: readonly Enclosure[]
  lexicon: Lexicon
}

/** One reason why a number is no target and no indicator. */
export interface NumberRule {
  id: string
  disposition: Disposition
  test(occurrence: Occurrence): boolean
}

/** No rule looks farther from a number. */
const NEAR = 24

export const before = ({ text, from }: Occurrence): string => text.slice(Math.max(0, from - NEAR), from)

export const after = ({ text, to }: Occurrence): string => text.slice(to, to + NEAR)

export const written = ({ text, from, to }: Occurrence): string => text.slice(from, to)

export const unitOf = ({ candidate }: Occurrence): string | null => candidate?.quantity.unit ?? null
