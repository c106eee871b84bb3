import type { BoxRecord, DocumentRecord, GazetteRecord, SectionRecord, TableRecord } from '../../model/records.ts'

export type Heading = DocumentRecord | SectionRecord | BoxRecord | TableRecord

/** A part of a document with what stands in it, its own and its parts' counted together. */
export interface Branch {
  readonly record: Heading
  readonly branches: Branch[]
  indicators: number
  targets: number
  tasks: number
}

/** Builds the tree of one document from its records as they come. */
export class Tree {
  readonly root: Branch
  readonly #byId = new Map<string, Branch>()
  readonly #parents = new Map<Branch, Branch>()

  constructor(document: DocumentRecord) {
    this.root = branch(document)
    this.#byId.set(document.id, this.root)
  }

  add(record: GazetteRecord): void {
    if (record.type === 'section') this.#hang(record, record.parent)
    else if (record.type === 'box' || record.type === 'table') this.#hang(record, record.section)
    else if (record.type === 'indicator') this.#count('indicators', record.table)
    else if (record.type === 'target') this.#count('targets', record.box ?? record.section)
    else if (record.type === 'task') this.#count('tasks', record.box ?? record.section)
  }

  #hang(record: SectionRecord | BoxRecord | TableRecord, parentId: string | null): void {
    const parent = this.#find(parentId)
    const own = branch(record)
    parent.branches.push(own)
    this.#parents.set(own, parent)
    this.#byId.set(record.id, own)
  }

  #count(what: 'indicators' | 'targets' | 'tasks', id: string | null): void {
    for (let at: Branch | undefined = this.#find(id); at !== undefined; at = this.#parents.get(at)) at[what] += 1
  }

  #find(id: string | null): Branch {
    return (id === null ? undefined : this.#byId.get(id)) ?? this.root
  }
}

const branch = (record: Heading): Branch => ({ record, branches: [], indicators: 0, targets: 0, tasks: 0 })
