import { isHanDigit } from '../../text/numerals.ts'
import { STANDARD } from './governing.ts'
import { isOccasion, isRatio } from './measuring.ts'
import { isOneOf, isTurnaround, senseOf, trimmed } from './phrases.ts'
import { type Candidate, clauseCues } from './reading.ts'

/** Words farther from a number than this say nothing about it. */
const NEAR = 60

/** Units whose Chinese numerals are grades, parts and kinds: 三级网络, 二类器械, 一批. */
export const NAMING_UNITS: ReadonlySet<string> = new Set([...'级类代期批线圈面层条方元本分轮环科体'])

export function isHan({ text, quantity }: Candidate): boolean {
  return isHanDigit(text[quantity.numberFrom])
}

export function isTime({ lexicon, quantity }: Candidate): boolean {
  return quantity.baseUnit !== null && lexicon.units.at(quantity.baseUnit, 0)?.row.dimension === 'time'
}

/** Time that is measured: 开办时间压缩到2个工作日, 优良天数达到330天, 培训40学时. */
export function isDuration(candidate: Candidate): boolean {
  const { text, quantity, clause, lexicon } = candidate
  if (/^(?:学时|课时|机时|人年|人·年|人日|工日)$/.test(quantity.baseUnit ?? '')) return true
  // 人均预期寿命超过85岁
  if (quantity.from < quantity.numberFrom && senseOf(text.slice(clause.from, quantity.from), lexicon) === 'duration')
    return true
  const cues = clauseCues(candidate)
  // 教师每年至少1个月在企业实训
  if (/^(?:gte|lte)$/.test(quantity.comparator ?? '') && cues.some(({ cue }) => cue === 'per')) return true
  // 实现县城15分钟上高速，乡镇30分钟上国道; 不动产登记3个工作日内办结
  if (/小时$|分钟$/.test(quantity.unit ?? '') && candidate.cues.some(({ word }) => word === '实现' || word === '做到'))
    return true
  if (isTurnaround(candidate)) return true
  // 平均住院日下降到8天以内
  // 周转天数缩短到1995年的95天
  const isReached = (words: string) => /^(?:\d{4}年[底末]?的?)?$/.test(words)
  if (
    cues.some(
      ({ cue, word, to }) =>
        cue === 'level' && /[到至]$|[持定]在$/.test(word) && isReached(text.slice(to, quantity.from)),
    )
  )
    return true
  const isGoverned =
    cues.some(({ cue, to }) => cue !== 'per' && to >= quantity.from - 2) || text[quantity.from] === '不'
  if (!isGoverned) return false
  // 建立15分钟便民生活圈
  if (cues.at(-1)?.cue === 'output' && /[一-鿿]/.test(text[quantity.to] ?? '')) return false
  const head = text.slice(clause.from, quantity.from)
  const names = lexicon.measures.all(head).some(({ row }) => row.sense === 'duration')
  return names || /[缩压]/.test(head.slice(-6)) || /工作日|小时|分钟/.test(quantity.unit ?? '')
}

/** 农田灌溉水有效利用系数提高到0.57: a coefficient or an index has no unit. */
export function isOfIndex({ text, quantity, clause, lexicon }: Candidate): boolean {
  const head = text.slice(Math.max(clause.from, quantity.numberFrom - NEAR), quantity.numberFrom)
  return lexicon.measures.all(head).some(({ row }) => row.sense === 'index')
}

/** 百万吨死亡率控制在0.1以内, 产值比达到2.8: a rate that is reached or kept needs none either; 编号为2.35 is no rate. */
export function isBareRate({ text, quantity, clause, lexicon }: Candidate): boolean {
  if (!/^(?:$|[，。；、）])/.test(text.slice(quantity.to, quantity.to + 1))) return false
  const head = text.slice(Math.max(clause.from, quantity.from - NEAR), quantity.from)
  const cue = lexicon.cues.before(head, head.length)
  const isStated = cue?.row.cue === 'level' && !/^[到至为是]$/.test(cue.row.word)
  if (!isStated && (quantity.comparator === 'eq' || quantity.from === quantity.numberFrom)) return false
  const words = trimmed(isStated ? head.slice(0, -cue.length) : head, lexicon)
  return senseOf(words, lexicon) === 'rate' || words.endsWith('比')
}

/** Chinese numerals that count: 每个县有一个, 每年召开两次会议, 建成三个基地, 十余家. */
export function isHanCount({ text, quantity, clause, lexicon }: Candidate): boolean {
  if (quantity.comparator !== 'eq') return true
  const head = text.slice(Math.max(clause.from, quantity.from - NEAR), quantity.from)
  if (isOccasion(quantity) && /每[^，每]*$/.test(head)) return true
  // 建成三个基地, not 实现两个转变
  const counts = lexicon.verbs.counts.before(head, head.length) !== null
  if (counts && quantity.value !== 1) return true
  // 每个县有一个, 每个乡镇至少建设一所
  return /[每各][^，每各]*$/.test(head) && (counts || lexicon.verbs.gives.before(head, head.length) !== null)
}

/** 由…3个工作日内压缩到: 由 or 从 before, a change to the next quantity behind. */
export function startsChange({ text, quantity, clause, next }: Candidate): boolean {
  if (next === null) return false
  const head = text.slice(Math.max(clause.from, quantity.from - 24), quantity.from)
  const between = text.slice(quantity.to, Math.min(next.from, quantity.to + 25))
  // 比1990年的14300亿元增长27.6%
  if (/[比较][^，]{1,12}的$/.test(head) && /^[增提上下降减]/.test(text.slice(quantity.to, quantity.to + 1))) return true
  return /[由从自][^由从自到至]*$/.test(head) && /^.{0,20}(?:到|至|为|[增升降减])(?:\d{4}年底?的?)?$/.test(between)
}

