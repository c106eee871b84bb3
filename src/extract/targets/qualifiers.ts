import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isGranted, STANDARD } from './awards.ts'
import { isOfBodies, isOfPlaceFor } from './counted-bodies.ts'
import { isSizeOf } from './counted-nouns.ts'
import { isTime } from './durations.ts'
import { isServed } from './grounds.ts'
import { dimensionOf, isRatio, isUnit } from './measuring.ts'
import { isBareMeasure, isOneOf, isTurnaround, senseOf } from './phrases.ts'
import { type Candidate, clauseCues } from './reading.ts'
import { isRewarded } from './thresholds.ts'

/** 三、对, 凡, and the clause behind such a one: 对一季度产值…的企业，以及营业收入…的企业. */
function opensCase({ text, clause, earlier }: Candidate): boolean {
  const opens = (from: number) => CASE.test(text.slice(from, from + 8))
  const last = earlier.at(-1)
  return (
    opens(clause.from) ||
    (/^[，；]?(?:以及|或)/.test(text.slice(clause.from, clause.from + 3)) && last !== undefined && opens(last.from))
  )
}
const CASE =
  /^[\s，；、]*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])?(?:对|凡|对于|如)/

/** 对年收入首次突破10亿元、50亿元的企业: a case, not a wish. */
export function isCondition(candidate: Candidate): boolean {
  const { text, quantity, clause } = candidate
  // 对城西片区55个小区的老旧电梯进行更新
  if (quantity.comparator === 'eq' && isServed(candidate)) return false
  // 年产值达到10亿元的，奖励50万元
  if (isRewarded(candidate)) return true
  if (/(?:^|[^目标])的[，；：]$/.test(text.slice(Math.max(quantity.to, clause.to - 3), clause.to))) return true
  // 同比增长10%—20%、20%以上分档; 按低保标准的25%、30%分档发放 is what is given
  if (
    !isGranted(candidate) &&
    /^[、和及以上下\d%％—~～-]{0,40}分[档级段]/.test(text.slice(quantity.to, quantity.to + 44))
  )
    return true
  if (!opensCase(candidate)) return false
  // 对用电量达到上月60%以上的部分
  if (/^的?部分/.test(text.slice(quantity.to, quantity.to + 3))) return true
  // 对新建冷库按投资额30%的比例给予补贴
  if (
    STANDARD.test(text.slice(quantity.to, quantity.to + 3)) &&
    /按照?[^，的]*$/.test(text.slice(clause.from, quantity.from))
  )
    return false
  // 对小微企业给予最高300万元的贷款支持
  if (
    /(?:给予|予以|提供|发放|奖励|补助|补贴)(?:一次性|不超过|不低于|不少于|最高|每年|每户|每人){0,2}$/.test(
      text.slice(clause.from, quantity.numberFrom),
    )
  )
    return false
  const behind = text.slice(quantity.to, Math.min(clause.to, quantity.to + 18))
  // 对成效明显的5个市、10个县分别给予奖励
  const isCount = dimensionOf(quantity, candidate.lexicon) === 'count' && quantity.comparator === 'eq'
  if (isCount && isGivenTo(behind, candidate.lexicon)) return true
  // 对单户担保金额500万元及以下小微企业，
  const isLimit = /^[gl]te$/.test(quantity.comparator ?? '') && quantity.from === quantity.numberFrom
  return /^[^，。的]{0,16}的/.test(behind) || (isLimit && /^[一-鿿]{2,14}[，；]$/.test(behind))
}

/** 个市、10个县分别给予, 个县各奖励: what is done for so many is to give them something. */
function isGivenTo(behind: string, { verbs }: Lexicon): boolean {
  const at =
    /^[^，。；的、\d分各给予奖补]{0,6}(?:、\d{1,3}[^，。；的分各给予奖补]{0,8})?(?:分别|各)?/.exec(behind)?.[0]
      .length ?? 0
  return verbs.grants.at(behind, at) !== null || verbs.awards.at(behind, at) !== null
}

/** 亩, 平方米, 元 and 吨 tell how large one is; 个 and 人 how many there are. */
function isSize({ lexicon, quantity }: Candidate): boolean {
  const dimension = dimensionOf(quantity, lexicon)
  return dimension !== null && dimension !== 'count'
}

