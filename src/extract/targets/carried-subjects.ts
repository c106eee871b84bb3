import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Span } from '../../text/sentences.ts'
import { isNamedPart } from './grounds.ts'
import { areaOf, measureBefore } from './groups.ts'
import { isUnit } from './measuring.ts'
import { headNoun, isMeasure, placed, REACH, senseOf } from './phrases.ts'
import type { Candidate } from './reading.ts'

/** The target before another in the same sentence. */
export interface Preceding {
  candidate: Candidate
  subject: string | null
  previous: Preceding | null
  /** What the sentence is about so far: 高铁 behind 8条高铁，总里程760公里. */
  topic: string | null
}

/** 8条高铁，总里程760公里 goes on speaking of 高铁. */
export function topicOf(subject: string | null, previous: Preceding | null, lexicon: Lexicon): string | null {
  const topic = previous?.topic ?? null
  if (subject === null || topic === null) return subject
  if (!subject.startsWith(topic)) return subject
  const rest = subject.slice(topic.length)
  // 高速公路总里程, 高速公路改扩建
  return isMeasure(subject, lexicon) || lexicon.cues.at(rest, 0)?.length === rest.length ? topic : subject
}

/** 全国, 全省: of which an area is a part. */
const WHOLE = /^全[国省市县区](?=..)/

/** 郑州市, 海东市: a place that a subject begins with. */
const PLACE = /^(?!城市|全|各)[一-鿿]{2,6}?[市县区州省](?=[^、市县区])/
/** 覆盖全市, 建成3个县: no place alone. */
const isNaming = (head: string): boolean => /[达到占为]|覆盖|建成/.test(head)

/** The subject of the first target of those that end alike. */
function firstOf(previous: Preceding | null): string | null {
  let first = previous
  const end = previous?.subject?.slice(-4) ?? ''
  while (first?.previous?.subject?.endsWith(end)) first = first.previous
  return first?.subject ?? null
}

/** 将城市最低生活保障标准提高到700元，农村提高到500元: the same, elsewhere. */
export function inAnotherArea(head: string, previous: Preceding | null, lexicon: Lexicon): string | null {
  // 全国污水处理率达到50%以上，东部地区达到60%以上
  const said = previous?.subject ?? ''
  const area = areaOf(said, lexicon) || (WHOLE.exec(said)?.[0] ?? '')
  // 郑州市分担率不低于50%，洛阳市、南阳市不低于45%，其他100万人口以上的城市不低于40%
  const first = /[市县区州省]$/.test(head) ? firstOf(previous) : null
  const place = PLACE.exec(first ?? '')?.[0]
  if (first !== null && place !== undefined && !isNaming(head)) return head + first.slice(place.length)
  const isArea = head.split(/[和及、]/).every((part) => part !== '' && areaOf(part, lexicon) === part)
  if (!isArea || previous?.subject == null) return null
  // 入园率城市达到98%，牧区达到90%
  const measure = measureBefore(head, said, lexicon)
  if (measure !== null) return measure + head
  // 北方地区取暖率达到50%，…县城和城乡结合部达到70%以上，农村地区达到40%以上
  const root = firstOf(previous) ?? ''
  const whole = area === '' || /^[和及、]/.test(said.slice(area.length)) ? areaOf(root, lexicon) : ''
  if (whole !== '') return head + root.slice(whole.length)
  // 污泥无害化处置率达到90%，县城达到95%; 每千人口拥有床位7张，有条件的地区达到8张
  if (area === '' && (isRateOf(previous.subject, lexicon) || BY_MANY.test(previous.subject)))
    return head + previous.subject
  return area === '' ? null : head + said.slice(area.length)
}

/** 每千人口拥有床位: what is told by so many of them. */
const BY_MANY = /^每[十百千万]/

const isRateOf = (subject: string, lexicon: Lexicon): boolean => senseOf(subject, lexicon) === 'rate'

