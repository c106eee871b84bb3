import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import { leadOf } from '../../text/lead.ts'
import { slice } from '../../text/passage.ts'
import { sentences } from '../../text/sentences.ts'

/** 力争到2025年底 is no longer. */
const OPENING = 16

/**
 * The part of a paragraph that sets goals where no heading says so, as opinions do: 主要目标：…; 以…为指导，…。到2025年，….
 * A sentence that opens with the time by which something is to be begins it. Null when there is none.
 */
export function goalsSaid(passage: Passage, lexicon: Lexicon): Passage | null {
  const { text } = passage
  const lead = leadOf(text)
  if (lead !== null && namesGoals(lead.text, lexicon)) return slice(passage, lead.end)
  for (const { from } of sentences(text)) {
    const opening = text.slice(from, from + OPENING)
    const [time] = lexicon.times.all(opening)
    if (time?.opens === true && /^(?:力争|争取|确保)?$/.test(opening.slice(0, time.from))) return slice(passage, from)
  }
  return null
}

/** 总体要求与目标, 具体指标: the last word of a title decides. */
function namesGoals(lead: string, { roles }: Lexicon): boolean {
  const last = roles.all(lead).at(-1)
  return last?.row.role === 'goals' && last.index + last.length === lead.length
}
