import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Calendar, type DeadlineMention, scanDeadlines } from '../../text/deadlines.ts'
import { readStatement } from '../tasks/duty-clauses.ts'
import { dutyLabelAt } from '../tasks/duty-labels.ts'
import { type Statement, statementsIn } from '../tasks/statements.ts'

/** Where the duties of a task are stated, and by when the statement says it is due. */
export interface DueTime {
  from: number
  mention: DeadlineMention | null
}

const PARTS = /[^，,；;。]+/g
const LABEL_MARK = /^[^：:]*[：:]/

/**
 * Who tells who answers for a task tells by when as well: （省财政厅牵头，2023年12月底前完成）,
 * 责任单位：省财政厅。完成时限：2022年6月底前. It holds for all that stands before it, up to the statement before.
 */
export function dueTimesIn(text: string, calendar: Calendar, lexicon: Lexicon): DueTime[] {
  return statementsIn(text, lexicon)
    .filter((statement) => isOfDuties(statement, lexicon))
    .map((statement) => ({ from: statement.from, mention: dueIn(statement.text, calendar, lexicon) }))
}

const isOfDuties = (statement: Statement, lexicon: Lexicon): boolean =>
  dutyLabelAt(statement.text, 0, lexicon) !== null || readStatement(statement, lexicon).bodies.length > 0

/** The time that a part of a statement begins with; one that more is told of by numbers (2023年底前完成60%) is a part of the way. */
function dueIn(text: string, calendar: Calendar, lexicon: Lexicon): DeadlineMention | null {
  for (const [part] of text.matchAll(PARTS)) {
    const said = part.replace(LABEL_MARK, '')
    const [mention, ...more] = scanDeadlines(said, calendar, lexicon)
    if (mention?.role === 'by' && mention.from === 0 && more.length === 0 && !/\d/.test(said.slice(mention.to)))
      return mention
  }
  return null
}

/** What the first statement of duties behind the nth of some texts says: undefined when there is none, null when it names no time. */
export type DueBehind = (index: number) => DeadlineMention | null | undefined

/** @param texts of one task, in order; read only when a time is asked for */
export function dueBehind(texts: () => readonly string[], calendar: Calendar, lexicon: Lexicon): DueBehind {
  let from: (DeadlineMention | null | undefined)[] | null = null
  return (index) => {
    from ??= dueFrom(texts(), calendar, lexicon)
    return from[index + 1]
  }
}

/** What the first statement in the nth text or one behind it says; 责任单位：… and 完成时限：… on lines of their own are one. */
function dueFrom(texts: readonly string[], calendar: Calendar, lexicon: Lexicon) {
  const found: (DeadlineMention | null | undefined)[] = []
  let next: DeadlineMention | null | undefined
  let goesOn = false
  for (const text of texts.toReversed()) {
    const [first] = dueTimesIn(text, calendar, lexicon)
    if (first !== undefined && !(goesOn && first.mention === null)) next = first.mention
    goesOn = first?.from === 0
    found.push(next)
  }
  return found.reverse()
}
