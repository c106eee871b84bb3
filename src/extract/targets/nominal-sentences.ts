import { isTime } from './grounds.ts'
import { trimmed } from './phrases.ts'
import type { Candidate } from './reading.ts'

/*
 * Sentences without a verb (名词谓语句), as plans state what is to be produced: a noun and its amount. Where goals and tasks
 * are set, the amount is the one to reach.
 */

/** A noun alone; a longer stretch of words has a verb in it. */
const NOUN = /^[一-鿿（）“”]{2,16}$/

/** How what comes next compares the amount: ，比1980年增长, ，平均每年增长, ，增长. */
const COMPARED = /^，(?:(?:[比较]|平均每年|每年平均|年均)[^，。；]{0,14})?(?:递?增长?|下降|减少|降低)/

/** 粮食36000万吨，比1980年增长12.3%. */
export function isGrown({ text, quantity, clause, lexicon }: Candidate): boolean {
  const noun = trimmed(text.slice(clause.from, quantity.from), lexicon)
  if (!NOUN.test(noun) || lexicon.settingsBefore.before(noun, noun.length) !== null) return false
  return COMPARED.test(text.slice(quantity.to, quantity.to + 24))
}

/** 自行车1700万辆、缝纫机900万架、手表3600万只: the sentence is a list of nouns and amounts, and nothing else. */
export function isListed(candidate: Candidate): boolean {
  const { text, sentence, quantity, before, behind, lexicon } = candidate
  const amounts = [...before, quantity, ...behind]
  if (amounts.length === 1 || isTime(candidate)) return false
  let at = sentence.from
  for (const { from, to, unit } of amounts) {
    const noun = trimmed(text.slice(at, from).replace(/^[、，；]?[和及]?/, ''), lexicon)
    if (unit === null || !NOUN.test(noun) || lexicon.cues.all(noun).length > 0) return false
    at = to
  }
  return /^[。；]?$/.test(text.slice(at, sentence.to).trim())
}
