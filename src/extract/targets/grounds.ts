import { integer } from '../../lexicon/han-integer.ts'
import { YEAR } from '../../text/dates.ts'
import { fiveYearPlan } from '../../text/five-year-plans.ts'
import { isHanDigitAt } from '../../text/numerals.ts'
import { dimensionOf, isOccasion, isUnit } from './measuring.ts'
import { isTurnaround, senseOf, trimmed } from './phrases.ts'
import { type Candidate, clauseCues, MOST_LISTED, type Sighting } from './reading.ts'

/** Words farther from a number than this say nothing about it. */
const NEAR = 60

/** Units whose Chinese numerals are grades, parts and kinds: 三级网络, 二类器械, 一批. */
export const NAMING_UNITS: ReadonlySet<string | null> = new Set([...'级类代期批线圈面层条方元本分轮环科体'])

/** 、每个县至少1个: as many again of the same, for each of others. */
export function isTurn({ text, quantity, before }: Sighting & Pick<Candidate, 'before'>): boolean {
  const last = before.at(-1)
  return (
    last?.baseUnit === quantity.baseUnit &&
    /、每[个家所][^，。；、\d]{1,8}(?:至少)?$/.test(
      text.slice(Math.max(last.to, quantity.numberFrom - 14), quantity.numberFrom),
    ) &&
    /^(?:[，。；、]|$)/.test(text.slice(quantity.to, quantity.to + 1))
  )
}

/** 4万人 of 1万户4万人: those who live in so many households. */
export function isOfHouseholds({ quantity, before }: Pick<Candidate, 'quantity' | 'before'>): boolean {
  const last = before.at(-1)
  return (
    last?.to === quantity.from && last.baseUnit === '户' && (quantity.baseUnit === '人' || quantity.baseUnit === '人口')
  )
}

export function isHan({ text, quantity }: Sighting): boolean {
  return isHanDigitAt(text, quantity.numberFrom)
}

/** 四百二十亿元, 二千公里, 九万人: written in words as 420亿元 is in digits; 一元, 十项 and 百万青年 are not. */
export function isHanAmount({ text, quantity, lexicon }: Sighting): boolean {
  const written = text.slice(quantity.numberFrom, quantity.to)
  if (!PLACED.test(written) || quantity.baseUnit === null) return false
  const dimension = dimensionOf(quantity, lexicon)
  return dimension === 'count' ? GREAT.test(written) || isPrecise(written, quantity.baseUnit) : dimension !== 'time'
}

/** A digit and its place: 二百, 八十, 九万, 十二万; 十万 alone is a base as 百万 is: 十万人死亡率. */
const PLACED = /^(?:[一二两三四五六七八九][十百千万亿]|十[一二三四五六七八九][万亿])/
const GREAT = /[百千万亿]/

/** 五十四个: names are of round and small numbers, but 二十八条措施 and 三十六字方针 are known by theirs. */
const isPrecise = (written: string, unit: string): boolean =>
  /[一二三四五六七八九]十[一二三四五六七八九]/.test(written) && !/^[条项字]$/.test(unit)

export function isTime({ lexicon, quantity }: Candidate): boolean {
  return dimensionOf(quantity, lexicon) === 'time'
}

/** 各1小时 at the end of a clause */
const isTold = ({ text, quantity, clause }: Candidate): boolean =>
  text[quantity.from - 1] === '各' &&
  /^[，。；、]?$/.test(text.slice(quantity.to, Math.min(clause.to, quantity.to + 2)))

const AT_A_YEAR = new RegExp(`^(?:${YEAR}[底末]?的?)?$`)

/** 平均受教育年限, 人均预期寿命: a time that is told of all. */
export const isMeanTime = (words: string): boolean => /(?:平均受教育年[限数]|预期寿命)$/.test(words)

