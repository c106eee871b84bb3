import type { BoxNode, ContentNode, DocumentNode, SectionNode, TableNode } from '../model/tree.ts'
import type { IndicatorDraft, NumberDraft, TargetDraft, TaskDraft } from './drafts.ts'

/** Letters that ids are made of: d2.s14 is the fourteenth section of the second document. */
const LETTERS = { section: 's', box: 'b', table: 't', indicator: 'i', target: 'g', task: 'k', number: 'm' } as const

/** A part of a document that becomes a record, with the section that it stands in. */
export interface Place {
  node: SectionNode | BoxNode | TableNode
  section: SectionNode | null
  /** Of a table that a box holds. */
  box: BoxNode | null
}

/** Sections, boxes and tables of a document in source order. */
export function placesIn(document: DocumentNode): Place[] {
  const places: Place[] = []
  const visit = (
    children: readonly (ContentNode | BoxNode['children'][number])[],
    section: SectionNode | null,
    box: BoxNode | null,
  ) => {
    for (const node of children) {
      if (node.type === 'section' || node.type === 'box' || node.type === 'table') places.push({ node, section, box })
      if (node.type === 'section') visit(node.children, node, null)
      if (node.type === 'box') visit(node.children, section, node)
    }
  }
  visit(document.children, null, null)
  return places
}

/** Everything that gets an id. */
export interface Identified {
  places: readonly Place[]
  indicators: readonly IndicatorDraft[]
  targets: readonly TargetDraft[]
  tasks: readonly TaskDraft[]
  numbers: readonly NumberDraft[]
}

/** Looks up the id of a node or draft; null for null. */
export interface RecordIds {
  of(thing: object): string
  orNull(thing: object | null): string | null
}

/** Ids by kind and order in the document: they depend on the input alone. */
export function recordIds({ places, indicators, targets, tasks, numbers }: Identified, document: string): RecordIds {
  const ids = new Map<object | null, string>()
  const counts = new Map<string, number>()
  const identify = (type: keyof typeof LETTERS, thing: object) => {
    const count = (counts.get(type) ?? 0) + 1
    counts.set(type, count)
    ids.set(thing, `${document}.${LETTERS[type]}${count}`)
  }
  for (const { node } of places) identify(node.type, node)
  for (const indicator of indicators) identify('indicator', indicator)
  for (const target of targets) identify('target', target)
  for (const task of tasks) identify('task', task)
  for (const number of numbers) identify('number', number)
  return {
    of: (thing) => ids.get(thing) ?? document,
    orNull: (thing) => ids.get(thing) ?? null,
  }
}
