import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Role } from '../../model/records.ts'
import type { DocumentNode, ItemNode, SectionNode } from '../../model/tree.ts'
import { leadOf } from '../../text/lead.ts'
import type { TaskDraft } from '../drafts.ts'
import { heed, noRemarks, responsibleIn, type StandingRemarks } from './responsible.ts'

/** Sections of these roles tell someone to do something. */
const ASSIGNING: ReadonlySet<Role> = new Set(['tasks', 'safeguards'])

/** The units of work of a document in source order: its leaf headings, the points of its lists, and the items of its boxes. */
export function extractTasks(document: DocumentNode, lexicon: Lexicon): TaskDraft[] {
  const tasks: TaskDraft[] = []
  const remarks = noRemarks()
  const visit = (parent: DocumentNode | SectionNode, path: readonly string[]) => {
    const section = parent.type === 'section' ? parent : null
    const isAssigning = section === null || ASSIGNING.has(section.role)
    for (const child of parent.children) {
      if (child.type === 'section') {
        if (isLeaf(child) && ASSIGNING.has(child.role)) tasks.push(headingTask(child, path, remarks, lexicon))
        visit(child, [...path, child.title])
      } else if (child.type === 'item' && isAssigning) {
        tasks.push(itemTask(child, { box: null, section, path: [...path] }, remarks, lexicon))
      } else if (child.type === 'paragraph') {
        heed(child.passage.text, remarks)
      } else if (child.type === 'box') {
        const place = { box: child, section, path: [...path, child.title] }
        for (const item of child.children) if (item.type === 'item') tasks.push(itemTask(item, place, remarks, lexicon))
      }
    }
  }
  visit(document, document.title === null ? [] : [document.title])
  return tasks
}

/** No numbered heading stands below it. */
const isLeaf = (section: SectionNode): boolean =>
  section.label !== null && !section.children.some((child) => child.type === 'section' && child.label !== null)

function headingTask(
  section: SectionNode,
  path: readonly string[],
  remarks: StandingRemarks,
  lexicon: Lexicon,
): TaskDraft {
  const paragraphs = section.children.flatMap((child) => {
    if (child.type === 'paragraph') return [child.passage.text]
    return child.type === 'item' ? [`${child.label ?? ''}${child.passage.text}`, ...paragraphsOf(child)] : []
  })
  const text = section.runIn
    ? [section.heading.text.slice(section.label?.length ?? 0).trim(), ...paragraphs.slice(1)]
    : paragraphs
  return {
    number: section.label,
    ordinal: section.ordinal,
    title: section.title,
    text: (text.length > 0 ? text : [section.title]).join('\n'),
    kind: 'heading',
    section,
    box: null,
    path: [...path],
    responsible: responsibleIn([section.heading.text, ...paragraphs], remarks, lexicon),
    position: section.position,
    node: section,
  }
}

const paragraphsOf = (item: ItemNode): string[] => item.children.map((child) => child.passage.text)

/** Where an item stands. */
type Place = Pick<TaskDraft, 'box' | 'section' | 'path'>

function itemTask(item: ItemNode, place: Place, remarks: StandingRemarks, lexicon: Lexicon): TaskDraft {
  const texts = [item.passage.text, ...paragraphsOf(item)]
  return {
    number: item.label,
    ordinal: item.ordinal,
    title: titleOf(item),
    text: texts.join('\n'),
    kind: place.box === null ? 'item' : 'boxItem',
    section: place.section,
    box: place.box,
    path: place.path,
    responsible: responsibleIn(texts, remarks, lexicon),
    position: item.position,
    node: item,
  }
}

/** The phrase that opens it; where its text stands below, what its own line says: 1.堤防工程。 */
function titleOf({ passage, children }: ItemNode): string | null {
  const text = passage.text.replace(/^[—–-]{2,}/, '')
  const lead = leadOf(text)?.text ?? null
  if (lead !== null || children.length === 0) return lead
  return leadOf(`${text.replace(/[。：]$/, '')}。…`)?.text ?? null
}
