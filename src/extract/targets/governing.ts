import type { TargetKind } from '../../model/records.ts'
import { isAwarded, isGranted, isGrantedMoney, STANDARD } from './awards.ts'
import { change, leadOverAnother, redoubling } from './changes.ts'
import type { CueMatch } from './cues.ts'
import { deed, isDoneBehind } from './deeds.ts'
import { isTime } from './durations.ts'
import { isOfHouseholds, isPart, isServed, isTurn } from './grounds.ts'
import {
  attainment,
  baseBefore,
  isNamedAmount,
  isNamedCount,
  level,
  namesTotal,
  statedLevel,
  wishedRate,
} from './levels.ts'
import { isCountFirst, isOccasion, isRatio, isUnit } from './measuring.ts'
import { isGrown, isListed, isTallied } from './nominal-sentences.ts'
import { partnersOf } from './partners.ts'
import { isBareMeasure, isMeasure, isOneOf, isTurnaround, senseOf, trimmed } from './phrases.ts'
import { type Candidate, clauseCues } from './reading.ts'
import { tierReached } from './tiers.ts'
import { isTravelTime } from './travel-times.ts'
import { isWork } from './works.ts'

/** What makes a number a target: the word that governs it, and the kind that the word tells. */
export interface Government {
  kind: TargetKind
  cue: CueMatch | null
}

/** Tells what governs a number; null leaves the question to the next rule, `none` ends it. */
type Rule = (
  candidate: Candidate,
  cues: readonly CueMatch[],
  preceding: Government | null,
) => Government | 'none' | null

/** 按10%的比例递增, 以8%的速度增长 */
export const BY_RATE = /^(?:以上|左右)?的?(?:比例|速度|幅度|增速)(?:逐年)?(递增|增长|增加|提高|递减|下降|减少|降低)/