/** 城镇人口20万以上城市, 300万以上人口城市: which places. */
function isOfPlaces({ text, quantity }: Candidate): boolean {
  const { baseUnit } = quantity
  if (baseUnit !== null && baseUnit !== '人' && baseUnit !== '户') return false
  const behind = text.slice(quantity.to, quantity.to + 8)
  // 30户以上自然村
  if (
    baseUnit !== null &&
    quantity.comparator !== 'eq' &&
    /^的?(?:集中|连片|自然|行政|建制){0,2}村(?![医民])/.test(behind)
  )
    return true
  // 3万人口以上乡镇
  if (/^口以[上下]的?(?:乡镇|城镇|县城|城市|县|镇)/.test(behind)) return true
  const isPopulation =
    /人口$/.test(text.slice(Math.max(0, quantity.from - 2), quantity.from)) || /^的?人口/.test(behind)
  return isPopulation && /^的?(?:人口)?的?(?:大中?|特大|超大)?(?:城市|城镇|市县|县城|县|地区|乡镇)/.test(behind)
}

/** 搬迁192万人后续扶持覆盖率达100%: those whose rate is named. */
function isOfRate({ text, quantity, clause, next, lexicon }: Candidate): boolean {
  if (quantity.comparator !== 'eq' || next?.baseUnit !== '%' || next.from >= clause.to) return false
  const words = text.slice(quantity.to, next.from)
  // 8个监测断面中水质优良比例达到25%
  if (/^[一-鿿]{2,12}中/.test(words) && lexicon.cues.before(text, quantity.from) === null) return true
  const cue = lexicon.cues.before(words, words.length)
  const named = cue?.row.cue === 'level' ? words.slice(0, -cue.length) : words
  return /^[一-鿿]{4,16}$/.test(named) && senseOf(named, lexicon) === 'rate' && !isBareMeasure(named, lexicon)
}

/** 超过1000亿元 and 500亿元 of 超过1000亿元、500亿元的企业分别达到10家、20家. */
function isOfMany({ text, quantity, before, next }: Candidate): boolean {
  if (!isUnit(quantity.baseUnit, /元$/)) return false
  const last = before.at(-1)
  const isFirst = quantity.comparator === 'gt' && next !== null && text.slice(quantity.to, next.from) === '、'
  if (isFirst) return text[next.to] === '的' && text.slice(next.to, next.to + 24).includes('分别')
  const isSecond = last?.comparator === 'gt' && text.slice(last.to, quantity.from) === '、'
  return isSecond && text[quantity.to] === '的' && text.slice(quantity.to, quantity.to + 24).includes('分别')
}

/** 高炉和 between two sizes of things. */
const LISTED_THING = /^[一-鿿]{1,8}[和、及]$/

/** What is done away with is told by its size, and none of it is to be. */
const DONE_AWAY = /^[一-鿿]{2,8}(?:全部|基本|全面)(?:消除|清零|取消|退出)/
const LONGEST_DONE_AWAY = 14

