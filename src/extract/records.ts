import type { Position } from 'unist'
import type { BoxRecord, DocumentRecord, GazetteRecord, SectionRecord, TableRecord } from '../model/records.ts'
import type { BoxNode, ContentNode, DocumentNode, ItemNode, SectionNode, TableNode } from '../model/tree.ts'
import type { IndicatorDraft, TargetDraft, TaskDraft } from './drafts.ts'

/** All that was found in one document. */
export interface Findings {
  document: DocumentNode
  /** What a table's rows say, by table. */
  tables: ReadonlyMap<TableNode, Pick<TableRecord, 'kind' | 'headers' | 'rows' | 'notes'>>
  indicators: readonly IndicatorDraft[]
  targets: readonly TargetDraft[]
  tasks: readonly TaskDraft[]
}

/** Letters that ids are made of: d2.s14 is the fourteenth section of the second document. */
const LETTERS = { section: 's', box: 'b', table: 't', indicator: 'i', target: 'g', task: 'k' } as const

/** A document's records in source order, the document first, each with an id that depends on the input alone. */
export function recordsOf({ document, tables, indicators, targets, tasks }: Findings, id: string): GazetteRecord[] {
  const places = placesIn(document)
  const ids = new Map<object, string>()
  const identify = (type: keyof typeof LETTERS, nodes: Iterable<object>) => {
    let count = 0
    for (const node of nodes) ids.set(node, `${id}.${LETTERS[type]}${++count}`)
  }
  const nodes = <T extends ContentNode['type']>(type: T) =>
    [...places.keys()].filter((node): node is Extract<ContentNode, { type: T }> => node.type === type)
  identify('section', nodes('section'))
  identify('box', nodes('box'))
  identify('table', nodes('table'))
  identify('indicator', indicators)
  identify('target', targets)
  identify('task', tasks)
  const idOf = (node: object | null): string | null => (node === null ? null : (ids.get(node) ?? null))
  const own = (node: object) => ({ id: ids.get(node) ?? id, document: id })

  const targetsWithin = new Map<object, string[]>()
  for (const target of targets) {
    if (target.within === null) continue
    const known = targetsWithin.get(target.within)
    if (known === undefined) targetsWithin.set(target.within, [own(target).id])
    else known.push(own(target).id)
  }

  const records: Exclude<GazetteRecord, { type: 'gazette' | 'diagnostic' }>[] = [
    ...nodes('section').map((node) => ({
      ...own(node),
      ...sectionRecord(node),
      parent: idOf(places.get(node)?.section ?? null),
    })),
    ...nodes('box').map((node) => ({
      ...own(node),
      ...boxRecord(node),
      section: idOf(places.get(node)?.section ?? null),
    })),
    ...nodes('table').map((node) => ({
      ...own(node),
      ...tableRecord(node),
      ...(tables.get(node) ?? {
        kind: 'other' as const,
        headers: [],
        rows: node.rows.map((row) => row.cells.map((cell) => cell.text)),
      }),
      section: idOf(places.get(node)?.section ?? null),
    })),
    ...indicators.map((draft) => ({
      type: 'indicator' as const,
      ...own(draft),
      ...draft,
      table: idOf(draft.table) ?? id,
    })),
    ...targets.map(({ within: _, ...draft }, index) => ({
      type: 'target' as const,
      ...own(targets[index] ?? draft),
      ...draft,
      section: idOf(draft.section),
      box: idOf(draft.box),
    })),
    ...tasks.map(({ node, ...draft }, index) => ({
      type: 'task' as const,
      ...own(tasks[index] ?? draft),
      ...draft,
      section: idOf(draft.section),
      box: idOf(draft.box),
      targets: targetsWithin.get(node) ?? [],
    })),
  ]
  return [documentRecord(document, id), ...records.sort((a, b) => offset(a.position) - offset(b.position))]
}

const offset = (position: Position): number => position.start.offset ?? 0

/** Every content node of a document in source order, with the section that it stands in. */
function placesIn(document: DocumentNode): Map<ContentNode, { section: SectionNode | null }> {
  const places = new Map<ContentNode, { section: SectionNode | null }>()
  const visit = (children: readonly (ContentNode | ItemNode)[], section: SectionNode | null) => {
    for (const child of children) {
      if (child.type === 'item') continue
      places.set(child, { section })
      if (child.type === 'section') visit(child.children, child)
      if (child.type === 'box') visit(child.children, section)
    }
  }
  visit(document.children, null)
  return places
}

function documentRecord(
  { title, kind, number, issuers, recipients, issuedOn, category, tocPage, plan, position }: DocumentNode,
  id: string,
): DocumentRecord {
  return { type: 'document', id, title, kind, number, issuers, recipients, issuedOn, category, tocPage, plan, position }
}

function sectionRecord({
  level,
  scheme,
  label,
  ordinal,
  title,
  runIn,
  role,
  position,
}: SectionNode): Omit<SectionRecord, 'id' | 'document' | 'parent'> {
  return { type: 'section', level, scheme, label, ordinal, title, runIn, role, position }
}

function boxRecord({ number, title, children, position }: BoxNode): Omit<BoxRecord, 'id' | 'document' | 'section'> {
  return { type: 'box', number, title, items: children.filter((child) => child.type === 'item').length, position }
}

function tableRecord({
  number,
  caption,
  notes,
  parts,
  position,
}: TableNode): Omit<TableRecord, 'id' | 'document' | 'section' | 'kind' | 'headers' | 'rows'> {
  return { type: 'table', number, caption, notes: notes.map((note) => note.text), parts, position }
}