/** In the order they are asked. */
const rules: readonly Rule[] = [
  // 分别达到50家、200家、100家
  ({ text, quantity, before }, _, preceding) => {
    const last = before.at(-1)
    // 2700元（机构养育）和2000元（社会散居）, 月900元、年8000元
    return last !== undefined && /^(?:（[^（）\d]{2,12}）)?[、和及][年月日]?$/.test(text.slice(last.to, quantity.from))
      ? preceding
      : null
  },
  // 每个设区市至少打造1个…单元、每个县至少1个; 避险搬迁1万户4万人
  (candidate, _, preceding) => (isTurn(candidate) || isOfHouseholds(candidate) ? preceding : null),
  redoubling,
  // 为6.5万名适龄妇女免费提供检查, 对5万户困难家庭实施改造
  (candidate) => (isServed(candidate) ? { kind: 'output', cue: null } : null),
  // 新增财力80%以上用于民生
  ({ quantity, text }) =>
    quantity.baseUnit === '%' &&
    /^的?(?:资金)?(?:用于|投向|投入|用作|留给)/.test(text.slice(quantity.to, quantity.to + 6))
      ? level
      : null,
  // 一期3000万千瓦建成投产
  (candidate) => (isDoneBehind(candidate) ? { kind: 'output', cue: null } : null),
  // 不动产登记3个工作日内办结
  (candidate) => (isTurnaround(candidate) ? level : null),
  // 南宁至各市3小时、至周边2小时; 专精特新企业分别达到省级1500家、国家级300家; 与5所以上高校共建
  (candidate) =>
    isTravelTime(candidate) || tierReached(candidate) !== null || partnersOf(candidate) !== null ? level : null,
  wishedRate,
  statedLevel,
  leadOverAnother,
  // 按当年新增地方财力的30%给予奖励: what is new is what the share is of
  (candidate) => (isRatio(candidate) && isGranted(candidate) ? level : null),
  change,
  // 研发投入按每年10%的比例递增
  ({ text, quantity }, cues) => {
    const change = BY_RATE.exec(text.slice(quantity.to, quantity.to + 8))?.[1]
    if (change === undefined) return null
    if (cues.some(({ cue, word }) => cue === 'per' && /年/.test(word))) return { kind: 'growth', cue: null }
    return { kind: /[减降]/.test(change) ? 'decrease' : 'increase', cue: null }
  },
  // 提升5个百分点
  ({ quantity }) => (quantity.unit?.endsWith('百分点') ? { kind: 'increase', cue: null } : null),
  (candidate) => (isRatio(candidate) ? level : null),
  // 技术合同交易额突破20亿元; 实施工程52个，总投资约6000亿元 goes on with the works
  ({ text, quantity, lexicon }, cues, preceding) => {
    // 通车里程将突破2000公里
    const head = trimmed(text.slice(Math.max(0, quantity.from - 10), quantity.from), lexicon)
    if (quantity.from === quantity.numberFrom || !isMeasure(head, lexicon)) return null
    // 完成投资力争超过145亿元
    const verb = cues.findLast(({ cue, word }) => cue === 'output' && isOneOf(word, lexicon.verbs.light))
    if (verb !== undefined && isBareMeasure(trimmed(text.slice(verb.to, quantity.from), lexicon), lexicon))
      return { kind: 'output', cue: verb }
    if (preceding?.kind === 'output' && senseOf(head, lexicon) === 'total') return preceding
    return /总投资$/.test(head) ? { kind: 'output', cue: null } : level
  },
  // 每个县不超过1000万元的标准给予支持
  (candidate) =>
    STANDARD.test(candidate.text.slice(candidate.quantity.to, candidate.quantity.to + 3)) && isGrantedMoney(candidate)
      ? { kind: 'output', cue: null }
      : null,
  baseBefore,
  // 老年用品研发生产企业突破100家: the verbs are part of a name
  (candidate) => (isNamedCount(candidate) ? level : null),
  // 按每百户15—20平方米的标准配置养老服务设施
  ({ text, quantity, clause, lexicon }) =>
    !isUnit(quantity.baseUnit, /元$/) &&
    (STANDARD.test(text.slice(quantity.to, quantity.to + 3)) ||
      lexicon.verbs.provides.at(text, quantity.to) !== null) &&
    /按照?每[^，。]{1,6}$/.test(text.slice(Math.max(clause.from, quantity.from - 10), quantity.from))
      ? level
      : null,
  deed,
  // 按每平方米300元给予补助, 每人一次性20万元奖励
  (candidate) => (isGrantedMoney(candidate) || isAwarded(candidate) ? { kind: 'output', cue: null } : null),
  attainment,
  // A级景区突破200家
  ({ text, quantity }) =>
    quantity.comparator === 'gt' && quantity.from < quantity.numberFrom && !/[一-鿿]/.test(text.charAt(quantity.to))
      ? level
      : null,
  // 培训7500万人次以上，其中农民工3000万人次以上
  (candidate, cues, preceding) => (cues.length === 0 && isPart(candidate) ? preceding : null),
  // 粮食产量1.4万亿斤左右
  (candidate, cues) => (cues.every(isIdle) && isNamedAmount(candidate) ? level : null),
  // 新登记企业2000户，“个转企”300户以上; 配备消防员不少于8名，消防车不少于1辆
  ({ quantity, before, text, lexicon }, cues, preceding) => {
    if (preceding?.kind !== 'output' && preceding?.kind !== 'increase') return null
    const isBehind = quantity.from === quantity.numberFrom && quantity.comparator !== 'eq'
    const last = before.at(-1)
    const isParallel = last !== undefined && isCountFirst(last, lexicon) && isCountFirst(quantity, lexicon)
    const isTold = cues.length > 0 || isMeasure(text.slice(Math.max(0, quantity.from - 6), quantity.from), lexicon)
    return (isBehind || isParallel) && !isTold && /^(?:[，。；、]|$)/.test(text.charAt(quantity.to)) ? preceding : null
  },
  // 培养不少于10名院士后备人才，不少于20名国家级人选后备人才
  (candidate, cues, preceding) => (cues.length === 0 && isOneMore(candidate, preceding) ? preceding : null),
  // 原则上不低于200平方米; 超过100亿元的企业 only says which
  ({ text, quantity }) =>
    (quantity.comparator === 'gte' || quantity.comparator === 'lte') &&
    (text[quantity.to] !== '的' || STANDARD.test(text.slice(quantity.to, quantity.to + 3)))
      ? level
      : null,
  // 每年调整1次专业
  ({ quantity }, cues) =>
    isOccasion(quantity) && cues.some(({ cue }) => cue === 'per') ? { kind: 'output', cue: null } : null,
  // 每天校内、校外体育活动各1小时, 每周体育课4课时
  (candidate, cues) => (isTime(candidate) && cues.length > 0 && cues.every(({ cue }) => cue === 'per') ? level : null),
  // 力争3—5个中国质量奖
  ({ quantity }, cues) =>
    cues.some(({ cue, to }) => (cue === 'strive' || cue === 'expected') && to === quantity.from)
      ? { kind: 'output', cue: null }
      : null,
  // 一般公共预算支出规模29.7万亿元、比上年增加1.2万亿元
  (candidate) => (isCompared(candidate) && namesTotal(candidate) ? level : null),
  // 粮食36000万吨，比1980年增长12.3%
  (candidate, cues) => (cues.length === 0 && isGrown(candidate) ? level : null),
  // 自行车1700万辆、缝纫机900万架、手表3600万只。
  (candidate, cues) => {
    if (cues.length > 0 || !isListed(candidate)) return null
    // 送电影下乡25000场，送戏下乡2500场
    return isOccasion(candidate.quantity) ? { kind: 'output', cue: null } : level
  },
  // 行政村覆盖率达到90%以上，公益电影下乡6.5万场: so many times is done, not reached
  ({ quantity, text }, cues, preceding) =>
    preceding?.kind === 'level' &&
    cues.length === 0 &&
    isOccasion(quantity) &&
    /^[，。；、]|^$/.test(text.slice(quantity.to, quantity.to + 1))
      ? { kind: 'output', cue: null }
      : null,
  // 培训养老护理员5000人，社区居家老年服务照护员1000人
  (candidate, cues, preceding) => {
    if (!cues.every(({ cue }) => LISTED.has(cue))) return null
    // …7000亿元，废钢铁、废铜等9种再生资源循环利用量
    if (candidate.text[candidate.quantity.from - 1] === '等') return null
    // 中央预算内投资安排7350亿元，一般公共预算支出规模29.7万亿元; 赤字率提高1个百分点，赤字规模5.66万亿元; 增长20%，钢产量3900万吨
    if (preceding !== null && (namesTotal(candidate) || isStock(candidate, preceding))) return level
    return isOwnDeed(candidate, preceding) ? null : preceding
  },
  // 加快甲、乙3座光热电站建设, 扎实办好46项民生实事工程
  (candidate) => (isWork(candidate) ? { kind: 'output', cue: null } : null),
  // 新辟公交线路10条
  (candidate) => (isTallied(candidate) ? { kind: 'output', cue: null } : null),
]

