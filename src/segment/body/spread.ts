import type { DocumentNode, SectionNode } from '../../model/tree.ts'
import { positionOf } from '../../text/passage.ts'
import { lastEnd } from '../last-end.ts'

/** Gives every section the position of all that it holds. */
export function spread(parent: DocumentNode | SectionNode): void {
  for (const child of parent.children) if (child.type === 'section') spread(child)
  if (parent.type === 'document') return
  parent.position = { start: parent.position.start, end: lastEnd(parent.children, positionOf(parent.heading).end) }
}
