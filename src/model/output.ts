import type {
  BoxRecord,
  DiagnosticRecord,
  DocumentRecord,
  Gazette,
  GazetteRecord,
  IndicatorRecord,
  NumberRecord,
  SectionRecord,
  TableRecord,
  TargetRecord,
  TaskRecord,
} from './records.ts'

/** A document and all that was found in it; lists that were not asked for are left out. */
export interface DocumentObject extends DocumentRecord {
  sections?: SectionRecord[]
  boxes?: BoxRecord[]
  tables?: TableRecord[]
  indicators?: IndicatorRecord[]
  targets?: TargetRecord[]
  tasks?: TaskRecord[]
  numbers?: NumberRecord[]
}

/** What `-f json` writes of an input. */
export interface IssueObject {
  /** The input as the person named it, where there are several. */
  source?: string
  gazette: Gazette
  documents: DocumentObject[]
  /** Those that no document holds. */
  numbers?: NumberRecord[]
  diagnostics?: DiagnosticRecord[]
}

/** What `-f json` writes: an object for one input, a list for several. */
export type JsonOutput = IssueObject | IssueObject[]

/** A line of what `-f ndjson` writes. */
export type NdjsonLine = GazetteRecord
