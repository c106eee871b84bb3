import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { Calendar } from '../../text/deadlines.ts'
import { leadOf } from '../../text/lead.ts'
import { slice } from '../../text/passage.ts'
import { sentences } from '../../text/sentences.ts'

/** 力争到2025年底 is no longer. */
const OPENING = 16
/** 综合考虑，今年发展主要预期目标是： */
const LONGEST_NAME = 40

/**
 * The part of a paragraph that sets goals where no heading says so, as opinions and work reports do: 主要目标：…; 今年发展主要预期目标是：…;
 * 以…为指导，…。到2025年，…. The first sentence that names goals, or opens with the time by which something is to be, begins it.
 */
export function goalsSaid(passage: Passage, calendar: Calendar, lexicon: Lexicon): Passage | null {
  const { text } = passage
  for (const { from, to } of sentences(text)) {
    const colon = text.slice(from, Math.min(to, from + LONGEST_NAME)).indexOf('：')
    const name = text.slice(from, from + Math.max(0, colon)).replace(/^.*，/, '')
    if (name !== '' && namesGoals(name, lexicon)) return slice(passage, from)
    if (opensWithTime(text.slice(from, from + OPENING), calendar, lexicon)) return slice(passage, from)
  }
  // 主要目标。到2025年，…
  const lead = leadOf(text)
  return lead !== null && namesGoals(lead.text, lexicon) ? slice(passage, lead.end) : null
}

/** 到2025年, 力争到2025年, 今年; 2025年 where it is still to come. */
function opensWithTime(opening: string, calendar: Calendar, lexicon: Lexicon): boolean {
  const [time] = lexicon.times.all(opening)
  if (time === undefined || !/^(?:力争|争取|确保)?$/.test(opening.slice(0, time.from))) return false
  if (time.opens || time.relative !== null) return true
  const { issuedYear } = calendar
  return time.year !== null && issuedYear !== null && Number(time.year) >= issuedYear
}

/** 总体要求与目标, 具体指标, 主要预期目标是: the last word of a title decides. */
function namesGoals(lead: string, { roles }: Lexicon): boolean {
  const name = lead.replace(/(?:如下|[是为])$/, '')
  const last = roles.all(name).at(-1)
  return last?.row.role === 'goals' && last.index + last.length === name.length
}
