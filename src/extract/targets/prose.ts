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

/** The paragraphs, box items and whole-sentence headings of the sections that look forward, in source order. */
export function* proseOf(document: DocumentNode): Generator<Prose> {
  for (const child of document.children) yield* within(child, null)
}

function* within(node: ContentNode, section: SectionNode | null): Generator<Prose> {
  const isForward = section !== null && FORWARD.has(section.role)
  switch (node.type) {
    case 'section':
      if (FORWARD.has(node.role) && isSentence(node)) {
        yield { passage: node.heading, section: node, box: null, within: node }
      }
      for (const child of node.children) yield* within(child, node)
      break
    case 'paragraph':
      if (isForward) yield { passage: node.passage, section, box: null, within: section }
      break
    case 'box':
      if (!isForward) break
      for (const child of node.children) {
        if (child.type === 'item') yield { passage: child.passage, section, box: node, within: child }
        else if (child.type === 'paragraph') yield { passage: child.passage, section, box: node, within: section }
      }
      break
    case 'table':
    case 'note':
    case 'figure':
      break
  }
}

/** `1. 到2025年，培训5000人。` is a heading and a sentence at once; after a run-in title the rest is a paragraph. */
function isSentence(section: SectionNode): boolean {
  return !section.runIn && /[。；;]$/.test(section.heading.text.trimEnd())
}
