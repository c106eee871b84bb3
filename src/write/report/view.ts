/** What a report page holds: plain data, which the page's own program reads. */
import type { Finding } from '../../check/check.ts'
import type { DocumentRecord, Gazette } from '../../model/records.ts'
import type { MarkableRecord } from '../../review/marks.ts'

/** A part of a text, from one index of it to another, that a record was read from. */
export type TextMark = readonly [from: number, to: number, record: string]

export interface MarkedText {
  text: string
  /** By where they begin, the longer first; none crosses another. */
  marks: TextMark[]
}

/** A part of a document, as a person reads it. */
export type ContentBlock =
  | { type: 'heading'; level: number; record: string; heading: MarkedText }
  | { type: 'paragraph' | 'note'; text: MarkedText }
  | { type: 'item'; text: MarkedText; children: PlacedBlock[] }
  | { type: 'box'; record: string; heading: MarkedText; children: PlacedBlock[] }
  | { type: 'table'; record: string; caption: string | null; rows: MarkedText[][]; notes: MarkedText[] }
  /** Lines that are no text of a document: masthead, numbers of documents and pages, signatures. */
  | { type: 'matter'; lines: MarkedText[] }
  | { type: 'figure' }

/** A block, and the records that it is the whole of: a task, an indicator's row. */
export type PlacedBlock = ContentBlock & { line: number; records: string[] }

export interface DocumentView {
  record: DocumentRecord | null
  blocks: PlacedBlock[]
}

/** A finding of `check`, and where the page can show it. */
export interface FindingView {
  rule: string
  severity: Finding['severity']
  message: string
  line: number
  excerpt: string
}

export interface ReportView {
  source: string
  gazette: Gazette
  /** What stands before the first document comes first, under no record. */
  documents: DocumentView[]
  records: ReportRecord[]
  findings: FindingView[]
}

/** A record, and the key that a person's mark of it goes by. */
export type ReportRecord = MarkableRecord & { key: string }
