import { partitionPoint } from '../model/partition-point.ts'
import type { DocumentRecord, Gazette, GazetteRecord, SectionRecord, TableRecord } from '../model/records.ts'
import { labelled } from './labelled.ts'

/** Where a record stands: what a row must say of the issue, the document and the sections around it. */
export interface Place {
  readonly source: string
  readonly gazette: Gazette | null
  /** The document of that id, if it has come by. */
  document(id: string | null): DocumentRecord | null
  /** Labels and titles from the outermost section down: `第三章 重点任务 / 一、提升质量`; empty where there is none. */
  path(section: string | null | undefined): string
  /** The innermost section at an offset of the document that came last. */
  sectionAt(document: string | null, offset: number): string | null
  /** The table of that id, of the document that came last. */
  table(id: string): TableRecord | undefined
}

/** Follows the stream of records; holds the documents and the sections of the latest one. */
export class Follower implements Place {
  source = ''
  gazette: Gazette | null = null
  readonly #documents = new Map<string | null, DocumentRecord>()
  readonly #sections = new Map<string | null | undefined, SectionRecord>()
  readonly #tables = new Map<string, TableRecord>()
  /** In source order. */
  #inOrder: SectionRecord[] = []

  follow(record: GazetteRecord, source: string): void {
    this.source = source
    if (record.type === 'gazette') {
      this.gazette = record
      this.#documents.clear()
    }
    if (record.type === 'gazette' || record.type === 'document') {
      this.#sections.clear()
      this.#tables.clear()
      this.#inOrder = []
    }
    if (record.type === 'document') this.#documents.set(record.id, record)
    if (record.type === 'section') {
      this.#sections.set(record.id, record)
      this.#inOrder.push(record)
    }
    if (record.type === 'table') this.#tables.set(record.id, record)
  }

  document(id: string | null): DocumentRecord | null {
    return this.#documents.get(id) ?? null
  }

  path(section: string | null | undefined): string {
    const titles: string[] = []
    let found = this.#sections.get(section)
    while (found !== undefined) {
      titles.unshift(labelled(found.label, found.title))
      found = this.#sections.get(found.parent)
    }
    return titles.join(' / ')
  }

  sectionAt(document: string | null, offset: number): string | null {
    let section = this.#inOrder[partitionPoint(this.#inOrder, ({ position }) => position.start.offset <= offset) - 1]
    if (section?.document !== document) return null
    while (section !== undefined && section.position.end.offset < offset) {
      section = this.#sections.get(section.parent)
    }
    return section?.id ?? null
  }

  table(id: string): TableRecord | undefined {
    return this.#tables.get(id)
  }
}
