import type { TargetKind } from '../../model/records.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import { type Candidate, type CueMatch, clauseCues } from './reading.ts'

/** What makes a number a target: the word that governs it, and the kind that the word tells. */
export interface Government {
  kind: TargetKind
  cue: CueMatch | null
}

/** What may stand between a touching cue and its number: 达到每户20平方米, 达到了40%. */
const TOUCHING = /^了?(?:\d{4}年[底末]?的?)?(?:(?:平均|人均|户均)?(?:每[^，。]{0,10}|人均|户均)?)?$/

/** A noun that ends what is counted, so that a verb before it is part of a name: 服务提升工程10个. */
const NAMED = /(?:工程|项目|行动|计划|中心|平台|基地|专项|体系|活动)$/

/** A noun that is measured, so that 新增…占比80% is the share. */
const RATE = /(?:率|占比|比重|比例|覆盖面|满意度|强度)$/

/** A noun that is an amount by itself: 交易额, 床位数, 总量. */
export const MEASURE =
  /(?:率|数|量|额|值|比重|占比|比例|面积|规模|收入|密度|浓度|强度|能力|里程|水平|比|度|面|寿命|时间|产能)$/

/** 每百户, right before a limit. */
const BASED = /每[^，。、]{1,8}$/

/** Words that tell a limit and so make a target of a number that no verb governs. */
const LIMITS: ReadonlySet<string | null> = new Set(['gte', 'lte'])

/**
 * The word that governs a quantity, or null when none does.
 *
 * @param preceding the government of the target before it in the same sentence: a list carries it on
 */
export function governmentOf(candidate: Candidate, preceding: Government | null): Government | null {
  const { quantity, text, clause } = candidate
  const cues = clauseCues(candidate)
  const gap = (cue: CueMatch) => text.slice(cue.to, quantity.from)
  const level = cues.findLast((cue) => cue.cue === 'level' && TOUCHING.test(gap(cue)))
  if (level !== undefined) return { kind: 'level', cue: level }
  const isShare = isRatio(candidate)
  if (text[quantity.numberFrom] === '翻') return { kind: 'increase', cue: null }
  const isOpen = (cue: CueMatch) =>
    cue.touches ? gap(cue) === '' : gap(cue).length <= 24 && !NAMED.test(gap(cue)) && !RATE.test(gap(cue))
  // 高于一般公共预算支出增幅2个百分点
  const ahead = quantity.unit?.endsWith('百分点')
    ? /(?:高于|快于|低于|好于)[^，]*$/.exec(text.slice(clause.from, quantity.from))
    : null
  if (ahead !== null) {
    const from = clause.from + ahead.index
    return { kind: 'level', cue: { word: ahead[0].slice(0, 2), cue: 'level', touches: false, from, to: from + 2 } }
  }
  const change = cues.findLast(({ cue }) => cue === 'increase' || cue === 'decrease' || cue === 'growth')
  if (change !== undefined && isOpen(change) && !isAnotherVerbNearer(change, cues, isShare)) {
    // 年均分别增长12%和10%
    const isYearly =
      change.cue === 'growth' ||
      cues.some(({ cue, word }) => cue === 'growth' || (cue === 'per' && word.includes('年')))
    return { kind: isYearly ? 'growth' : (change.cue as TargetKind), cue: change }
  }
  if (quantity.unit?.endsWith('百分点')) return { kind: 'increase', cue: null }
  if (isShare) return { kind: 'level', cue: null }
  if (isMeasured(candidate)) return { kind: 'level', cue: null }
  // 按每百户不低于20平方米配套建设
  if (quantity.from < quantity.numberFrom && BASED.test(text.slice(Math.max(0, quantity.from - 10), quantity.from))) {
    return { kind: 'level', cue: null }
  }
  const verb = cues.findLast(({ cue, touches, to }) => cue === 'output' && (!touches || to === quantity.from))
  // 包括察尔汗盐湖等6个盐湖 lists what there is; 采集涵盖农业、林业的标准10万条 does something
  if (verb === undefined && cues.some(({ cue }) => cue === 'existing')) return null
  if (verb !== undefined) return { kind: 'output', cue: verb }
  if (LIMITS.has(quantity.comparator) && !/^的/.test(text.slice(quantity.to))) return { kind: 'level', cue: null }
  // 每年调整1次专业
  if (isOccasion(quantity) && cues.some(({ cue }) => cue === 'per')) return { kind: 'output', cue: null }
  const wish = cues.findLast(({ cue }) => cue === 'strive' || cue === 'expected')
  if (wish !== undefined && gap(wish) === '') return { kind: 'output', cue: wish }
  return cues.every(({ cue }) => cue === 'per' || cue === 'level') ? preceding : null
}

/** 建设…，带动能力提升 … 10个: an output verb between the change and the number takes it over. */
function isAnotherVerbNearer(change: CueMatch, cues: readonly CueMatch[], isShare: boolean): boolean {
  return !isShare && cues.some(({ cue, from, touches }) => cue === 'output' && !touches && from >= change.to)
}

/** 技术合同交易额突破20亿元: a measure with nothing but a comparator between it and its number. */
function isMeasured({ text, quantity }: Candidate): boolean {
  return quantity.from < quantity.numberFrom && MEASURE.test(text.slice(Math.max(0, quantity.from - 4), quantity.from))
}

/** Measure words that count occasions. */
const OCCASIONS = /(?:(?<![人户家辆台亩罐])次|届|轮|场|期|遍|批|趟|回)$/

export function isOccasion({ baseUnit }: QuantityMatch): boolean {
  return OCCASIONS.test(baseUnit ?? '')
}

/** A percentage, a rate or a ratio: it measures by itself, without a verb. */
export function isRatio({ quantity }: Candidate): boolean {
  return (
    quantity.baseUnit === '%' ||
    quantity.baseUnit === '‰' ||
    quantity.ratio !== null ||
    /[/／](?![年月日天]$)/.test(quantity.unit ?? '')
  )
}
