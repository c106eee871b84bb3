import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Role } from '../../model/records.ts'
import type { ContentNode, DocumentNode, ItemNode, SectionNode } from '../../model/tree.ts'
import { leadOf } from '../../text/lead.ts'
import { conditionPoints } from '../condition-lists.ts'
import type { TaskDraft } from '../drafts.ts'
import { arePoints, closingDuties } from './closing-duties.ts'
import { openingDuties } from './opening-duties.ts'
import { heedBetween, leaderMarksIn, noRemarks, responsibleIn, type StandingRemarks } from './responsible.ts'

/** Sections of these roles tell someone to do something. */
const ASSIGNING: ReadonlySet<Role> = new Set(['tasks', 'safeguards'])

/** The units of work of a document in source order: its leaf headings, the points of its lists, and the items of its boxes. */
export function extractTasks(document: DocumentNode, lexicon: Lexicon): TaskDraft[] {
  const tasks: TaskDraft[] = []
  const remarks = { ...noRemarks(), leaderMarks: leaderMarksOf(document) }
  const conditions = conditionPoints(document)
  const visit = (parent: DocumentNode | SectionNode, path: readonly string[], inherited: readonly string[]) => {
    const section = parent.type === 'section' ? parent : null
    const isAssigning = section === null || ASSIGNING.has(section.role)
    const isOneTask = section !== null && isStatedInPoints(section, lexicon)
    let closing: readonly string[] | null = null
    for (const child of parent.children) {
      if (child.type === 'section') {
        const isTask = !isOneTask && ASSIGNING.has(child.role) && !isCondition(child, conditions)
        if (isTask && isLeaf(child, lexicon)) {
          closing ??= section === null ? [] : closingLines(section, lexicon)
          tasks.push(headingTask(child, path, [...inherited, ...closing], remarks, lexicon))
        } else {
          heedBetween(child.heading.text, remarks, lexicon)
        }
        visit(child, [...path, child.title], [...inherited, ...openingDuties(child, lexicon)])
      } else if (child.type === 'item') {
        if (isAssigning && !conditions.has(child))
          tasks.push(itemTask(child, { box: null, section, path: [...path] }, remarks, lexicon))
      } else if (child.type === 'paragraph') {
        heedBetween(child.passage.text, remarks, lexicon)
      } else if (child.type === 'box') {
        const place = { box: child, section, path: [...path, child.title] }
        for (const item of child.children) if (item.type === 'item') tasks.push(itemTask(item, place, remarks, lexicon))
      }
    }
  }
  visit(document, document.title === null ? [] : [document.title], [])
  return tasks
}

/** The marks by which a document tells who leads, from wherever it says so: mostly a note below the last task. */
function leaderMarksOf({ children }: DocumentNode | SectionNode): string {
  for (const child of children) {
    if (child.type !== 'paragraph' && child.type !== 'section') continue
    const said = leaderMarksIn(child.type === 'section' ? child.heading.text : child.passage.text)
    const marks = said === '' && child.type === 'section' ? leaderMarksOf(child) : said
    if (marks !== '') return marks
  }
  return ''
}

type Labelled = SectionNode & { label: string }

/** No numbered heading stands below it, or they are its particulars. */
const isLeaf = (section: SectionNode, lexicon: Lexicon): section is Labelled =>
  section.label !== null && (!section.children.some(isNumbered) || isStatedInPoints(section, lexicon))

/** （一）目标任务：… （二）牵头单位：…: points that say what is to be done, by whom and when, make one task. */
const isStatedInPoints = ({ children }: SectionNode, lexicon: Lexicon): boolean =>
  children.some((child) => isNumbered(child) && isDutyLabel(child.title, lexicon))

function isDutyLabel(title: string, lexicon: Lexicon): boolean {
  const duty = lexicon.duties.at(title, 0)
  // （一）工作目标 and （二）进度安排 are parts of a plan as well.
  return duty?.row.place === 'label' && duty.row.duty !== 'none' && duty.length === title.length
}

const isNumbered = (child: ContentNode): child is Labelled => child.type === 'section' && child.label !== null

/** A condition, or 启动条件 above a list of them and no more: it says when, and tells nobody to do anything. */
function isCondition(section: SectionNode, conditions: ReadonlySet<ContentNode>): boolean {
  const { children } = section
  if (conditions.has(section)) return true
  const [first] = children.filter(({ type }) => type === 'item')
  if (first?.type !== 'item' || !conditions.has(first)) return false
  return children.every(
    (child, at) =>
      (child.type === 'item' && conditions.has(child)) ||
      (child.type === 'paragraph' && /[：:]$/.test(child.passage.text) && children[at + 1]?.type === 'item'),
  )
}

/** Lines below the last point of a section that speak of all its points. */
function closingLines(section: SectionNode, lexicon: Lexicon): string[] {
  const points = section.children.filter(isNumbered)
  const last = points.at(-1)
  if (last === undefined || points.length < 2 || !arePoints(points)) return []
  const linesOf = (point: SectionNode) => [point.heading.text, ...paragraphsBelow(point).slice(Number(point.runIn))]
  return closingDuties(linesOf(last), () => points.slice(0, -1).map(linesOf), lexicon)
}

function headingTask(
  section: Labelled,
  path: readonly string[],
  shared: readonly string[],
  remarks: StandingRemarks,
  lexicon: Lexicon,
): TaskDraft {
  const paragraphs = paragraphsBelow(section)
  const text = section.runIn
    ? [section.heading.text.slice(section.label.length).trim(), ...paragraphs.slice(1)]
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
    responsible: responsibleIn([section.heading.text, ...paragraphs, ...shared], remarks, lexicon),
    position: section.position,
    nodes: isStatedInPoints(section, lexicon) ? [section, ...section.children.filter(isNumbered)] : [section],
  }
}

/** The paragraphs of a section; a point that is one of its particulars is one: 牵头单位：市教育局。 */
function paragraphsBelow({ children }: SectionNode): string[] {
  return children.flatMap((child) => {
    if (child.type === 'paragraph') return [child.passage.text]
    if (child.type === 'item') return [[child.label, child.passage.text].join(''), ...paragraphsOf(child)]
    if (child.type !== 'section' || child.label === null) return []
    const below = paragraphsBelow(child)
    const [first = ''] = below
    const line = child.runIn ? child.heading.text.slice(child.label.length).trim() : `${child.title}：${first}`
    return [line, ...below.slice(1)]
  })
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
    nodes: [item],
  }
}

/** The phrase that opens it; where its text stands below, what its own line says: 1.堤防工程。 */
function titleOf({ passage, children }: ItemNode): string | null {
  const text = passage.text.replace(/^[—–-]{2,}/, '')
  const lead = leadOf(text)?.text ?? null
  if (lead !== null || children.length === 0) return lead
  return leadOf(`${text.replace(/[。：]$/, '')}。…`)?.text ?? null
}
