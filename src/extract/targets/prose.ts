import type { Passage } from '../../model/passage.ts'
import type { Role } from '../../model/records.ts'
import type { BoxNode, ContentNode, DocumentNode, ItemNode, SectionNode } from '../../model/tree.ts'

/** Running text in which someone is told to reach, keep, deliver or do something. */
export interface Prose {
  passage: Passage
  section: SectionNode | null
  box: BoxNode | null
  /** The nearest item, else the section. */
  within: SectionNode | ItemNode | null
}

const FORWARD: ReadonlySet<Role> = new Set(['goals', 'tasks', 'safeguards'])

/** The paragraphs, items and whole-sentence headings of the sections that look forward, in source order. */
export function proseOf(document: DocumentNode): Prose[] {
  const prose: Prose[] = []
  const visit = (node: ContentNode, section: SectionNode | null) => {
    if (node.type === 'section') {
      if (FORWARD.has(node.role) && isSentence(node)) {
        prose.push({ passage: node.heading, section: node, box: null, within: node })
      }
      for (const child of node.children) visit(child, node)
    } else if (section === null || !FORWARD.has(section.role)) return
    else if (node.type === 'paragraph') prose.push({ passage: node.passage, section, box: null, within: section })
    else if (node.type === 'item') for (const part of itemProse(node, section, null)) prose.push(part)
    else if (node.type === 'box') for (const part of boxProse(node, section)) prose.push(part)
  }
  for (const child of document.children) visit(child, null)
  return prose
}

const boxProse = (box: BoxNode, section: SectionNode): Prose[] =>
  box.children.flatMap((child) => {
    if (child.type === 'item') return itemProse(child, section, box)
    return child.type === 'paragraph' ? [{ passage: child.passage, section, box, within: section }] : []
  })

const itemProse = (item: ItemNode, section: SectionNode, box: BoxNode | null): Prose[] =>
  [item, ...item.children].map(({ passage }) => ({ passage, section, box, within: item }))

/** `1. 到2025年，培训5000人。` is a heading and a sentence at once; after a run-in title the rest is a paragraph. */
function isSentence(section: SectionNode): boolean {
  return !section.runIn && /[。；;]$/.test(section.heading.text.trimEnd())
}
