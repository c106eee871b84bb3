import type { CueMatch } from './cues.ts'
import { isTime } from './durations.ts'
import type { Government } from './governing.ts'
import { isPart } from './grounds.ts'
import { level, namesTotal } from './levels.ts'
import { isUnit } from './measuring.ts'
import { isFinish, isMeasure, isOneOf, placed } from './phrases.ts'
import type { Candidate } from './reading.ts'

/** 3000万千瓦投产, 11条连接线全部建成: nothing stands before the amount, and the verb ends what stands behind it. */
export function isDoneBehind(candidate: Candidate): boolean {
  const { text, quantity, clause, lexicon } = candidate
  const behind = text.slice(quantity.to, Math.min(clause.to, quantity.to + LONGEST_DONE)).replace(/[，。；]$/, '')
  if (isFinish(behind, lexicon)) return true
  // 确保农村贫困人口中100万人实现脱贫
  if (candidate.quantity.from === candidate.quantity.numberFrom && BETTER_OFF.test(behind)) return !isTime(candidate)
  // 300个村将实施整村推进
  if (MEANT.test(behind) && !isTime(candidate)) return placed(text.slice(clause.from, quantity.from), candidate) === ''
  const finish = lexicon.verbs.finishes.before(behind, behind.length)
  if (finish === null || finish.length + 2 > behind.length || !/^[一-鿿“（]/.test(behind) || isTime(candidate))
    return false
  const head = placed(text.slice(clause.from, quantity.from), candidate)
  // 全市首批100个示范社区全面建成
  return head === '' || lexicon.settingsBefore.at(head, 0)?.length === head.length
}

/** What so many people or places come to. */
const BETTER_OFF = /^[一-鿿]{0,6}(?:实现|稳定)(?:稳定)?(?:脱贫|就业|再就业|增收|摘帽)$/

/** What so many things are meant to do. */
const MEANT = /^[一-鿿]{1,8}(?:将|要|全部|均)(?:实施|完成|开展|建成|实现)/

/** 11条绕城高速公路连接线全部建成通车 */
const LONGEST_DONE = 30

/** 支持广西北部湾等11个经济区率先发展: those that are there already; 推动某桥等5个项目建设 makes them. */
const supportsNamed = ({ text, quantity, clause, lexicon }: Candidate, { word }: CueMatch): boolean =>
  isOneOf(word, lexicon.verbs.causes) &&
  text[quantity.from - 1] === '等' &&
  !/项目|工程|建设|改造/.test(text.slice(quantity.to, clause.to))

/** 获奖组织不超过5家: a body whose number is told, where 组织20名专家 organizes them. */
const isBodyBefore = ({ word, from }: CueMatch, { text, quantity }: Candidate): boolean =>
  word === '组织' &&
  quantity.from < quantity.numberFrom &&
  /[一-鿿]/.test(text.charAt(from - 1)) &&
  !/[一-鿿]/.test(text.charAt(quantity.to))

/** 建设标准化试点示范项目10个; 包括察尔汗盐湖等6个盐湖 lists what there is. */
export function deed(
  candidate: Candidate,
  cues: readonly CueMatch[],
  preceding: Government | null,
): Government | 'none' | null {
  const { text, quantity, lexicon } = candidate
  const cue = cues.findLast(
    (each) => each.cue === 'output' && (!each.touches || (each.to === quantity.from && !isBodyBefore(each, candidate))),
  )
  // 推动旅游收入1000亿元 names an amount to reach
  if (
    cue !== undefined &&
    isOneOf(cue.word, lexicon.verbs.causes) &&
    isMeasure(text.slice(cue.to, quantity.from), lexicon)
  )
    return level
  // 接待游客8000万人次、旅游收入850亿元: a total of its own is no object of the verb
  const last = candidate.before.at(-1)
  if (cue !== undefined && last !== undefined && last.from >= cue.to && !isOneOf(cue.word, lexicon.verbs.light)) {
    const isOwn = text[last.to] === '、' && !isUnit(last.baseUnit, /元$/) && namesTotal(candidate)
    if (isOwn) return level
  }
  // 粮食种植面积稳定在3300万亩以上、产量1550万吨: what stands before a level is part of a name
  const isOfName =
    cue !== undefined &&
    last !== undefined &&
    preceding?.kind === 'level' &&
    preceding.cue !== null &&
    preceding.cue.from >= cue.to &&
    preceding.cue.to <= last.to &&
    text[last.to] === '、'
  if (isOfName) return level
  if (cue !== undefined) return supportsNamed(candidate, cue) ? 'none' : { kind: 'output', cue }
  // 规划项目共计326个，包括供水工程项目96个
  const isOfWhole =
    candidate.enclosed === null &&
    last?.baseUnit === quantity.baseUnit &&
    /^[，；]?包括/.test(text.slice(candidate.clause.from, quantity.from))
  if (isOfWhole && preceding !== null) return preceding
  return !isPart(candidate) && cues.some((each) => each.cue === 'existing') ? 'none' : null
}
