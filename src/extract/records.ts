import type {
  BoxRecord,
  DocumentRecord,
  GazetteRecord,
  IndicatorRecord,
  SectionRecord,
  TableRecord,
  TargetRecord,
  TaskRecord,
} from '../model/records.ts'
import type { BoxNode, DocumentNode, SectionNode, TableNode } from '../model/tree.ts'
import type { IndicatorDraft, TargetDraft, TaskDraft } from './drafts.ts'
import { placesIn, type RecordIds, recordIds } from './record-ids.ts'

/** What the rows of a table say, headers told from body. */
export type TableReading = Pick<TableRecord, 'kind' | 'headers' | 'rows' | 'notes'>

/** All that was found in one document. */
export interface Findings {
  document: DocumentNode
  tables: ReadonlyMap<TableNode, TableReading>
  indicators: readonly IndicatorDraft[]
  targets: readonly TargetDraft[]
  tasks: readonly TaskDraft[]
}

/** A document's records in source order, the document first. */
export function recordsOf(findings: Findings, id: string): GazetteRecord[] {
  const { indicators, targets, tasks } = findings
  const places = placesIn(findings.document)
  const ids = recordIds({ places, indicators, targets, tasks }, id)
  const make = new RecordMaker(findings, ids, id)
  const records = [
    ...places.map(({ node, section }) => {
      if (node.type === 'section') return make.section(node, section)
      return node.type === 'box' ? make.box(node, section) : make.table(node, section)
    }),
    ...indicators.map((draft) => make.indicator(draft)),
    ...targets.map((draft) => make.target(draft)),
    ...tasks.map((draft) => make.task(draft)),
  ]
  records.sort((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0))
  return [documentRecord(findings.document, id), ...records]
}

function documentRecord(node: DocumentNode, id: string): DocumentRecord {
  const { title, kind, number, issuers, recipients, issuedOn, category, tocPage, plan, position } = node
  return { type: 'document', id, title, kind, number, issuers, recipients, issuedOn, category, tocPage, plan, position }
}

class RecordMaker {
  readonly #findings: Findings
  readonly #ids: RecordIds
  readonly #document: string
  readonly #targetsWithin = new Map<object, string[]>()

  constructor(findings: Findings, ids: RecordIds, document: string) {
    this.#findings = findings
    this.#ids = ids
    this.#document = document
    for (const target of findings.targets) {
      if (target.within === null) continue
      const known = this.#targetsWithin.get(target.within)
      if (known === undefined) this.#targetsWithin.set(target.within, [ids.of(target)])
      else known.push(ids.of(target))
    }
  }

  #head<T extends string>(type: T, thing: object): { type: T; id: string; document: string } {
    return { type, id: this.#ids.of(thing), document: this.#document }
  }

  section(node: SectionNode, parent: SectionNode | null): SectionRecord {
    const { level, scheme, label, ordinal, title, runIn, role, position } = node
    const fields = { level, scheme, label, ordinal, title, runIn, parent: this.#ids.orNull(parent), role, position }
    return { ...this.#head('section', node), ...fields }
  }

  box(node: BoxNode, section: SectionNode | null): BoxRecord {
    const { number, title, position } = node
    const items = node.children.filter((child) => child.type === 'item').length
    return { ...this.#head('box', node), number, title, section: this.#ids.orNull(section), items, position }
  }

  table(node: TableNode, section: SectionNode | null): TableRecord {
    const { number, caption, parts, position } = node
    const rows = node.rows.map((row) => row.cells.map((cell) => cell.text))
    const notes = node.notes.map((note) => note.text)
    const reading = this.#findings.tables.get(node) ?? { kind: 'other' as const, headers: [], rows, notes }
    const place = { section: this.#ids.orNull(section), position }
    return { ...this.#head('table', node), number, caption, ...reading, parts, ...place }
  }

  indicator(draft: IndicatorDraft): IndicatorRecord {
    const { table, ...fields } = draft
    return { ...this.#head('indicator', draft), table: this.#ids.of(table), ...fields }
  }

  target(draft: TargetDraft): TargetRecord {
    const { within: _, section, box, position, ...fields } = draft
    const place = { section: this.#ids.orNull(section), box: this.#ids.orNull(box), position }
    return { ...this.#head('target', draft), ...fields, ...place }
  }

  task(draft: TaskDraft): TaskRecord {
    const { node, section, box, position, ...fields } = draft
    const targets = this.#targetsWithin.get(node) ?? []
    const place = { section: this.#ids.orNull(section), box: this.#ids.orNull(box), position }
    return { ...this.#head('task', draft), ...fields, targets, ...place }
  }
}
