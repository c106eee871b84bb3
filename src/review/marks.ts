/**
 * What a person says of records, kept apart from them: the tool gets better, and a mark still fits, for it knows its record
 * by content.
 */
import { createHash } from 'node:crypto'
import type { GazetteRecord } from '../model/records.ts'

/** All that can be marked: the issue is the frame around it. */
export type MarkableRecord = Exclude<GazetteRecord, { type: 'gazette' }>

export type Scalar = string | number | boolean | null

export interface Mark {
  /** Of the record, by its content: `RecordKeys`. */
  key: string
  mark: 'right' | 'wrong' | 'corrected'
  /** What the record is, for people who read the marks. */
  about: string
  /** Of a corrected record: new values by the paths of fields: `subject`, `deadline.year`, `values.1.value`. */
  fields?: Record<string, Scalar>
}

export interface ReviewFile {
  /** Tells such a file from others. */
  gazetteReview: 1
  marks: Mark[]
}

/**
 * Gives records keys as they come, an input's in source order: the same content has the same key wherever it stands, and
 * what stands there several times is counted.
 */
export class RecordKeys {
  readonly #seen = new Map<string, number>()
  #document = ''

  /** The key of a record; null for the issue. */
  of(record: GazetteRecord): string | null {
    if (record.type === 'document') this.#document = record.number?.raw ?? record.title ?? ''
    if (record.type === 'gazette') return null
    const content = [record.type, this.#document, ...contentOf(record)].map(squeezed).join('\n')
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
    const count = (this.#seen.get(hash) ?? 0) + 1
    this.#seen.set(hash, count)
    return count === 1 ? hash : `${hash}-${count}`
  }
}

/** What the source says of it, not what was made of that: a record read better is the same record. */
function contentOf(record: MarkableRecord): (string | number | null)[] {
  switch (record.type) {
    case 'document':
      return [record.title]
    case 'section':
      return [record.label, record.title]
    case 'box':
      return [record.number, record.title]
    case 'table':
      return [record.caption, ...record.headers, ...record.rows.slice(0, 1).flat()]
    case 'indicator':
      return [record.name, ...record.values.map(({ raw }) => raw)]
    case 'target':
    case 'number':
      return [record.evidence, record.raw]
    case 'task':
      return [record.number, record.text]
    case 'diagnostic':
      return [record.rule, record.message]
  }
}

const squeezed = (part: string | number | null): string => String(part ?? '').replace(/\s/g, '')
