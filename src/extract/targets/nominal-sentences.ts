import type { Cue } from './cues.ts'
import { isTime } from './durations.ts'
import { dimensionOf } from './measuring.ts'
import { isMeasure, trimmed } from './phrases.ts'
import type { Candidate } from './reading.ts'

/*
 * Sentences without a verb (名词谓语句), as plans state what is to be produced: a noun and its amount. Where goals and tasks
 * are set, the amount is the one to reach.
 */

/** A noun alone; a longer stretch of words has a verb in it. */
const NOUN = /^[一-鿿（）“”]{2,16}$/

/** How what comes next goes on with the amount: ，比1980年增长, ，平均每年增长, ，增长, ，在执行中争取达到. */
const COMPARED =
  /^，(?:(?:(?:[比较]|平均每年|每年平均|年均)[^，。；]{0,14})?(?:递?增长?|下降|减少|降低)|[^，。；]{0,4}(?:争取|力争)(?:达到|突破|超过)?)/

/** 粮食36000万吨，比1980年增长12.3%. */
export function isGrown({ text, quantity, clause, lexicon }: Candidate): boolean {
  const noun = trimmed(text.slice(clause.from, quantity.from), lexicon)
  if (!NOUN.test(noun) || lexicon.settingsBefore.before(noun, noun.length) !== null) return false
  return COMPARED.test(text.slice(quantity.to, quantity.to + 24))
}

/** What a task does is told by a verb and its object; two verbs and a noun at most, or two nouns and a verb. */
const TALLIED = /^[^，。；：、]{0,20}[一-鿿）”]$/
const SHORTEST_TALLY = 4

/**
 * 新辟公交线路10条, 组织群众文化活动5000场: behind its noun, at the end of a clause, an amount tells how many there are to be,
 * whatever the verb is called; 现有, 共有 and 已 before it say that they are there.
 */
export function isTallied({ text, quantity, clause, cues, before, lexicon }: Candidate): boolean {
  if (!/^(?:[，。；、]|$)/.test(text.slice(quantity.to, quantity.to + 1))) return false
  if (dimensionOf(quantity, lexicon) !== 'count' || cues.some(({ cue }) => TOLD.has(cue))) return false
  const last = Math.max(clause.from, ...before.map(({ to }) => to))
  // 组织“三支一扶”1000名: the numbers of a name are none of the list
  const start = /^[^“]*”$/.test(text.slice(last, quantity.from)) ? clause.from : last
  const words = text.slice(start, quantity.from).replace(/^[，、；和及]/, '')
  // 集装箱吞吐量1500万标箱 is a level
  if (words.length < SHORTEST_TALLY || !TALLIED.test(words) || isMeasure(words, lexicon)) return false
  return lexicon.settingsBefore.before(text, quantity.from) === null && !/[第前等]$/.test(words)
}

const TOLD: ReadonlySet<Cue> = new Set<Cue>(['fact', 'past', 'existing', 'forecast'])

/**
 * 自行车1700万辆、缝纫机900万架、手表3600万只; 原煤7亿吨；发电量3620亿度，增长20.4%: the sentence is a list of nouns and amounts, with
 * by how much some of them grow, and nothing else.
 */
export function isListed(candidate: Candidate): boolean {
  const { text, sentence, quantity, before, behind, lexicon } = candidate
  const amounts = [...before, quantity, ...behind]
  if (isTime(candidate)) return false
  let at = sentence.from
  let listed = 0
  for (const amount of amounts) {
    const { from, to, unit } = amount
    const words = text.slice(at, from)
    const isGrowth = at > sentence.from && amount !== quantity && COMPARED.test(words)
    // 7万公里（含部分城际铁路），
    const noun = trimmed(words.replace(/^（[^）]{0,20}）/, '').replace(/^[、，；]?[和及]?/, ''), lexicon)
    if (unit === null || !(isGrowth || (NOUN_OR_LIST.test(noun) && lexicon.cues.all(words).length === 0))) return false
    if (!isGrowth) listed++
    at = to
  }
  return listed > 1 && /^[。；]?$/.test(text.slice(at, sentence.to).trim())
}

/** 猪、牛、羊肉产量 as well */
const NOUN_OR_LIST = /^[一-鿿（）“”]{2,16}$|^(?:[一-鿿]{1,6}、){1,4}[一-鿿]{2,10}$/
