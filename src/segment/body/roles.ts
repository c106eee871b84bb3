import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Role } from '../../model/records.ts'
import type { ContentNode, DocumentNode, SectionNode } from '../../model/tree.ts'
import { attachedTitle } from './attached-title.ts'
import { spokenRole } from './spoken-role.ts'

/**
 * Gives every section its role: what its own title says; else its parent's; a chapter whose title says nothing takes
 * the role that most of its sections share, and `tasks` when they share none.
 */
export function assignRoles(document: DocumentNode, lexicon: Lexicon): void {
  let whole = wholeRole(document, lexicon)
  for (const node of document.children) {
    if (node.type === 'paragraph') whole = roleBehind(node, lexicon) ?? whole
    if (node.type !== 'section') continue
    if (node.label !== null) {
      assignChapter(node, whole, lexicon)
      whole = roleBehind(lastOf(node), lexicon) ?? whole
    } else if (isWholeDocument(node, lexicon))
      for (const part of sectionsIn(node)) assignChapter(part, 'tasks', lexicon)
    else inherit(node, node.role, lexicon)
  }
}

/** 一年来，我们主要做了以下工作：, 2023年工作安排: what chapters are that a line leads up to. */
function roleBehind(node: ContentNode | undefined, lexicon: Lexicon): Role | null {
  const role = node?.type === 'paragraph' ? spokenRole(node.passage.text, lexicon) : null
  return role === null || role === 'background' ? role : 'tasks'
}

/** What stands last in a chapter, however deep. */
function lastOf({ children }: SectionNode): ContentNode | undefined {
  const last = children.at(-1)
  return last?.type === 'section' ? lastOf(last) : last
}

/** What the chapters of a document are where their titles say nothing: 国民经济和社会发展统计公报 only looks back. */
function wholeRole({ title }: DocumentNode, lexicon: Lexicon): Role {
  const last = lexicon.roles.all(title ?? '').at(-1)
  return last !== undefined && last.index + last.length === title?.length ? last.row.role : 'tasks'
}

function assignChapter(chapter: SectionNode, otherwise: Role, lexicon: Lexicon): void {
  const role = saidBy(chapter, null, lexicon) ?? sharedBy(sectionsIn(chapter), lexicon) ?? otherwise
  inherit(chapter, role, lexicon)
}

/** 附件 with 总体要求, 重点任务 … of its own, or that is called a 方案, is a plan, not a supplement. */
function isWholeDocument(part: SectionNode, lexicon: Lexicon): boolean {
  if (part.role !== 'appendix') return false
  const named = attachedTitle(part)
  if (lexicon.kinds.before(named, named.length)?.row.directs === true) return true
  return sectionsIn(part).some((section) => saidBy(section, null, lexicon) !== null)
}

function inherit(section: SectionNode, role: Role, lexicon: Lexicon): void {
  section.role = role
  for (const child of sectionsIn(section)) {
    // A 章 of a 篇 is a chapter as any other.
    const said = saidBy(child, child.scheme === 'chapter' ? null : role, lexicon)
    inherit(child, said ?? role, lexicon)
  }
}

/** A longer title is a whole sentence (对…成效明显的地方，在…时予以倾斜): its words are what it is about. */
const LONGEST_NAME = 30

/**
 * What a title says. Among tasks and safeguards the word must end it and be most of it, since there a word like
 * 发展环境 is more often what a measure is about (营造人才发展环境) than what the section is. So it is in a title of two
 * clauses (强化源头防控，夯实绿色发展基础): names have one.
 */
function saidBy({ title }: SectionNode, parent: Role | null, lexicon: Lexicon): Role | null {
  if (title.length > LONGEST_NAME) return null
  if (parent === 'glossary' || parent === 'appendix') return null
  const isStrict = parent === 'tasks' || parent === 'safeguards' || title.includes('，')
  const [first, ...others] = lexicon.roles.all(title).filter(({ row, index, length }) => {
    const isLast = index + length === title.length
    if (isStrict || row.scope === 'most') return isLast && length > title.length / 2
    return row.scope === 'any' || isLast
  })
  if (first?.row.role !== 'background') return first?.row.role ?? null
  // 发展成就和主要目标: what looks back and forward looks forward
  const other = others.find(({ row, index }) => row.role !== 'background' && joins(title.slice(0, index)))
  return (other ?? first).row.role
}

/** Two names with a word like 和 between them make one title: 发展成就和“十五五”时期主要目标. */
const joins = (before: string): boolean => /[和与及、][^和与及、]*$/.test(before)

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
