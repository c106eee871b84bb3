import type { TargetKind } from '../../model/records.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import { isBareMeasure, isMeasure, isTurnaround, senseOf, trimmed } from './phrases.ts'
import { type Candidate, type CueMatch, clauseCues } from './reading.ts'

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

const level: Government = { kind: 'level', cue: null }

/** What may stand between a touching cue and its number: 达到了40%, 提高到2025年的96%, 达到每户20平方米. */
const TOUCHING = /^了?(?:\d{4}年[底末]?的?)?(?:平均|人均|户均)?(?:每[^，。]{0,10}|人均|户均)?$/

/** A change is told within this many characters of its number: 降低单位能耗18%. */
const CHANGE_REACH = 24

/** 按照每3000名居民不少于1名的标准配备社区工作者 */
export const STANDARD = /^的(?:标准|比例|要求|规格)/

/** 300元给予补助, 2000元的标准发放 */
export const GRANTED = /^(?:的标准)?(?:给予|予以|发放)/

/** 高于全省居民人均可支配收入增速1个百分点 */
const LEAD_REACH = 40

/** In the order they are asked. */
const rules: readonly Rule[] = [
  // 分别达到50家、200家、100家
  ({ text, quantity, before }, _, preceding) => {
    const last = before.at(-1)
    return last !== undefined && /^[、和及]$/.test(text.slice(last.to, quantity.from)) ? preceding : null
  },
  redoubling,
  // 新增财力80%以上用于民生
  ({ quantity, text }) =>
    quantity.baseUnit === '%' &&
    /^的?(?:资金)?(?:用于|投向|投入|用作|留给)/.test(text.slice(quantity.to, quantity.to + 6))
      ? level
      : null,
  // 不动产登记3个工作日内办结
  (candidate) => (isTurnaround(candidate) ? level : null),
  statedLevel,
  leadOverAnother,
  change,
  // 提升5个百分点
  ({ quantity }) => (quantity.unit?.endsWith('百分点') ? { kind: 'increase', cue: null } : null),
  (candidate) => (isRatio(candidate) ? level : null),
  // 技术合同交易额突破20亿元
  ({ text, quantity, lexicon }) =>
    quantity.from < quantity.numberFrom && isMeasure(text.slice(Math.max(0, quantity.from - 6), quantity.from), lexicon)
      ? level
      : null,
  baseBefore,
  deed,
  // 按每平方米300元给予补助
  ({ text, quantity }) =>
    /元$/.test(quantity.baseUnit ?? '') && GRANTED.test(text.slice(quantity.to, quantity.to + 5))
      ? { kind: 'output', cue: null }
      : null,
  attainment,
  // A级景区突破200家
  ({ text, quantity }) =>
    quantity.comparator === 'gt' && quantity.from < quantity.numberFrom && !/[一-鿿]/.test(text[quantity.to] ?? '')
      ? level
      : null,
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
  // 培训养老护理员5000人，社区居家老年服务照护员1000人
  (_, cues, preceding) => (cues.every(({ cue }) => cue === 'per' || cue === 'level') ? preceding : null),
]

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

/** 达到40%, 控制在26000张以内, 至少有1所. */
function statedLevel({ text, quantity }: Candidate, cues: readonly CueMatch[]): Government | null {
  const cue = cues.findLast((each) => each.cue === 'level' && TOUCHING.test(text.slice(each.to, quantity.from)))
  if (cue === undefined) return null
  // 年均增速达到15%以上; 人口自然增长率控制在6‰ is a level like any rate
  const isSpeed = /(?:增速|增长速度|年均增长率?)$/.test(text.slice(Math.max(0, cue.from - 6), cue.from))
  return { kind: isSpeed ? 'growth' : 'level', cue }
}

/** 按每百户不低于20平方米配套建设; 每县选派不少于5名 does something. */
function baseBefore({ text, quantity }: Candidate, cues: readonly CueMatch[]): Government | null {
  if (quantity.from === quantity.numberFrom || cues.some(({ cue, to }) => cue === 'output' && to === quantity.from))
    return null
  const start = Math.max(0, quantity.from - 10)
  const base = text.slice(start, quantity.from).search(/每(?![年月季周天日学半\d])[^，。、]{1,8}$/)
  // 每个产业园带动农户不少于1000户
  return base < 0 || cues.some(({ cue, from }) => cue === 'output' && from > start + base) ? null : level
}

