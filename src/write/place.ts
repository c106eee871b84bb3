import type { DocumentRecord, Gazette, GazetteRecord, SectionRecord, TableRecord } from '../model/records.ts'
import { labelled } from './labelled.ts'

/** Where a record stands: what a row must say of the issue, the document and the sections around it. */
export interface Place {
  readonly source: string
  readonly gazette: Gazette | null
  /** The document of that id, if it has come by. */
  document(id: string | null): DocumentRecord | null
  /** Labels and titles from the outermost section down: `第三章 重点任务 / 一、提升质量`. */
  path(section: string | null): string
  /** The innermost section at an offset of the document that came last. */
  sectionAt(document: string | null, offset: number): string | null
  /** The table of that id, of the document that came last. */
  table(id: string): TableRecord | null
}

/** Follows the stream of records; holds the documents and the sections of the latest one. */
export class Follower implements Place {
  source = ''
  gazette: Gazette | null = null
  readonly #documents = new Map<string, DocumentRecord>()
  readonly #sections = new Map<string, SectionRecord>()
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
    return (id === null ? undefined : this.#documents.get(id)) ?? null
  }

  path(section: string | null): string {
    const titles: string[] = []
    let at = section
    while (at !== null) {
      const found = this.#sections.get(at)
      if (found === undefined) break
      titles.unshift(labelled(found.label, found.title))
      at = found.parent
    }
    return titles.join(' / ')
  }

  sectionAt(document: string | null, offset: number): string | null {
    let [low, high] = [0, this.#inOrder.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (startOf(this.#inOrder[middle]) <= offset) low = middle + 1
      else high = middle
    }
    let section = this.#inOrder[low - 1]
    if (section?.document !== document) return null
    while (section !== undefined && section.position.end.offset < offset) {
      section = section.parent === null ? undefined : this.#sections.get(section.parent)
    }
    return section?.id ?? null
  }

  table(id: string): TableRecord | null {
    return this.#tables.get(id) ?? null
  }
}

const startOf = (section: SectionRecord | undefined): number => section?.position.start.offset ?? 0
