import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Enclosure, enclosures } from '../../text/sentences.ts'
import { dutyLabelAt } from '../tasks/duty-labels.ts'

const CLOSING = /[）)]/

/**
 * What is measured, without who answers for it or what is left out: 节水型企业（责任单位：省经信厅） → 节水型企业, 运行经费（不含人员工资） →
 * 运行经费. What stands before a bracket that opened ahead of these words is that bracket's: 人民政府）高效节水灌溉面积.
 */
export function withoutDuties(subject: string, lexicon: Lexicon): string {
  if (!CLOSING.test(subject)) return subject
  const closed = enclosures(subject)
  let text = ''
  let at = 0
  for (const enclosure of closed) {
    if (enclosure.from < at || !(leavesOut(subject, enclosure) || saysWhoAnswers(subject, enclosure, lexicon))) continue
    text += subject.slice(at, enclosure.from)
    at = enclosure.to
  }
  text += subject.slice(at)
  const half = unopened(text)
  return half < 0 || half === text.length - 1 ? text : text.slice(half + 1)
}

/** （责任单位：省经信厅）, （省水利厅牵头） */
const saysWhoAnswers = (text: string, { from, to }: Enclosure, lexicon: Lexicon): boolean =>
  dutyLabelAt(text, from + 1, lexicon) !== null || lexicon.duties.before(text, to - 1)?.row.place === 'verb'

/** （不含人员工资、绩效等经费）, （与创业启动补助不重复享受） at the end of a name; 岸线（不含港口）保有率 is one */
const leavesOut = (text: string, { from, to }: Enclosure): boolean =>
  to === text.length && /^(?:不含|不包括|不计|除|与[^（）]*不)/.test(text.slice(from + 1, to))

/** The last bracket that closes and that nothing here opened; -1 without one. */
function unopened(text: string): number {
  const closed = new Set(enclosures(text).map(({ to }) => to - 1))
  for (let index = text.length - 1; index >= 0; index--)
    if (CLOSING.test(text.charAt(index)) && !closed.has(index)) return index
  return -1
}
