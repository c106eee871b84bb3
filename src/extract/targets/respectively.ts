import { findOutside } from '../../text/brackets.ts'
import type { Preceding } from './carried-subjects.ts'
import { nounAfter } from './counted-nouns.ts'
import { isYear } from './measuring.ts'
import { isMeasure, LABEL, placed, REACH, trimmed, withoutVerbs } from './phrases.ts'
import type { Candidate } from './reading.ts'
import { measureOf, ofFirst } from './shared-measures.ts'

/** 和, 及 and 与 that join, and are no part of 普及率, 饱和度, 参与度, 和谐. */
const CONJUNCTION = /、|(?<![普涉波危触])及(?![时格其])|(?<![饱共缓调])和(?![谐平田])|(?<![参赋给])与(?!会)/y

/**
 * 城市、县城（建成区）生活垃圾无害化处理率分别达到97%和92%: the subject that the nth number belongs to, or null
 * where the clause distributes nothing.
 */
export function shareOfList(candidate: Candidate, since: number, previous: Preceding | null): string | null {
  const { quantity, before, clause, text, lexicon } = candidate
  const at = text.slice(clause.from, quantity.from).lastIndexOf('分别')
  // 分别由88.9%、45%提高到92%、60%
  const changes = /^[由从].*?[提增上扩延降下减压缩调][一-鿿]?[到至为]/.exec(
    text.slice(clause.from + at + 2, quantity.from),
  )
  const from = clause.from + at + (changes === null ? 0 : 2 + changes[0].length)
  const nth = before.filter((each) => each.from >= from && !isYear(each)).length
  const share = sharesOfList(candidate, changes === null ? since : clause.from)[nth] ?? null
  // 万人拥有量达到15标台，南宁、柳州、桂林分别达到15、12和10标台: the same elsewhere
  const said = previous !== null && previous.candidate.clause.from < clause.from ? previous.subject : null
  const isElsewhere =
    share !== null && share.length <= LONGEST_PLACE && previous?.candidate.quantity.baseUnit === quantity.baseUnit
  if (isElsewhere && said !== null && isMeasure(said, lexicon) && !isMeasure(share, lexicon))
    return share + said.replace(/^全[国省市县区州]/, '')
  // 市、县两级财政分别安排5000万元、1000万元专项资金: who gives it, and what it is
  return share !== null && /财政$/.test(share)
    ? share.replace(/[两三四]?级(?=财政$)/, '') + nounAfter(candidate)
    : share
}

/** 苏南, 呼和浩特 */
const LONGEST_PLACE = 4

/** 工业、服务业增加值分别增长8%: the subjects behind the first that have the same number, for it is the only one. */
export function sharersOfList(candidate: Candidate): string[] {
  const { text, clause, quantity, before, next } = candidate
  const at = text.slice(clause.from, quantity.from).lastIndexOf('分别')
  if (at < 0 || before.some((each) => each.from >= clause.from + at && !isYear(each))) return []
  if (next !== null && JOINED.test(text.slice(quantity.to, next.from))) return []
  return sharesOfList(candidate, clause.from).slice(1)
}

/** 97%和92%, 5家左右、10家左右: what stands between two numbers that one word distributes. */
const JOINED = /^[^，；。]{0,12}[、和及][^，；。]{0,12}$/

function sharesOfList(candidate: Candidate, since: number): string[] {
  const { text, clause, quantity } = candidate
  const words = text.slice(clause.from, quantity.from)
  const at = words.lastIndexOf('分别')
  if (at < 0 || (since > clause.from + at && /[，；]/.test(text.slice(since, quantity.from)))) return []
  // 对评为A档的市、县分别给予1000万元、500万元奖励: whom it is given to
  const isGiven =
    candidate.lexicon.verbs.grants.at(words, at + 2) !== null ||
    candidate.lexicon.verbs.awards.at(words, at + (words.startsWith('一次性', at + 2) ? 5 : 2)) !== null
  // 制定国家标准、行业标准的每项分别奖励30万元、20万元
  if (isGiven && (/^[，；]?对/.test(words.replace(LABEL, '')) || /的(?:每[项家人个户名])?$/.test(words.slice(0, at))))
    return []
  const listed = withoutVerbs(placed(words.slice(Math.max(0, at - REACH), at), candidate), candidate.lexicon)
  // 省、市、县三级应急物资储备库
  const tiers = listed.replace(/(?<=[、和及与])([省市州县区乡镇村])[两三四五]级/, '$1级')
  const parts = listedParts(tiers)
  const last = parts.at(-1)
  if (parts.length === 1 && last !== undefined) return townAndCountry(last)
  if (parts.length < 2 || last === undefined) return []
  const others = parts.slice(0, -1)
  // 超过1000亿元、500亿元的企业
  const which = /^\d[\d.]*[万亿]*元(?=的.)/.exec(last)?.[0]
  if (which !== undefined) {
    const lead = others[0]?.split(/\d/)[0] ?? ''
    return [...others.map((part) => part + last.slice(which.length)), lead + last]
  }
  const whole = sharedBehind(last, others)
  if (whole !== null) return basedAlike([...others.map((part) => part + whole), last])
  // 化学需氧量、氨氮重点工程减排量 lists pollutants, 普及率、数控化率 measures
  if (others.every((part) => isMeasure(part, candidate.lexicon) || AVERAGE.test(part)))
    return basedAlike(ofFirst(parts, candidate.lexicon))
  const measure = measureOf(last, others, candidate.lexicon)
  // 风电、光伏发电装机容量
  const said = (part: string) => (/电$/.test(part) && measure.startsWith('发电') ? measure.slice(2) : measure)
  return basedAlike([...others.map((part) => (part.endsWith(measure) ? part : part + said(part))), last])
}

