import { anaphor, earlierClause, earlierNoun, qualified } from './anaphora.ts'
import { countedBefore, inAnotherArea, ofTopic, type Preceding, partOf, takesUp } from './carried-subjects.ts'
import { type Government, isGranted } from './governing.ts'
import { isTime } from './grounds.ts'
import { isRatio } from './measuring.ts'
import { actorOf, nounAfter, objectOf, verbBefore, wholeNoun } from './objects.ts'
import { headNoun, isBareMeasure, isMeasure, isOneOf, placed, REACH, senseOf } from './phrases.ts'
import type { Candidate } from './reading.ts'
import { shareOfEarlier, shareOfList } from './respectively.ts'

/** The area or body in front of a verb: 城镇, 全省规上工业企业. */
const LONGEST_AREA = 10

/** 全省, 我市: too little to be measured. */
const SHORTEST_AREA = 2

/** 省级, 市级: of 省级河湖长每年巡河1次，市级2次. */
const TIER = /^[省市州县区乡镇村]{1,2}级/

/**
 * What a quantity measures, as the text names it, or null.
 *
 * @param since where the clause's words begin to speak of this quantity: behind the target before it in the clause
 * @param previous the target before it in the sentence
 */
export function subjectOf(
  candidate: Candidate,
  government: Government,
  since: number,
  previous: Preceding | null,
): string | null {
  const share = shareOfList(candidate, since) ?? shareOfEarlier(candidate, previous)
  if (share !== null) return share
  const { text, quantity, lexicon } = candidate
  const verb = verbBefore(candidate, government, since)
  // 亿元以上企业20家、10亿元以上5家
  const size = candidate.before.findLast(({ to, comparator }) => to === quantity.from && comparator !== 'eq')
  const headTo = verb?.from ?? Math.max(since, size?.from ?? quantity.from)
  // 国内1天送达、周边国家2天送达
  const finish = lexicon.verbs.finishes.at(text, since)
  const from = finish !== null && text[since + finish.length] === '、' ? since + finish.length + 1 : since
  const head = placed(text.slice(Math.max(from, headTo - REACH), headTo), candidate)
    .replace(/(?:计划|拟)$/, '')
    // 省级河湖长每年巡河
    .replace(/(?<=..)每(?:年|季度|半年)(?=..)/, '')
  const object = verb === null ? '' : objectOf(candidate, verb)
  const after = nounAfter(candidate)
  if (government.kind === 'output' || government.kind === 'frequency') {
    // 培育形成2—3个产业集群: two verbs, no object between
    const isVerb = lexicon.cues.at(object, 0)?.length === object.length
    // 棚户区改造开工1.2万套, but 完成投资2万亿元
    const isNoun = !isVerb || (after === '' && verb !== null && isOneOf(verb.word, lexicon.verbs.light))
    const own = object !== '' && isNoun ? object : after
    if (own !== '') {
      if (government.kind === 'frequency') return actorOf(candidate, since) + own
      // 设立总规模100亿元的产业引导基金
      if (own === object && text[quantity.to] === '的' && after !== '' && isBareMeasure(own, lexicon))
        return after + own
      if (own !== object || head === '' || head.length > LONGEST_AREA || !isBareMeasure(own, lexicon)) return own
      // 综合交通完成投资2万亿元, but 技术改造投资5500亿元
      return verb === null || isOneOf(verb.word, lexicon.verbs.light) ? head + own : head + verb.word + own
    }
    // 开展防汛演练，县级以上每年至少组织2次，乡镇每年1次
    const done =
      government.kind === 'frequency' && senseOf(head, lexicon) === 'body'
        ? (previous?.topic ?? earlierNoun(candidate, since))
        : null
    if (done !== null) return TIER.test(head) ? done.replace(TIER, head) : done
    if (verb === null) {
      return (
        partOf(head, candidate, previous) ??
        anaphor(candidate, head) ??
        (qualified(candidate, headNoun(head, lexicon), previous) || (previous?.subject ?? null))
      )
    }
    // 建立9项军地急需的社会公用计量标准，预计投入520万元; 新建高速公路900公里，改扩建300公里
    if (previous !== null && head.length < 2 && takesUp(candidate, previous.candidate)) {
      const words = head + verb.word
      const topic = previous.topic ?? ''
      // 2021年新建高标准农田400万亩；2022年再建450万亩
      if (topic.endsWith(words) || /^(?:建|建成|建设|完成|培育|打造)$/.test(words)) return topic
      return (isMeasure(topic, lexicon) ? topic : wholeNoun(previous.candidate) || topic) + words
    }
    if (isOneOf(verb.word, lexicon.verbs.light) && isMeasure(head, lexicon)) return head
    // 新增造林100万亩
    const actor = lexicon.cues.at(head, 0)?.length === head.length || /^每.{1,3}$/.test(head) ? '' : head
    return (
      anaphor(candidate, actor + verb.word) ?? (actor === '' ? countedBefore(candidate) : null) ?? actor + verb.word
    )
  }
  // 县城15分钟上高速, 不动产登记3个工作日内办结
  const act = isTime(candidate)
    ? /^([^，。；、的]{2,6})(?:[，。；]?$|、)/.exec(text.slice(quantity.to, candidate.clause.to))?.[1]
    : undefined
  const doer = verb?.word === '实现' ? object : head
  if (act !== undefined && doer !== '' && !isMeasure(doer, lexicon)) return doer + act
  // 按照地方贡献的50%给予奖励
  if (after !== '' && isGranted(candidate)) return after
  // 全省七成以上的村庄建成和美乡村
  if (after !== '' && text[quantity.to] === '的' && isRatio(candidate) && head.length <= SHORTEST_AREA) return after
  // 每个县至少有1所养老机构
  if (verb?.word === '有' && after !== '') return after
  if (object !== '' && (government.kind !== 'level' || verb?.word === '实现')) {
    if (isMeasure(head, lexicon)) return head
    // 城镇新增就业100万人, 油料新增面积2500万亩
    return head.length <= LONGEST_AREA ? head + object : object
  }
  const part = partOf(head, candidate, previous) ?? inAnotherArea(head, previous) ?? ofTopic(head, candidate)
  if (part !== null) return part
  // 市县按不低于1:1的比例配套
  const done = /^的?比例([^，。；]{2,4})[，。；]?$/.exec(text.slice(quantity.to, candidate.clause.to))?.[1]
  if (done !== undefined && head !== '') return head + done
  // 老城区按每百户: the base is no part of what is measured
  const area = isMeasure(head, lexicon) ? head : head.replace(/(?:^|按)每[^，]{1,8}$/, '')
  if (area !== '' && (area === head || after === '')) {
    return qualified(candidate, anaphor(candidate, area) ?? area, previous)
  }
  if (after !== '') return after
  // …的比重，由目前的20%提高到25%
  if (/^要?[由从]/.test(text.slice(since, since + 2))) {
    const whole = earlierClause(candidate)
    if (whole !== null) return whole
  }
  // …下降3%左右；进出口促稳提质，增长5%以上
  const isNewTopic = previous !== null && text.slice(previous.candidate.quantity.to, since).includes('；')
  return (isNewTopic ? earlierNoun(candidate, since) : null) ?? previous?.subject ?? earlierNoun(candidate, since)
}
