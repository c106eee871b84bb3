import type { NumberDraft } from '../extract/drafts.ts'
import type { Findings } from '../extract/records.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Position } from '../model/position.ts'
import type { Severity } from '../model/records.ts'
import type { Masthead } from '../segment/documents.ts'
import type { IssueSoFar } from './issue.ts'

/** What a rule says of one place. */
export interface Told {
  message: string
  position: Position
  /** Other places that it speaks of. */
  related?: readonly { message: string; position: Position }[]
}

/** A line of the source as people read it. */
export interface SourceLine {
  text: string
  start: Position['start'] & { offset: number }
}

/** A document, all that was found in it, and the issue as far as it has been read. */
export interface CheckedDocument extends Findings {
  lexicon: Lexicon
  masthead: Pick<Masthead, 'contents' | 'publishedOn'>
  /** Its numbers, where the ledger was asked for. */
  numbers: readonly NumberDraft[]
  /** Its text, line by line. */
  lines: readonly SourceLine[]
  /** What came before it. */
  issue: IssueSoFar
}

/** One thing that a careful editor looks for. */
export interface Rule {
  /** kebab-case; what `--rule` and a configuration name. */
  id: string
  severity: Severity
  /** What is wrong, in a sentence for people. */
  about: string
  /** Text in which it speaks. */
  example: string
  /** Text much like it, in which it does not. */
  counterexample: string
  /** Looks at the contents of an issue. */
  checkContents?: (masthead: Masthead) => Iterable<Told>
  /** Looks at a document when it has been read; absent where the stages tell by themselves (a diagnostic of this name). */
  check?: (document: CheckedDocument) => Iterable<Told>
}
