import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { Role } from '../../model/records.ts'
import type { BoxNode, ContentNode, DocumentNode, ItemNode, SectionNode } from '../../model/tree.ts'
import { attachedTitle } from '../../segment/body/attached-title.ts'
import type { Calendar, DeadlineMention } from '../../text/deadlines.ts'
import { slice } from '../../text/passage.ts'
import { bodyRoles } from '../body-role.ts'
import { conditionPoints } from '../condition-lists.ts'
import { type DueBehind, dueBehind } from './due-times.ts'
import { goalsSaid } from './goals-said.ts'

/** Running text in which someone is told to reach, keep, deliver or do something. */
export interface Prose {
  passage: Passage
  section: SectionNode | null
  box: BoxNode | null
  /** The nearest item, else the section. */
  within: SectionNode | ItemNode | null
  /** What stands over it, from the nearest on: the paragraph that opens its list, the titles of its box and sections. */
  over: readonly string[]
  /** What the statement of duties behind it, of the same task, says of the time; undefined when there is no statement. */
  due(): DeadlineMention | null | undefined
}

/** Sections that say what is to be. */
export const FORWARD: ReadonlySet<Role | null> = new Set<Role | null>(['goals', 'tasks', 'safeguards'])

/** 2026年经济社会发展总体要求和政策取向: what is required of a year is what that year is to bring. */
const OF_A_YEAR = /(?:19|20)\d{2}年/

/** The role of what stands in a section. */
export const roleIn = ({ role, title }: SectionNode): Role =>
  role === 'requirements' && OF_A_YEAR.test(title) ? 'goals' : role

/**
 * A heading without a label whose last part tells the year of what follows: “十五五”时期主要目标和2026年重点工作. The sections below it
 * stand beside it in the tree.
 */
const yearHeading = (text: string): string | null =>
  /^[^，。；：！？]{0,24}?(\d{4}年[^\d，。；：！？]{2,12})$/.exec(text)?.[1] ?? null

/** Where a paragraph may set goals though its section does not say so: 总体要求, and what stands before all sections. */
const mayHoldGoals = (section: SectionNode | null): boolean => section === null || section.role === 'requirements'

/**
 * The paragraphs, items and whole-sentence headings of the sections that look forward, and the goals said elsewhere, in
 * source order.
 */