/** Time that is measured: 开办时间压缩到2个工作日, 优良天数达到330天, 培训40学时. */
export function isDuration(candidate: Candidate): boolean {
  const { text, quantity, clause, lexicon } = candidate
  if (isUnit(quantity.baseUnit, /^(?:学时|课时|机时|人年|人·年|人日|工日)$/)) return true
  // 人均预期寿命超过85岁
  if (quantity.from < quantity.numberFrom && senseOf(text.slice(clause.from, quantity.from), lexicon) === 'duration')
    return true
  // 劳动年龄人口平均受教育年限11.9年
  if (
    isMeanTime(text.slice(clause.from, quantity.from)) &&
    /^(?:[，。；、（]|$)/.test(text.slice(quantity.to, quantity.to + 1))
  )
    return true
  // 建立15分钟便民生活圈
  if (/^[^，。；的]{0,8}圈/.test(text.slice(quantity.to, clause.to))) return false
  const cues = clauseCues(candidate)
  // 教师每年至少1个月在企业实训
  if ((quantity.comparator === 'gte' || quantity.comparator === 'lte') && cues.some(({ cue }) => cue === 'per'))
    return true
  // 每天校内、校外体育活动各1小时
  if (cues.some(({ cue }) => cue === 'per') && isTold(candidate)) return true
  // 实现县城15分钟上高速，乡镇30分钟上国道; 不动产登记3个工作日内办结
  const promises =
    cues.some(({ word }) => word === '实现' || word === '做到') || !cues.some(({ cue }) => cue === 'output')
  if (
    isUnit(quantity.unit, /小时$|分钟$/) &&
    promises &&
    candidate.cues.some(({ word }) => word === '实现' || word === '做到')
  )
    return true
  if (isTurnaround(candidate)) return true
  // 平均住院日下降到8天以内
  // 周转天数缩短到1995年的95天
  // 分别压缩至8个、5个工作日
  const isReached = (words: string) => AT_A_YEAR.test(words) || /^\d{1,3}个?(?:工作日|天|日|小时)?[、和及]$/.test(words)
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
  // 建立24小时自助服务区
  if (cues.at(-1)?.cue === 'output' && /[一-鿿]/.test(text.charAt(quantity.to))) return false
  const head = text.slice(clause.from, quantity.from)
  const names = lexicon.measures.all(head).some(({ row }) => row.sense === 'duration')
  return names || /[缩压]/.test(head.slice(-6)) || isUnit(quantity.unit, /工作日|小时|分钟/)
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
  // 四省边际中心城市
  if (isUnit(quantity.baseUnit, /^[国省市县区州]$/) && /^[一-鿿]/.test(text.charAt(quantity.to))) return false
  // 建成三个基地, not 实现两个转变
  const counts = lexicon.verbs.counts.before(head, head.length) !== null
  if (counts && quantity.value !== 1) return true
  // 每个县有一个, 每个乡镇至少建设一所
  return /[每各][^，每各]*$/.test(head) && (counts || lexicon.verbs.gives.before(head, head.length) !== null)
}

/** 培训7500万人次，其中农民工3000万人次; 危桥改造12座（其中：四类危桥1座、五类危桥11座）: what a number before is made up of. */
export function isPart(candidate: Candidate): boolean {
  const { text, clause, quantity, enclosed } = candidate
  if (enclosed?.mark === '（')
    return /^（(?:其中|包括|含)/.test(text.slice(enclosed.from, enclosed.from + 4)) || isNamedPart(candidate)
  return /^[，；]?其中/.test(text.slice(clause.from, quantity.from))
}

/** 铁路营业里程6200公里（高铁2400公里）: a noun and as much of the amount before the brackets; 白鹤滩（1600万千瓦，其中四川800万千瓦） tells which. */
export function isNamedPart({ text, quantity, enclosed, before }: Candidate): boolean {
  if (enclosed?.mark !== '（') return false
  const whole = before.findLast(({ from }) => from < enclosed.from)
  if (whole?.to !== enclosed.from || whole.baseUnit !== quantity.baseUnit || quantity.baseUnit === null) return false
  const last = before.findLast(({ from }) => from > enclosed.from)
  const named = text.slice((last?.to ?? enclosed.from) + 1, quantity.from)
  return PART.test(named) && !RESTATED.test(named)
}

const PART = /^(?:其中)?[一-鿿]{2,10}$/
/** 750亿元（按2020年价为820亿元）, 3000公里（约合1864英里）: the same amount once more. */
const RESTATED = /^(?:按|折合?|约|合|相当|即|较|比|每|共|原|已|现|截至|不|最)|[为是达至到]$/

/** 对3类企业, 对5个重点领域: a division of the work, not what it is done to. */
const DIVISION =
  /^[^，。；]{0,6}(?:领域|方面|环节|行业|问题|层面)|^[^，。；]{0,2}(?:[市县区州乡镇]|部门|单位)|^[^，。；、]{0,6}县(?![城道级域])/

const PEOPLE: ReadonlySet<string | null> = new Set(['名', '位', '人', '人次', '户'])

/** 为, 对, 为全州, 对城西片区 that those follow to whom something is done; 通过“阳光家园计划”为 tells how. */
const SERVES = /^(?:通过[^，。；为对]{2,16}|[^，。；的为对]{0,6})[为对](?:[一-鿿]{2,10}(?<!等))?$/

/** 为6.5万名适龄妇女免费提供检查, 对5万户困难家庭实施改造: so many people or things that a deed is done to. */
export function isServed({ text, quantity, clause, following }: Candidate): boolean {
  if (!SERVES.test(text.slice(clause.from, quantity.from))) return false
  // 1000名乡村医生, 5000名城乡居民: people are no division of the work
  const isDivision = !PEOPLE.has(quantity.baseUnit) && DIVISION.test(text.slice(quantity.to, quantity.to + 9))
  if (quantity.baseUnit === '类' || isDivision) return false
  return following.some(({ cue }) => cue === 'output') || /进行|实施|开展|免费/.test(text.slice(quantity.to, clause.to))
}

