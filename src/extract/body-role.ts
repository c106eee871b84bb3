import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Role } from '../model/records.ts'
import type { ContentNode, DocumentNode } from '../model/tree.ts'
import { spokenRole } from '../segment/body/spoken-role.ts'

/**
 * The roles of what stands in no section. Before the first section that is a preamble, which has none (null); a document without
 * headings (某市2025年民生实事, a short 通知) is all body, and says what is to be done if its kind does. A line such as 2022年工作回顾
 * gives its role to what follows.
 */
export function bodyRoles(document: DocumentNode, lexicon: Lexicon): ReadonlyMap<ContentNode, Role | null> {
  const roles = new Map<ContentNode, Role | null>()
  let role = wholeRole(document, lexicon)
  for (const node of document.children) {
    if (node.type === 'section') continue
    if (node.type === 'paragraph') role = spokenRole(node.passage.text, lexicon) ?? role
    roles.set(node, role)
  }
  return roles
}

function wholeRole({ kind, children }: DocumentNode, { kinds }: Lexicon): Role | null {
  if (kind === null || children.some(({ type }) => type === 'section')) return null
  return kinds.before(kind, kind.length)?.row.directs ? 'tasks' : null
}