/** 拥有 of 每千人口拥有托位数5.5个 governs a number that it touches, and no other; 力争 only wishes for it. */
const isIdle = ({ touches, cue }: CueMatch): boolean => touches || cue === 'strive'

/** What a list has in common with its first: 力争旅客吞吐量突破5000万人次、货邮吞吐量60万吨. */
const LISTED: ReadonlySet<string> = new Set(['per', 'level', 'strive', 'expected'])

/** 增长20.4%；钢产量3900万吨; 招生50万人，在校学生124万人: a measure of its own behind a change, a stock behind a deed. */
function isStock({ text, quantity, clause, before, lexicon }: Candidate, preceding: Government): boolean {
  const head = trimmed(text.slice(clause.from, quantity.from), lexicon)
  const sense = senseOf(head, lexicon)
  if (sense === 'stock') return true
  const isOtherUnit = before.at(-1)?.baseUnit !== quantity.baseUnit
  // 接待游客3000万人次，特色经济林产量120万吨
  if (isOtherUnit && sense === 'outcome' && !isBareMeasure(head, lexicon)) return true
  return preceding.kind !== 'output' && isOtherUnit && isMeasure(head, lexicon) && !isBareMeasure(head, lexicon)
}

/** 处置时间缩短30%，视频监控点位联网10万个: a count behind ， does not grow by what a share does. */
function isOwnDeed(candidate: Candidate, preceding: Government | null): boolean {
  const { text, quantity, before } = candidate
  const last = before.at(-1)
  if (preceding === null || !/^(?:increase|decrease|growth)$/.test(preceding.kind) || last === undefined) return false
  const isShare =
    last.baseUnit === '%' || last.baseUnit === '‰' || last.baseUnit === '百分点' || last.baseUnit === '个百分点'
  return isShare && !isRatio(candidate) && text.slice(last.to, quantity.from).includes('，')
}

/** ，不少于20名…: a clause that begins with as many at least, of what a verb before it made others of. */
function isOneMore({ text, quantity, clause, before }: Candidate, preceding: Government | null): boolean {
  const last = before.at(-1)
  if (preceding?.kind !== 'output' || last?.baseUnit !== quantity.baseUnit || quantity.from === quantity.numberFrom)
    return false
  return /^，?$/.test(text.slice(clause.from, quantity.from)) && /^[一-鿿“]/.test(text.charAt(quantity.to))
}

/** The next words compare the amount with the one before it. */
const isCompared = ({ text, quantity }: Candidate): boolean =>
  /^[、，](?:同比|[比较](?:上年|去年|上一年|年初))/.test(text.slice(quantity.to, quantity.to + 5))

/**
 * The word that governs a quantity, or null when none does.
 *
 * @param preceding the government of the target before it in the same sentence: a list carries it on
 */
export function governmentOf(candidate: Candidate, preceding: Government | null): Government | null {
  const cues = clauseCues(candidate)
  for (const rule of rules) {
    const government = rule(candidate, cues, preceding)
    if (government !== null) return government === 'none' ? null : government
  }
  return null
}
