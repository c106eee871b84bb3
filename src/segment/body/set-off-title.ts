import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import { firstSentenceEnd } from '../../text/lead.ts'

/** 指导思想 and the gap behind it, in the source behind a label. */
const PHRASE = /^[*_\s]*([一-鿿]{2,12})[*_]*(\s+)(?=\S)/
/** Two letters wide at least: no scan leaves such a gap within a word. */
const WIDE = /^(?:\u3000+|\t+|[ \u00a0]{2,})$/

/**
 * How long a title is that only a gap sets off from its text: 一、指导思想　以…为指导，全面贯彻…。 Null for any other. A title of two
 * clauses (坚持创新驱动　塑造发展新优势) is no sentence; where the gap is a single space, as scans leave them anywhere, the title must
 * be a name that sections have.
 */
export function setOffTitle(
  { text, source }: Passage,
  { length, label }: HeadingLabel,
  lexicon: Lexicon,
): number | null {
  if (!text.endsWith('。')) return null
  const mark = label.at(-1) ?? ''
  const [, phrase, gap = ''] = PHRASE.exec(source.slice(source.indexOf(mark) + 1)) ?? []
  if (phrase === undefined || !text.startsWith(phrase, length)) return null
  const behind = text.slice(length + phrase.length)
  const sentence = behind.slice(0, firstSentenceEnd(behind))
  if (!sentence.includes('，')) return null
  const isName = lexicon.roles.at(phrase, 0)?.length === phrase.length
  return isName || WIDE.test(gap) ? phrase.length : null
}
