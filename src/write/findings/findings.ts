import type { Finding } from '../../check/check.ts'
import type { Severity } from '../../model/records.ts'

/** A finding, and the input that it is of as the person named it. */
export interface SourcedFinding extends Finding {
  source: string
  /** The same for the same thing wrong, wherever it has moved to. */
  fingerprint: string
}

export interface FindingOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly color: boolean
  readonly version: string
}

/** Turns findings into text as they come. */
export interface FindingWriter {
  write(finding: SourcedFinding): Iterable<string>
  /** @param read the inputs that were read, in their order */
  end(read: readonly string[]): Iterable<string>
}

export type MakeFindingWriter = (options: FindingOptions) => FindingWriter

export const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error']

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least)
