import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Role } from '../model/records.ts'
import type { DocumentNode } from '../model/tree.ts'

/**
 * The role of what stands in no section. Before the first section that is a preamble, which has none (null); a document
 * without headings (某市2025年民生实事, a short 通知) is all body, and says what is to be done if its kind does.
 */
export function bodyRole({ kind, children }: DocumentNode, { kinds }: Lexicon): Role | null {
  if (kind === null || children.some(({ type }) => type === 'section')) return null
  return kinds.before(kind, kind.length)?.row.directs ? 'tasks' : null
}
