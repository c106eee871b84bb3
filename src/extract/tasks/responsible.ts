import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Responsible } from '../../model/records.ts'
import { readStatement, type Said } from './duty-clauses.ts'
import { statementsIn } from './statements.ts'

/** What a document says once about who answers for the tasks that follow. */
export interface StandingRemarks {
  /** 列第一位者为牵头单位（下同） */
  firstLeads: boolean
  /** 以下均需地方各级人民政府落实，不再列出 */
  unlisted: Responsible[]
}

export const noRemarks = (): StandingRemarks => ({ firstLeads: false, unlisted: [] })

/** 排在第一位的为牵头单位, 列首位的部门牵头 */
const FIRST_LEADS =
  /(?:第一|首)(?:位|个|责任)?(?:的|者)?(?:责任)?(?:单位|部门)?(?:(?:为|是|系)(?:牵头|主办|主责|负责|总负责|主要责任)|牵头)/

/** Takes note of what a paragraph, of a task or between tasks, says of all tasks that follow. */
export function heed(paragraph: string, remarks: StandingRemarks): void {
  if ((paragraph.includes('首') || paragraph.includes('第一')) && FIRST_LEADS.test(paragraph)) remarks.firstLeads = true
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
    leading(said, remarks).forEach(add)
    remarks.unlisted.push(...said.unlisted)
  }
  if (named.size > 0) remarks.unlisted.forEach(add)
  return [...named].map(([name, lead]) => ({ name, lead }))
}

/** Where the document lets the first lead, it does unless a statement says who leads, or names helpers only. */
function leading({ bodies, helpersOnly }: Said, { firstLeads }: StandingRemarks): Responsible[] {
  const isSaid = helpersOnly || bodies.some(({ lead }) => lead)
  return firstLeads && !isSaid ? bodies.map((body, index) => ({ ...body, lead: index === 0 })) : bodies
}