/** 稳岗返还比例，大型企业由30%提至50%: a measure that opens the sentence, or stands in the clause before, for those that follow. */
export function ofTopic(head: string, candidate: Candidate): string | null {
  const { earlier, lexicon } = candidate
  if (head === '' || isMeasure(head, lexicon)) return null
  const topic = topicAlone(earlier[0], head, candidate) ?? topicAlone(earlier.at(-1), head, candidate)
  return topic === null ? null : head + topic
}

/** What a clause names, when it does nothing but name a measure. */
function topicAlone(clause: Span | undefined, head: string, candidate: Candidate): string | null {
  const { text, lexicon } = candidate
  if (clause === undefined || clause.to - clause.from > REACH) return null
  const topic = placed(text.slice(clause.from, clause.to).replace(/[，：]$/, ''), candidate)
  const isTopic =
    senseOf(topic, lexicon) === 'rate' ||
    // 人均居住面积，城市达到6平方米，农村达到18平方米
    (areaOf(head, lexicon) === head && isMeasure(topic, lexicon) && lexicon.cues.all(topic).length === 0)
  return isTopic && !/\d/.test(topic) && text.slice(clause.from, clause.to - 1).endsWith(topic) ? topic : null
}

/** Money behind what it is spent on, or as much again of what was counted before. */
export function takesUp({ quantity }: Candidate, previous: Candidate): boolean {
  return isUnit(quantity.baseUnit, /元$/) || quantity.baseUnit === previous.quantity.baseUnit
}

/** 已建成国家级绿色工厂32家，到2025年再创建30家以上: more of what was counted before. */
export function countedBefore({ text, before, quantity, cues, sentence, lexicon }: Candidate): string | null {
  const last = before.findLast(({ baseUnit }) => baseUnit === quantity.baseUnit)
  if (last === undefined) return null
  const verb = cues.findLast(({ cue, to }) => (cue === 'output' || cue === 'fact') && to <= last.from)
  const words = text.slice(Math.max(verb?.to ?? sentence.from, last.from - REACH), last.from)
  // 分别奖励300万元、100万元 and 举报人3万元 name nothing
  if (isUnit(quantity.baseUnit, /元$/) && !/[资金费款贷]$/.test(words)) return null
  return (/[，；]/.test(words) ? '' : headNoun(words, lexicon)) || null
}

/** 合肥、六安等市, 一类县, 西部地区 */
const PLACES = /(?:[市县区州省]|地区|城市|乡镇)$/

/** 民办 of 学校; 旅行社 is a name of its own. */
const LONGEST_KIND = 3

/** 综合交通投资2万亿元，其中铁路5000亿元: the part of the same amount. */
export function partOf(head: string, candidate: Candidate, previous: Preceding | null) {
  const { text, sentence, quantity, lexicon } = candidate
  if (head === '' || previous?.subject == null || isMeasure(head, lexicon)) return null
  if (quantity.baseUnit !== previous.candidate.quantity.baseUnit) return null
  // 其中企业1500户，“个转企”200户以上: a name in quotation marks is whole
  // …普及率85%，其中一类县95%；…覆盖90%的村: a part of nothing behind ；
  const point = text.slice(sentence.from, quantity.from).split('；').at(-1) ?? ''
  if (!(point.includes('其中') || isNamedPart(candidate)) || text[quantity.from - 1] === '”') return null
  // 省级以上创新平台320个，其中国家级45个
  const graded = /级$/.test(head) ? /级(?:以上)?([^级]{2,})$/.exec(previous.subject)?.[1] : undefined
  if (graded !== undefined) return head + graded
  const measure = lexicon.measures.before(previous.subject, previous.subject.length)
  // …占新建建筑面积比例达到30%，其中合肥、六安等市达到40%: the whole of what is measured, there
  if (measure?.row.sense === 'rate' && PLACES.test(head))
    return inAnotherArea(head, previous, lexicon) ?? head + (firstOf(previous) ?? previous.subject)
  const isSaid =
    measure === null ||
    head.endsWith(measure.row.word) ||
    (measure.row.sense === 'body' && head.length > LONGEST_KIND && !/[元亿万]$/.test(head))
  return isSaid || measure.length < 2 || measure.row.sense === 'project' ? null : head + measure.row.word
}