export function proseOf(document: DocumentNode, calendar: Calendar, lexicon: Lexicon): Prose[] {
  const prose: Prose[] = []
  const conditions = conditionPoints(document)
  const body = bodyRoles(document, lexicon)
  const behindIn = (nodes: readonly ContentNode[]) => dueBehind(() => nodes.map(wordsOf), calendar, lexicon)
  const visit = (
    nodes: readonly ContentNode[],
    section: SectionNode | null,
    above: readonly string[],
    behind: DueBehind,
  ) => {
    let list: List | null = null
    let goals: Goals | null = null
    let titles = above
    const over = () => (list === null ? titles : list.over)
    for (const [index, node] of nodes.entries()) {
      if (conditions.has(node)) continue
      const due = () => behind(index)
      const year = section === null && node.type === 'paragraph' ? yearHeading(node.passage.text) : null
      if (year !== null) titles = [year, ...above]
      if (node.type === 'section') {
        const passage = FORWARD.has(roleIn(node)) ? sentenceOf(node) : null
        const within = behindIn(node.children)
        if (passage !== null)
          prose.push({ passage, section: node, box: null, within: node, over: titles, due: () => within(-1) })
        visit(node.children, node, [node.label === null ? attachedTitle(node) : node.title, ...titles], within)
      } else if (!FORWARD.has(section === null ? (body.get(node) ?? null) : roleIn(section))) {
        if (node.type !== 'paragraph' || !mayHoldGoals(section)) continue
        const said = goalsSaid(node.passage, calendar, lexicon)
        goals = said === null ? goalsGoOn(goals, node.passage.text) : { over: [said.text, ...titles], manner: null }
        if (goals === null) continue
        const passage = said ?? node.passage
        const above = said === null ? goals.over : titles
        prose.push({ passage, section, box: null, within: section, over: above, due })
      } else if (node.type === 'paragraph') {
        const { passage } = node
        const dashed = DASHED.test(passage.text)
        if (list !== null) list = list.dashed === null || list.dashed === dashed ? { over: list.over, dashed } : null
        prose.push({ passage, section, box: null, within: section, over: over(), due })
        if (opensList(passage.text)) list = { over: [passage.text, ...titles], dashed: null }
      } else if (node.type === 'item') {
        for (const part of itemProse(node, section, null, over(), due)) prose.push(part)
      } else if (node.type === 'box') {
        visitBox(node, section, [node.title, ...titles])
      }
    }
  }
  const visitBox = (box: BoxNode, section: SectionNode | null, over: readonly string[]) => {
    const behind = behindIn(box.children)
    for (const [index, child] of box.children.entries()) {
      const due = () => behind(index)
      if (child.type === 'item') for (const part of itemProse(child, section, box, over, due)) prose.push(part)
      if (child.type === 'paragraph') prose.push({ passage: child.passage, section, box, within: section, over, due })
    }
  }
  const itemProse = (
    item: ItemNode,
    section: SectionNode | null,
    box: BoxNode | null,
    over: readonly string[],
    due: Prose['due'],
  ): Prose[] => {
    const passages = passagesOf(item)
    const behind = dueBehind(() => passages.map(({ text }) => text), calendar, lexicon)
    return passages.map((passage, index) => {
      const own = () => {
        const said = behind(index)
        return said === undefined ? due() : said
      }
      return { passage, section, box, within: item, over, due: own }
    })
  }
  visit(document.children, null, [], behindIn(document.children))
  return prose
}

/** The paragraphs behind one that opens a list, as long as they are in the manner of the first: with dashes or without. */
interface List {
  /** The one that opens it, and the titles over that. */
  over: readonly string[]
  dashed: boolean | null
}

/** ——营商环境更加优化。 */
const DASHED = /^[—–-]{1,2}/

/** The paragraphs behind one that says goals where its section does not, as long as they are in one manner. */
interface Goals {
  over: readonly string[]
  manner: string | null
}

/** ——供给质量显著提高。, 产品质量：…: how a point of goals opens. */
const MANNER = /^([—–-]{1,2})|^[一-鿿]{2,10}(：)/

function goalsGoOn(goals: Goals | null, text: string): Goals | null {
  const [, dash, colon] = MANNER.exec(text) ?? []
  const manner = dash === undefined ? (colon ?? null) : '—'
  return goals !== null && manner !== null && (goals.manner ?? manner) === manner ? { ...goals, manner } : null
}

/** 到2025年，主要目标是：, and of a few words 到2025年，实现以下目标。 */
const opensList = (text: string) =>
  /[：:]$/.test(text.trimEnd()) || /(?:目标|如下)[^，。]{0,6}。?$/.test(text.slice(-12).trimEnd())

const passagesOf = (item: ItemNode): Passage[] => [item, ...item.children].map(({ passage }) => passage)

/** What may say who answers for the node and what stands before it; a section speaks for itself. */
const wordsOf = (node: ContentNode): string => {
  if (node.type === 'paragraph') return node.passage.text
  return node.type === 'item'
    ? passagesOf(node)
        .map(({ text }) => text)
        .join('\n')
    : ''
}

/**
 * `1. 到2025年，培训5000人。` is a heading and a sentence at once, which begins behind the label; so is a run-in title, behind
 * which the rest is a paragraph.
 */
function sentenceOf({ heading, title, runIn, children }: SectionNode): Passage | null {
  const at = Math.max(0, heading.text.indexOf(title))
  if (runIn) return slice(heading, at, at + title.length + 1)
  // 2、市域内住院率达到98%以上 with nothing below it says all that there is
  return /[。；;]$/.test(heading.text.trimEnd()) || children.length === 0 ? slice(heading, at) : null
}
