import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Role } from '../../model/records.ts'

/** A heading without a label is a line of its own, no sentence. */
const LONGEST_HEADING = 30
const SENTENCE = /[。；：:;！？]/
/** A sentence that leads up to what follows is short, or its last clauses tell; what went before it has been said: 取得了一定成绩。现提出如下意见： */
const LEAD_REACH = 60

/**
 * The role that a line gives to what follows: a heading without a label (2022年工作回顾, 2023年工作安排), as reports have them,
 * or a sentence that leads up to it (一年来，我们主要做了以下工作：). Null for any other paragraph.
 */
export function spokenRole(text: string, lexicon: Lexicon): Role | null {
  return headingRole(text, lexicon) ?? leadRole(text, lexicon)
}

/** A word for a role opens such a heading or ends it. */
function headingRole(text: string, { roles }: Lexicon): Role | null {
  if (text.length > LONGEST_HEADING || SENTENCE.test(text)) return null
  const said = roles.all(text).find(({ index, length }) => index === 0 || index + length === text.length)
  return said?.row.role ?? null
}

function leadRole(text: string, { tenses }: Lexicon): Role | null {
  if (!/[：:]$/.test(text)) return null
  const lead = text.slice(Math.max(text.lastIndexOf('。') + 1, text.length - LEAD_REACH))
  const words = tenses.all(lead)
  if (words.some(({ row }) => row.tense === 'ahead')) return 'tasks'
  return words.some(({ row }) => row.tense === 'past') ? 'background' : null
}
