import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Role } from '../../model/records.ts'
import type { BoxNode, DocumentNode, ItemNode, SectionNode } from '../../model/tree.ts'
import { leadOf } from '../../text/lead.ts'
import type { TaskDraft } from '../drafts.ts'
import { heed, noRemarks, responsibleIn, type StandingRemarks } from './responsible.ts'

/** Sections of these roles tell someone to do something. */
const ASSIGNING: ReadonlySet<Role> = new Set(['tasks', 'safeguards'])

/** The units of work of a document in source order: its leaf headings, and the items of its boxes. */
export function extractTasks(document: DocumentNode, lexicon: Lexicon): TaskDraft[] {
  const tasks: TaskDraft[] = []
  const remarks = noRemarks()
  const visit = (parent: DocumentNode | SectionNode, path: readonly string[]) => {
    for (const child of parent.children) {
      const section = parent.type === 'section' ? parent : null
      if (child.type === 'section') {
        if (isLeaf(child) && ASSIGNING.has(child.role)) tasks.push(headingTask(child, path, remarks, lexicon))
        visit(child, [...path, child.title])
      } else if (child.type === 'paragraph') {
        heed(child.passage.text, remarks)
      } else if (child.type === 'box') {
        for (const item of child.children)
          if (item.type === 'item') tasks.push(itemTask(item, child, section, path, remarks, lexicon))
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
  const paragraphs = section.children.flatMap((child) => (child.type === 'paragraph' ? [child.passage.text] : []))
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

function itemTask(
  item: ItemNode,
  box: BoxNode,
  section: SectionNode | null,
  path: readonly string[],
  remarks: StandingRemarks,
  lexicon: Lexicon,
): TaskDraft {
  const { text } = item.passage
  return {
    number: item.label,
    ordinal: item.ordinal,
    title: leadOf(text)?.text ?? null,
    text,
    kind: 'boxItem',
    section,
    box,
    path: [...path, box.title],
    responsible: responsibleIn([text], remarks, lexicon),
    position: item.position,
    node: item,
  }
}