/** 政府投资、社会投资工程验收时限: what follows the words that all of them end in; null where nothing does. */
function sharedBehind(last: string, others: readonly string[]): string | null {
  const length = others[0]?.length ?? 0
  const end = last.slice(0, length).slice(-2)
  const isShared = length > 2 && last.length > length + 2 && others.every((part) => part.endsWith(end))
  return isShared ? last.slice(length) : null
}

/** 城乡低保标准分别达到850元、660元: the one of the towns, the other of the country. */
function townAndCountry(name: string): string[] {
  const at = name.indexOf('城乡')
  if (at < 0) return []
  const town = /低保|最低生活|特困/.test(name) ? '城市' : '城镇'
  return [town, '农村'].map((area) => name.slice(0, at) + area + name.slice(at + 2))
}

/** 每千人口执业医师数、床位数: what the first is counted by is said of the others too. */
function basedAlike(parts: readonly string[]): string[] {
  const base = EACH.exec(parts.join('、'))?.[0] ?? ''
  const each = parts.map((part, index) => (index === 0 || EACH.test(part) ? part : base + part))
  return each.map((part, index) => (index === 0 ? part : perOutput(part, each[0] ?? '')))
}

/** 单位GDP, 万元地区生产总值, 单位工业增加值: what is produced, by which what it takes is counted. */
const PER_OUTPUT =
  /^(?:(?:单位|万元)(?:[^，、]{0,2}生产总值|GDP|[^，、]{0,4}工业增加值)(?=.)|[^，、的]{2,24}的(?=能耗|能源消耗))/
/** Of energy, water and carbon so much is told by what is produced, of pollutants the whole. */
const TAKEN = /^(?:二氧化碳排放|碳排放|能耗|能源消耗|电耗|水耗|用水量|取水量)(?!总量)/

/** 单位GDP能耗和二氧化碳排放分别下降, 单位GDP能耗下降14%、二氧化碳排放下降18%: both are told by the GDP. */
export function perOutput(name: string, first: string): string {
  return TAKEN.test(name) ? (PER_OUTPUT.exec(first)?.[0] ?? '') + name : name
}

/** 接待游客10亿人次，旅游总收入1.2万亿元，年均分别增长12%和10%: the subjects of the amounts before, in their order. */
export function shareOfEarlier(candidate: Candidate, previous: Preceding | null): string | null {
  const { text, clause, quantity, before, lexicon } = candidate
  const words = text.slice(clause.from, quantity.from)
  const at = words.lastIndexOf('分别')
  // 比2015年分别下降10%、15%
  if (at < 0 || trimmed(words.slice(0, at).replace(SINCE, ''), lexicon) !== '') return null
  // 分别按用电量给予0.05元、0.1元奖励: what is given is no amount of those before
  if (lexicon.verbs.grants.all(words.slice(at)).length > 0) return null
  const count = text.slice(clause.from + at, clause.to).split(/(?<=[\d%％])[^\d%％、和及，]*[、和及]/).length
  const nth = before.filter((each) => each.from >= clause.from + at && !isYear(each)).length
  const subjects: (string | null)[] = []
  for (let each = previous; each !== null && subjects.length < count; each = each.previous) {
    if (each.candidate.quantity.from < clause.from) subjects.unshift(each.subject)
  }
  const own = subjects.length === count && count > 1 ? subjects[nth] : null
  return own ?? null
}

const SINCE = /[比较与](?:\d{4}年|上年|“[^”]{2,4}”末?)(?:相比)?/

/** 每千人口, 每户: what a measure is counted by. */
export const EACH = /^每[十百千万]*(?:名|户)?(?:常住)?(?:人口|老年人|居民|就业人员|学生|人|户)/

/** 亩均税收: what is told by the head or the area is measured, whatever its name. */
const AVERAGE = /[人户亩地校村]均[一-鿿]{2,20}$/

/** The parts of a list, those in brackets left whole. */
function listedParts(list: string): string[] {
  const joins = (_: number, index: number) => {
    CONJUNCTION.lastIndex = index
    return CONJUNCTION.test(list)
  }
  const parts: string[] = []
  for (let from = 0; from <= list.length; ) {
    const at = findOutside(list, joins, from)
    const to = at < 0 ? list.length : at
    if (to > from) parts.push(list.slice(from, to))
    from = to + 1
  }
  return parts
}