/** 翻一番 */
function redoubling({ text, quantity }: Candidate): Government | null {
  return text[quantity.numberFrom] === '翻' ? { kind: 'increase', cue: null } : null
}

/** 高于一般公共预算支出增幅2个百分点: a distance to keep. */
function leadOverAnother({ text, quantity, clause }: Candidate): Government | null {
  if (!quantity.unit?.endsWith('百分点')) return null
  const start = Math.max(clause.from, quantity.from - LEAD_REACH)
  const ahead = /(?:高于|快于|低于|好于)[^，]*$/.exec(text.slice(start, quantity.from))
  if (ahead === null) return null
  const from = start + ahead.index
  return { kind: 'level', cue: { word: ahead[0].slice(0, 2), cue: 'level', touches: false, from, to: from + 2 } }
}

/** 新增校企合作项目200个 counts projects, 服务提升工程 is one. */
const ADDING = /新增|净增|增设/

/** 增长25%, 新增养老床位10万张, 年均递增4800件; 新增建筑绿色建筑占比80% is a level. */
function change(candidate: Candidate, cues: readonly CueMatch[]): Government | null {
  const { text, quantity, lexicon } = candidate
  const cue = cues.findLast((each) => each.cue === 'increase' || each.cue === 'decrease' || each.cue === 'growth')
  if (cue === undefined) return null
  const gap = text.slice(cue.to, quantity.from)
  const sense = senseOf(gap, lexicon)
  if (
    cue.touches
      ? gap !== ''
      : gap.length > CHANGE_REACH || sense === 'rate' || (sense === 'project' && !ADDING.test(cue.word))
  )
    return null
  // an output verb between the change and the number takes it over: 带动能力提升，… 建设基地10个
  // but 治理面积 is what is measured, and 改造提升 one deed
  const isTaken = cues.some(
    (each) =>
      each.cue === 'output' &&
      !each.touches &&
      each.from >= cue.to &&
      !isBareMeasure(trimmed(text.slice(each.to, quantity.from), lexicon), lexicon),
  )
  if (isTaken && !isRatio(candidate)) return null
  // 年均分别增长12%和10%
  const isYearly = cues.some((each) => each.cue === 'growth' || (each.cue === 'per' && each.word.includes('年')))
  const kind = isYearly || cue.cue === 'growth' ? 'growth' : cue.cue
  return kind === 'growth' || kind === 'increase' || kind === 'decrease' ? { kind, cue } : null
}

/** Verbs that make others act. */
const CAUSING = /^(?:推动|带动|引导)$/

/** 建设标准化试点示范项目10个; 包括察尔汗盐湖等6个盐湖 lists what there is. */
function deed({ text, quantity, lexicon }: Candidate, cues: readonly CueMatch[]): Government | 'none' | null {
  const cue = cues.findLast((each) => each.cue === 'output' && (!each.touches || each.to === quantity.from))
  // 推动旅游收入1000亿元 names an amount to reach
  if (cue !== undefined && CAUSING.test(cue.word) && isMeasure(text.slice(cue.to, quantity.from), lexicon)) return null
  if (cue !== undefined) return { kind: 'output', cue }
  return cues.some((each) => each.cue === 'existing') ? 'none' : null
}

/** 实现产值500亿元 */
function attainment({ quantity }: Candidate, cues: readonly CueMatch[]): Government | null {
  const cue = cues.findLast(({ word, to }) => word === '实现' && quantity.from - to <= CHANGE_REACH)
  return cue === undefined ? null : { kind: 'level', cue }
}

/** Measure words that count occasions; 1万人次 counts people. */
const OCCASIONS = /(?:(?<![人户家辆台亩罐])次|届|轮|场|期|遍|批|趟|回)$/

export function isOccasion({ baseUnit }: QuantityMatch): boolean {
  return OCCASIONS.test(baseUnit ?? '')
}

/** A percentage, a multiple, a rate or a ratio: it measures by itself, without a verb. 30万吨/年 is an amount. */
export function isRatio({ quantity }: Candidate): boolean {
  const { baseUnit, unit, ratio } = quantity
  return (
    baseUnit === '%' ||
    baseUnit === '‰' ||
    baseUnit === '倍' ||
    ratio !== null ||
    /[/／](?![年月日天]$)/.test(unit ?? '')
  )
}
