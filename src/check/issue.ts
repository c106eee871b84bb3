import type { Position } from '../model/position.ts'
import type { DocumentNumber } from '../model/records.ts'
import type { Fact } from './facts.ts'

/** What is kept of the documents before: small, for the documents themselves are let go. */
export interface IssueSoFar {
  numbers: { number: DocumentNumber; position: Position }[]
  /** Amounts that documents set, by what they measure. */
  facts: Map<string, Fact[]>
}

export const newIssue = (): IssueSoFar => ({ numbers: [], facts: new Map() })
