import type { TargetKind } from '../../model/records.ts'
import { change, leadOverAnother, redoubling } from './changes.ts'
import { isPart, isServed, isTime } from './grounds.ts'
import { attainment, baseBefore, isNamedAmount, level, namesTotal, statedLevel, wishedRate } from './levels.ts'
import { isCountFirst, isOccasion, isRatio, isUnit } from './measuring.ts'
import { isGrown, isListed, isTallied } from './nominal-sentences.ts'
import { isBareMeasure, isFinish, isMeasure, isOneOf, isTurnaround, placed, senseOf, trimmed } from './phrases.ts'
import { type Candidate, type CueMatch, clauseCues, MOST_LISTED } from './reading.ts'
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

/** 按照每3000名居民不少于1名的标准配备社区工作者 */
export const STANDARD = /^的(?:标准|比例|要求|规格)/

/** 300元给予补助, 2000元的标准发放, 2000元标准支持; 小学720元、初中940元标准补助公用经费 */
export function isGranted({ text, quantity, behind, lexicon }: Candidate): boolean {
  let { to } = quantity
  for (const other of behind.slice(0, MOST_LISTED)) {
    const between = text.slice(to, other.from)
    // 实际投入的30%、最高300万元给予资助
    if (between !== '、' && (other.baseUnit !== quantity.baseUnit || !/^、[^，；。]{1,12}$/.test(between))) break
    to = other.to
  }
  const at = to + (/^的?标准/.exec(text.slice(to, to + 3))?.[0].length ?? 0)
  if (lexicon.verbs.grants.at(text, at) !== null) return true
  // 2000元的标准落实公用经费 is how much it is to be
  return at > to && lexicon.cues.at(text, at)?.row.cue === 'output' && lexicon.verbs.provides.at(text, at) === null
}

const isGrantedMoney = (candidate: Candidate): boolean =>
  isUnit(candidate.quantity.baseUnit, /元$/) && isGranted(candidate)

/** In the order they are asked. */
const rules: readonly Rule[] = [
  // 分别达到50家、200家、100家
  ({ text, quantity, before }, _, preceding) => {
    const last = before.at(-1)
    return last !== undefined && /^[、和及]$/.test(text.slice(last.to, quantity.from)) ? preceding : null
  },
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
  wishedRate,
  statedLevel,
  leadOverAnother,
  change,
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
    return preceding?.kind === 'output' && senseOf(head, lexicon) === 'total' ? preceding : level
  },
  // 每个县不超过1000万元的标准给予支持
  (candidate) =>
    STANDARD.test(candidate.text.slice(candidate.quantity.to, candidate.quantity.to + 3)) && isGrantedMoney(candidate)
      ? { kind: 'output', cue: null }
      : null,
  baseBefore,
  // 按每百户15—20平方米的标准配置养老服务设施
  ({ text, quantity, clause }) =>
    !isUnit(quantity.baseUnit, /元$/) &&
    STANDARD.test(text.slice(quantity.to, quantity.to + 3)) &&
    /按照?每[^，。]{1,6}$/.test(text.slice(Math.max(clause.from, quantity.from - 10), quantity.from))
      ? level
      : null,
  deed,
  // 按每平方米300元给予补助
  (candidate) => (isGrantedMoney(candidate) ? { kind: 'output', cue: null } : null),
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
  // 原则上不低于200平方米; 超过100亿元的企业 only says which
  ({ text, quantity }) =>
    (quantity.comparator === 'gte' || quantity.comparator === 'lte') &&
    (text[quantity.to] !== '的' || STANDARD.test(text.slice(quantity.to, quantity.to + 3)))
      ? level
      : null,
  // 每年调整1次专业
  ({ quantity }, cues) =>
    isOccasion(quantity) && cues.some(({ cue }) => cue === 'per') ? { kind: 'output', cue: null } : null,
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
    return preceding !== null && (namesTotal(candidate) || isStock(candidate, preceding)) ? level : preceding
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
  if (senseOf(head, lexicon) === 'stock') return true
  const isOtherUnit = before.at(-1)?.baseUnit !== quantity.baseUnit
  return preceding.kind !== 'output' && isOtherUnit && isMeasure(head, lexicon) && !isBareMeasure(head, lexicon)
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

/** 3000万千瓦投产, 11条连接线全部建成: nothing stands before the amount, and the verb ends what stands behind it. */
function isDoneBehind(candidate: Candidate): boolean {
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

/** 建设标准化试点示范项目10个; 包括察尔汗盐湖等6个盐湖 lists what there is. */
function deed(candidate: Candidate, cues: readonly CueMatch[]): Government | 'none' | null {
  const { text, quantity, lexicon } = candidate
  const cue = cues.findLast((each) => each.cue === 'output' && (!each.touches || each.to === quantity.from))
  // 推动旅游收入1000亿元 names an amount to reach
  if (
    cue !== undefined &&
    isOneOf(cue.word, lexicon.verbs.causes) &&
    isMeasure(text.slice(cue.to, quantity.from), lexicon)
  )
    return level
  // 接待游客8000万人次、旅游收入850亿元: a total of its own is no object of the verb
  const last = candidate.before.at(-1)
  if (cue !== undefined && last !== undefined && last.from > cue.to && !isOneOf(cue.word, lexicon.verbs.light)) {
    const isOwn = text[last.to] === '、' && !isUnit(last.baseUnit, /元$/) && namesTotal(candidate)
    if (isOwn) return level
  }
  if (cue !== undefined) return supportsNamed(candidate, cue) ? 'none' : { kind: 'output', cue }
  return !isPart(candidate) && cues.some((each) => each.cue === 'existing') ? 'none' : null
}
