import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Responsible } from '../../model/records.ts'
import { NAME_MARKS } from './body-names.ts'
import { type LeadingMark, readStatement, type Said } from './duty-clauses.ts'
import { statementsIn } from './statements.ts'

/** What a document says once about who answers for the tasks that follow. */
export interface StandingRemarks {
  /** 列第一位者为牵头单位（下同） */
  firstLeads: boolean
  /** 逗号前为牵头单位（下同） */
  leadBefore: LeadingMark | null
  /** 以下均需地方各级人民政府落实，不再列出 */
  unlisted: Responsible[]
  /** ★ of 带★的为牵头单位, wherever the document says so; several where it names several, empty where it says nothing */
  leaderMarks: string
}

export const noRemarks = (): StandingRemarks => ({
  firstLeads: false,
  leadBefore: null,
  unlisted: [],
  leaderMarks: '',
})

/** 排在第一位的为牵头单位, 列首位的部门牵头, 牵头单位排在首位 */
const FIRST_LEADS =
  /(?:第一|首)(?:位|个|责任)?(?:的|者)?(?:责任)?(?:单位|部门)?(?:(?:为|是|系)(?:工作)?(?:牵头|主办|主责|负责|总负责|主要责任)|牵头)|牵头(?:责任)?(?:单位|部门)[^，。；]{0,3}[排列]在?(?:第一|首)/

/** 逗号前为牵头单位, 分号之前的单位为牵头责任单位 */
const MARK_LEADS = /([逗分])号[之以]?前[^，。；、（）]{0,6}(?:为|是|系)(?:牵头|主办|主责|责任|主要)/

/** 带★的为牵头单位, 标注“*”号的单位为牵头单位 */
const LEADERS_ARE_MARKED = new RegExp(
  `[带标注加][^，。；]{0,5}?([${NAME_MARKS}](?:[、和或]?[${NAME_MARKS}]){0,3})[^，。；]{0,8}(?:为|是|系)牵头`,
)

/** The marks by which a document tells those who lead, if a paragraph says which: they hold for all tasks, those before it too. */
export const leaderMarksIn = (paragraph: string): string =>
  paragraph.includes('牵头') ? (LEADERS_ARE_MARKED.exec(paragraph)?.[1] ?? '').replace(/[、和或]/g, '') : ''

/** Takes note of what a paragraph, of a task or between tasks, says of all tasks that follow. */
function heed(paragraph: string, remarks: StandingRemarks): void {
  if ((paragraph.includes('首') || paragraph.includes('第一')) && FIRST_LEADS.test(paragraph)) remarks.firstLeads = true
  const mark = paragraph.includes('号') ? MARK_LEADS.exec(paragraph)?.[1] : undefined
  if (mark !== undefined) remarks.leadBefore = mark === '逗' ? '，' : '；'
}

/** 不再列出, 不再做分工: those who answer for every task are told here once. */
const TOLD_ONCE = /不再[^，。]{0,4}(?:列|分工|标注|赘述|明确)/

/** Takes note of a paragraph between tasks as well that tells who answers for all of them: 以下措施均由各市政府负责，不再列出。 */
export function heedBetween(paragraph: string, remarks: StandingRemarks, lexicon: Lexicon): void {
  heed(paragraph, remarks)
  if (paragraph.includes('不再') && TOLD_ONCE.test(paragraph))
    remarks.unlisted.push(...readStatement({ from: 0, text: paragraph, isClosing: true }, lexicon).unlisted)
}

/**
 * The bodies that answer for a task, by the brackets and lines in which its paragraphs name them, each once. A task that
 * names nobody has none, whatever was said of all: the remark spares a task that names some the rest.
 *
 * @param remarks of the tasks before; what these paragraphs say of all that follow is added
 */
export function responsibleIn(
  paragraphs: readonly string[],
  remarks: StandingRemarks,
  lexicon: Lexicon,
): Responsible[] {
  const text = paragraphs.join('\n')
  heed(text, remarks)
  const named = new Map<string, boolean>()
  const add = ({ name, lead }: Responsible) => named.set(name, named.get(name) === true || lead)
  for (const statement of statementsIn(text, lexicon)) {
    const said = readStatement(statement, lexicon)
    leading(marked(said, statement.text, remarks), remarks).forEach(add)
    remarks.unlisted.push(...said.unlisted)
  }
  if (named.size > 0) remarks.unlisted.forEach(add)
  return [...named].map(([name, lead]) => ({ name, lead }))
}

/** ★省民政厅、省财政厅: those that bear the mark lead. */
function marked(said: Said, text: string, { leaderMarks }: StandingRemarks): Said {
  const marks = [...leaderMarks].filter((mark) => text.includes(mark))
  if (marks.length === 0) return said
  const isMarked = (name: string) =>
    marks.some((mark) => [mark + name, name + mark, `${name}（${mark}）`].some((written) => text.includes(written)))
  return { ...said, bodies: said.bodies.map((body) => (isMarked(body.name) ? { ...body, lead: true } : body)) }
}

/** Where the document lets the first lead, or those before a mark, they do unless a statement says who leads, or names helpers only. */
function leading({ bodies, helpersOnly, before }: Said, { firstLeads, leadBefore }: StandingRemarks): Responsible[] {
  if (helpersOnly || bodies.some(({ lead }) => lead)) return bodies
  const leaders = leadBefore === null ? Number(firstLeads) : before[leadBefore]
  return bodies.map((body, index) => ({ ...body, lead: index < leaders }))
}