/** 培育年产值10亿元以上企业5家, 超过100亿元的企业达到20家: the number tells which ones are counted. */
export function isQualifier(candidate: Candidate): boolean {
  const { text, quantity, next, clause } = candidate
  // 500张床位以上的县医院
  if (/^[一-鿿]{1,6}以[上下]的[一-鿿]/.test(text.slice(quantity.to, quantity.to + 10))) return true
  if (isOfPlaces(candidate) || isOfRate(candidate)) return true
  // 服务面积1万亩以上的社会化服务组织2000个、3万亩以上的200个
  const isShort = text[quantity.to] === '的' && next?.from === quantity.to + 1 && next.baseUnit !== quantity.baseUnit
  if (isShort && /^[lg]te?$/.test(quantity.comparator ?? '') && isSize(candidate) && !isRatio(candidate)) return true
  // 消除50万元以下薄弱村
  const isDoneAway = /(?:消除|淘汰|关停|取缔|清退|化解|停止使用)$/.test(
    text.slice(Math.max(clause.from, quantity.from - 4), quantity.from),
  )
  if (
    isDoneAway &&
    /^[lg]te$/.test(quantity.comparator ?? '') &&
    quantity.from === quantity.numberFrom &&
    isSize(candidate)
  )
    return /^的?[一-鿿]{2}/.test(text.slice(quantity.to, quantity.to + 3))
  // 消除56人以上大班额
  if (quantity.comparator !== 'eq' && /^的?超?大班额/.test(text.slice(quantity.to, quantity.to + 5))) return true
  // 按每百户15—20平方米配套建设养老服务设施, 30家左右省级技术创新中心
  if (/按照?每[^，]{1,6}$/.test(text.slice(Math.max(clause.from, quantity.from - 10), quantity.from))) return false
  if (quantity.comparator === 'approx' && dimensionOf(quantity, candidate.lexicon) === 'count') return false
  // 2个以上产值超5000亿元、4个以上超2000亿元的产业集群
  const [count, size] = [candidate.before.at(-1), candidate.behind[0]]
  if (count !== undefined && isUnit(count.baseUnit, /^[个家户]$/) && isSizeOf(text, count, quantity))
    return /的[一-鿿]{2}/.test(text.slice(quantity.to, clause.to))
  if (size !== undefined && isSizeOf(text, quantity, size)) return false
  // 24小时内响应、3个工作日内办结
  if (isTurnaround(candidate)) return false
  // 主营业务超过1000亿元、500亿元的企业
  if (isOfMany(candidate)) return true
  // 惠及300万人的供水工程
  if (text[quantity.to] === '的' && /惠及$/.test(text.slice(Math.max(0, quantity.from - 2), quantity.from))) return true
  if (quantity.comparator === 'eq' || quantity.comparator === null) return false
  // 绿色出行比例超过70%的城市达到60个
  if (isRatio(candidate))
    return (
      next !== null &&
      next.unit !== '级' &&
      next.from < clause.to &&
      /^的[^，。；]{1,12}达到?$/.test(text.slice(quantity.to, next.from))
    )
  const behind = text.slice(quantity.to, Math.min(clause.to, quantity.to + 3))
  if (STANDARD.test(behind)) return false
  // 年销售收入10亿元以上5家, but 3人以上5人以下
  if (next?.from === quantity.to && next.baseUnit !== quantity.baseUnit)
    return quantity.from === quantity.numberFrom || isSize(candidate)
  const isFollowed = next !== null && next.from < clause.to && next.from > quantity.to
  if (isFollowed && isOfBodies(candidate, next)) return true
  const before = clauseCues(candidate).findLast(({ cue }) => cue === 'output' || cue === 'increase' || cue === 'level')
  const isThing =
    quantity.from === quantity.numberFrom &&
    !isUnit(quantity.baseUnit, /元$/) &&
    !isTime(candidate) &&
    isSize(candidate) &&
    /^[一-鿿]{2}/.test(behind)
  // 城区常住人口100万以上城市…覆盖率达到90%
  if (before === undefined) {
    return (
      // 56人以上大班额全部消除
      DONE_AWAY.test(text.slice(quantity.to, Math.min(clause.to, quantity.to + LONGEST_DONE_AWAY))) ||
      behind.startsWith('的') ||
      // 强化20米以下船舶管理
      (isThing && candidate.lexicon.cues.at(text, quantity.to) === null) ||
      (isFollowed && quantity.from === quantity.numberFrom && /^[一-鿿]{2}/.test(behind))
    )
  }
  // 给予每人不超过1500元的补助
  if (
    behind.startsWith('的') &&
    isUnit(quantity.baseUnit, /元$/) &&
    isOneOf(before.word, candidate.lexicon.verbs.grants)
  )
    return false
  // 设立总规模不低于300亿元的产业投资基金: how large it is to be
  if (behind.startsWith('的') && (next === null || next.from >= clause.to) && before.cue === 'output') {
    if (/^.{0,8}(?:规模|面积|能力)$/.test(text.slice(before.to, quantity.from))) return false
  }
  // 年产100万吨以下煤矿退出
  if (isThing && /^lte?$/.test(quantity.comparator) && before.to === quantity.from && before.cue === 'output')
    return true
  // 淘汰400立方米及以下高炉和30吨及以下转炉
  const last = candidate.before.at(-1)
  if (isThing && last?.comparator === quantity.comparator && LISTED_THING.test(text.slice(last.to, quantity.from)))
    return true
  // 5000头以上规模场2个: how many each has, then how many there are to be
  if (isFollowed && before.cue === 'output' && isOfPlaceFor(candidate, next)) return true
  // 建立100亩以上核心示范区10个
  if (isFollowed && before.cue === 'output' && isSize(candidate) && /^[一-鿿]{2}/.test(behind)) return true
  const isAttached = text.slice(before.to, quantity.from).length > 1
  return isAttached && (isFollowed || behind.startsWith('的')) && /^[一-鿿]{2}/.test(behind)
}
