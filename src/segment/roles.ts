import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Role } from '../model/records.ts'
import type { DocumentNode, SectionNode } from '../model/tree.ts'

/**
 * Gives every section its role: what its own title says; else its parent's; a chapter whose title says nothing takes
 * the role that most of its sections share, and `tasks` when they share none.
 */
export function assignRoles(document: DocumentNode, lexicon: Lexicon): void {
  for (const chapter of sectionsIn(document)) {
    if (chapter.label === null) inherit(chapter, chapter.role, lexicon)
    else inherit(chapter, saidBy(chapter, null, lexicon) ?? sharedBy(sectionsIn(chapter), lexicon) ?? 'tasks', lexicon)
  }
}

function inherit(section: SectionNode, role: Role, lexicon: Lexicon): void {
  section.role = role
  for (const child of sectionsIn(section)) inherit(child, saidBy(child, role, lexicon) ?? role, lexicon)
}

/**
 * What a title says. Among tasks and safeguards it must end with the word, since there a word like 目标任务 is more
 * often what a measure is about (落实目标任务责任) than what the section is.
 */
function saidBy({ title }: SectionNode, parent: Role | null, lexicon: Lexicon): Role | null {
  if (parent === 'glossary' || parent === 'appendix') return null
  if (parent === 'tasks' || parent === 'safeguards') return lexicon.roles.before(title, title.length)?.row.role ?? null
  return lexicon.roles.all(title)[0]?.row.role ?? null
}

function sharedBy(sections: readonly SectionNode[], lexicon: Lexicon): Role | null {
  const counts = new Map<Role, number>()
  for (const section of sections) {
    const role = saidBy(section, null, lexicon)
    if (role !== null) counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  for (const [role, count] of counts) if (count > sections.length / 2) return role
  return null
}

const sectionsIn = (parent: DocumentNode | SectionNode) => parent.children.filter((child) => child.type === 'section')