/** 增加到, 提高到2025年的, 增加到一九八五年的 */
const CHANGES_TO = new RegExp(`^[^；。]{0,20}(?:到|至|为|[增升降减])(?:${YEAR}[底末]?的?)?$`)

/** 由, 从 and 自 before where a change starts; no part of 自然岸线, 自来水, 从业人员, 由于. */
const FROM = /(?:由(?!于)|从(?![业事])|自(?![然来主治有动身贸给]))[^由从自到至]*$/

/** 由…3个工作日内压缩到, 分别由88.9%、45%提高到: 由 or 从 before, a change to the next quantity behind the list. */
export function startsChange({ text, quantity, clause, behind }: Candidate): boolean {
  let { to } = quantity
  const next = behind.slice(0, MOST_LISTED).find((each) => {
    const isListed = /^[、和及]$/.test(text.slice(to, each.from))
    if (isListed) to = each.to
    return !isListed
  })
  if (next === undefined) return false
  const head = text.slice(Math.max(clause.from, quantity.from - 24), quantity.from)
  const between = text.slice(to, Math.min(next.from, to + 25))
  // 比1990年的14300亿元增长27.6%, 比“六五”期间平均362.9万吨增长24%; 使比重20%下降 compares nothing
  if (
    /[比较](?![重例率值])[^，]{2,20}$/.test(head) &&
    /^[增提上下降减]/.test(between) &&
    quantity.from === quantity.numberFrom
  )
    return true
  return FROM.test(head) && CHANGES_TO.test(between)
}

/** “十四五”前两年 */
const FIRST_YEARS = /([一二三四五六七八九十]{1,2})五[”"]?(?:时期)?前([一二两三四])年/

/** “十四五”前两年年均增长6.7%, said in 2023: the years that a plan has behind it. */
function isOfYearsPast(words: string, issuedYear: number | null): boolean {
  const [, plan = '', count = ''] = FIRST_YEARS.exec(words) ?? []
  const { startYear } = fiveYearPlan(plan)
  const years = integer(count)
  return startYear !== null && issuedYear !== null && years !== null && startYear + years <= issuedYear
}

const BUILT = /^(?:之前|以前|前)?[^，。；、\d]{0,6}(?:建成|竣工|投用|投运|使用|建设|形成|登记|认定|交付)的/

/** 截至2020年底…, 已建成10个, 2020年达到40%; 在现有水平基础上提高 looks ahead. */
export function isAchieved({ text, quantity, sentence, clause, cues, before, mentions, calendar }: Candidate): boolean {
  const { issuedYear } = calendar
  const isPast = (year: number) => issuedYear !== null && year < issuedYear
  // 2000年底前建成的老旧小区改造2200个: the time tells which ones
  const tellsWhich = ({ to }: { to: number }) => BUILT.test(text.slice(to, Math.min(quantity.from, to + 14)))
  const times = mentions.filter((mention) => mention.role === 'by' && !tellsWhich(mention))
  const last = times.at(-1)
  // 由目前的3个工作日内压缩到
  const head = text.slice(Math.max(clause.from, quantity.numberFrom - NEAR), quantity.numberFrom)
  if (/[由从][^，由从]*(?:到|至)$/.test(head)) return last !== undefined && isPast(last.year)
  // 2020年，全省养老床位达到5万张
  const isSaidHere =
    last !== undefined &&
    (last.from >= clause.from || last.from === sentence.from || /[，,]/.test(text.charAt(last.to)))
  if (isSaidHere && isPast(last.year)) return true
  if (isOfYearsPast(text.slice(sentence.from, quantity.from), issuedYear)) return true
  // 2020年，全市生产总值突破1.7万亿元，“十三五”年均增长7.1%，人均达到8.6万元
  if (times[0]?.from === sentence.from && times.every(({ year }) => isPast(year))) return true
  const fact = cues.findLast(
    ({ cue, from, to }) =>
      (cue === 'past' || (cue === 'fact' && from >= clause.from)) && !/基础上|水平/.test(text.slice(to, quantity.from)),
  )
  // 是过去10年规模的两倍；每年还将改造150万户
  const since = fact === undefined ? '' : text.slice(fact.to, quantity.from)
  if (fact?.word === '过去' && /；(?:[^；]{0,12})(?:将|要|力争)/.test(since)) return false
  if (fact === undefined || cues.some(({ cue, from }) => cue === 'strive' && from > fact.from)) return false
  // 依托现有资源建设30个中心: what is there already serves what is to be
  const deed = cues.findLast(({ cue, from }) => cue === 'output' && from > fact.to)
  const isDone = deed !== undefined && [...before, quantity].some(({ from }) => from === deed.to)
  if (/^[现原已既]有$/.test(fact.word) && isDone) return false
  // 截至 and its year are one phrase
  const ahead = times.findLast(({ year }) => !isPast(year))
  return ahead === undefined || ahead.from <= fact.to
}
