import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isUnit } from './measuring.ts'
import { type Candidate, MOST_LISTED } from './reading.ts'

/** 按照每3000名居民不少于1名的标准配备社区工作者 */
export const STANDARD = /^的(?:标准|比例|要求|规格)/

/** 300元给予补助, 2000元的标准发放, 25%、30%分档发放, 2000元标准支持; 小学720元、初中940元标准补助公用经费 */
export function isGranted({ text, quantity, behind, lexicon }: Candidate): boolean {
  let { to } = quantity
  for (const other of behind.slice(0, MOST_LISTED)) {
    const between = text.slice(to, other.from)
    // 实际投入的30%、最高300万元给予资助
    if (between !== '、' && (other.baseUnit !== quantity.baseUnit || !/^、[^，；。]{1,12}$/.test(between))) break
    to = other.to
  }
  const at = to + (/^(?:的?标准|分[档级段])/.exec(text.slice(to, to + 3))?.[0].length ?? 0)
  if (lexicon.verbs.grants.at(text, at) !== null) return true
  // 2000元的标准落实公用经费 is how much it is to be
  return at > to && lexicon.cues.at(text, at)?.row.cue === 'output' && lexicon.verbs.provides.at(text, at) === null
}

export const isGrantedMoney = (candidate: Candidate): boolean =>
  isUnit(candidate.quantity.baseUnit, /元$/) && isGranted(candidate)

/** 奖励, 购房补贴, 配套资助: the name of what is given. */
export const isAward = (words: string, { verbs }: Lexicon): boolean => verbs.awards.before(words, words.length) !== null

/** 每人一次性20万元奖励, 每亩200元补助: so much for each is given, though no verb says so. */
export function isAwarded({ text, quantity, lexicon }: Candidate): boolean {
  if (!isUnit(quantity.baseUnit, /元$/)) return false
  const at = quantity.to + (/^的?(?:一次性)?/.exec(text.slice(quantity.to, quantity.to + 4))?.[0].length ?? 0)
  const award = lexicon.verbs.awards.at(text, at)
  if (award === null || !/^(?:[，。；、（]|$)/.test(text.charAt(at + award.length))) return false
  return /(?:每[^，。；\d]{1,4}|各)(?:一次性|最高)?$/.test(text.slice(Math.max(0, quantity.from - 9), quantity.from))
}