/** 截至2020年底…, 已建成10个, 2020年达到40%; 在现有水平基础上提高 looks ahead. */
export function isAchieved({ text, quantity, sentence, clause, cues, mentions, calendar }: Candidate): boolean {
  const { issuedYear } = calendar
  const isPast = (year: number) => issuedYear !== null && year < issuedYear
  const times = mentions.filter(({ role }) => role === 'by')
  const last = times.at(-1)
  // 由目前的3个工作日内压缩到
  const head = text.slice(Math.max(clause.from, quantity.numberFrom - NEAR), quantity.numberFrom)
  if (/[由从][^，由从]*(?:到|至)$/.test(head)) return last !== undefined && isPast(last.year)
  // 2020年，全省养老床位达到5万张
  const isSaidHere =
    last !== undefined && (last.from >= clause.from || last.from === sentence.from || /[，,]/.test(text[last.to] ?? ''))
  if (isSaidHere && isPast(last.year)) return true
  // 2020年，全市生产总值突破1.7万亿元，“十三五”年均增长7.1%，人均达到8.6万元
  if (times[0]?.from === sentence.from && times.every(({ year }) => isPast(year))) return true
  const fact = cues.findLast(
    ({ cue, from, to }) =>
      (cue === 'past' || (cue === 'fact' && from >= clause.from)) && !/基础上|水平/.test(text.slice(to, quantity.from)),
  )
  if (fact === undefined || cues.some(({ cue, from }) => cue === 'strive' && from > fact.from)) return false
  // 截至 and its year are one phrase
  const ahead = times.findLast(({ year }) => !isPast(year))
  return ahead === undefined || ahead.from <= fact.to
}

/** 对年收入首次突破10亿元、50亿元的企业: a case, not a wish. */
export function isCondition({ text, quantity, clause }: Candidate): boolean {
  // 年产值达到10亿元的，奖励50万元
  if (/[^目标]的[，；：]$/.test(text.slice(Math.max(quantity.to, clause.to - 3), clause.to))) return true
  if (!/^[\s，；、]*(?:对|凡|对于|如)/.test(text.slice(clause.from, clause.from + 4))) return false
  // 对新建冷库按投资额30%的比例给予补贴
  if (
    STANDARD.test(text.slice(quantity.to, quantity.to + 3)) &&
    /按照?[^，的]*$/.test(text.slice(clause.from, quantity.from))
  )
    return false
  // 对小微企业给予最高300万元的贷款支持
  if (
    /(?:给予|予以|提供|发放|奖励|补助|补贴)(?:一次性|不超过|最高|每年|每户|每人){0,2}$/.test(
      text.slice(clause.from, quantity.numberFrom),
    )
  )
    return false
  return /^[^，。的]{0,16}的/.test(text.slice(quantity.to, Math.min(clause.to, quantity.to + 18)))
}

/** 亩, 平方米, 元 and 吨 tell how large one is; 个 and 人 how many there are. */
function isSize({ lexicon, quantity }: Candidate): boolean {
  const dimension = quantity.baseUnit === null ? null : (lexicon.units.at(quantity.baseUnit, 0)?.row.dimension ?? null)
  return dimension !== null && dimension !== 'count'
}

/** 培育年产值10亿元以上企业5家, 超过100亿元的企业达到20家: the number tells which ones are counted. */
export function isQualifier(candidate: Candidate): boolean {
  const { text, quantity, next, clause } = candidate
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
  if (next?.from === quantity.to && next.baseUnit !== quantity.baseUnit) return true
  const isFollowed = next !== null && next.from < clause.to && next.from > quantity.to
  const before = clauseCues(candidate).findLast(({ cue }) => cue === 'output' || cue === 'increase' || cue === 'level')
  const isThing =
    quantity.from === quantity.numberFrom &&
    !/元$/.test(quantity.baseUnit ?? '') &&
    !isTime(candidate) &&
    isSize(candidate) &&
    /^[一-鿿]{2}/.test(behind)
  // 城区常住人口100万以上城市…覆盖率达到90%
  if (before === undefined) {
    return (
      behind.startsWith('的') ||
      // 强化20米以下船舶管理
      (isThing && candidate.lexicon.cues.at(text, quantity.to) === null) ||
      (isFollowed && quantity.from === quantity.numberFrom && /^[一-鿿]{2}/.test(behind))
    )
  }
  // 给予每人不超过1500元的补助
  if (
    behind.startsWith('的') &&
    /元$/.test(quantity.baseUnit ?? '') &&
    isOneOf(before.word, candidate.lexicon.verbs.grants)
  )
    return false
  // 设立总规模不低于300亿元的产业投资基金: how large it is to be
  if (behind.startsWith('的') && (next === null || next.from >= clause.to) && before.cue === 'output') {
    if (/^.{0,8}(?:规模|面积|能力)$/.test(text.slice(before.to, quantity.from))) return false
  }
  // 年产100万吨以下煤矿退出
  if (isThing && quantity.comparator === 'lte' && before.to === quantity.from && before.cue === 'output') return true
  // 建立100亩以上核心示范区10个
  if (isFollowed && before.cue === 'output' && isSize(candidate) && /^[一-鿿]{2}/.test(behind)) return true
  const isAttached = text.slice(before.to, quantity.from).length > 1
  return isAttached && (isFollowed || behind.startsWith('的')) && /^[一-鿿]{2}/.test(behind)
}
