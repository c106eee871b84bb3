import type { Lexicon } from '../../lexicon/lexicon.ts'
import { anaphor, deedBefore, earlierNoun, qualified } from './anaphora.ts'
import { isAward } from './awards.ts'
import { countedBefore, partOf, takesUp } from './carried-subjects.ts'
import { wholeNoun } from './counted-nouns.ts'
import { isPart } from './grounds.ts'
import { isUnit } from './measuring.ts'
import { actorOf } from './objects.ts'
import {
  headNoun,
  isBareMeasure,
  isFinish,
  isMeasure,
  isOneOf,
  LABEL,
  placed,
  senseOf,
  withoutVerbs,
} from './phrases.ts'
import type { Candidate } from './reading.ts'
import type { Asked, SubjectRule } from './subjects.ts'
import { namesWorks } from './works.ts'

/** 年销售收入超10亿元 */
const WHICH = /[^，、；：（）]{0,8}(?:超过?|达到?|过|突破)[\d一二三四五六七八九十百千万亿.]+元?(?:以上)?$/

/** The area or body in front of a verb: 城镇, 全省规上工业企业. */
const LONGEST_AREA = 10

/** 省级, 市级: of 省级河湖长每年巡河1次，市级2次. */
const TIER = /^[省市州县区乡镇村]{1,2}级/

/** What is made, built, trained, funded or done so many times: the object, in the order they are asked. */
export const subjectsOfDeeds: readonly SubjectRule[] = [
  // 营收超10亿元的软件企业3户、超亿元的30户
  ({ candidate: { text, quantity, clause }, since, head, previous }) => {
    const noun = previous?.subject?.split('的').at(-1) ?? ''
    const isShort =
      text[quantity.from - 1] === '的' && /^(?:[、，。；]|$)/.test(text.slice(quantity.to, quantity.to + 1))
    const which = WHICH.exec(text.slice(Math.max(since, clause.from), quantity.from - 1))?.[0] ?? head
    return isShort && noun !== '' && which !== ''
      ? `${which}的${noun.replace(/^年?.{2,6}?超[^企]{2,8}(?=企业)/, '')}`
      : null
  },
  // 每年开展2次演练
  (asked) => {
    const own = counted(asked)
    if (own === '' || asked.government.kind !== 'frequency') return null
    // 举办节庆活动每年5次 has its object before the period
    const actor = actorOf(asked.candidate, asked.since)
    return actor.endsWith(own) ? own : actor + own
  },
  // 设立总规模100亿元的产业引导基金
  (asked) => {
    const { candidate, object, after } = asked
    const { text, quantity, lexicon } = candidate
    const isOfNoun = text[quantity.to] === '的' && after !== '' && isBareMeasure(object, lexicon)
    return isOfNoun && counted(asked) === object ? after + object : null
  },
  // 综合交通完成投资2万亿元, 技术改造投资5500亿元: too bare an object takes what stands before the verb
  (asked) => {
    const { candidate, since, verb, head, object } = asked
    const { text, quantity, lexicon } = candidate
    if (object === '' || counted(asked) !== object || !isMeasureAlone(object, lexicon)) return null
    if (verb === null || isOneOf(verb.word, lexicon.verbs.light))
      // 实施城市更新行动、完成投资220亿元
      return head === '' || head.length > LONGEST_AREA ? null : withoutVerbs(head, lexicon) + object
    // 基本建设投资5000亿元，更新改造投资2760亿元
    const named = placed(text.slice(since, quantity.from), candidate)
    return named.length > LONGEST_AREA + object.length + verb.word.length ? null : named
  },
  // 建设标准化试点示范项目10个, 培训5000名养老护理员
  (asked) => counted(asked) || null,
  // 开展防汛演练，县级以上每年至少组织2次，乡镇每年1次
  ({ candidate, government, since, previous, head }) => {
    if (government.kind !== 'frequency' || senseOf(head, candidate.lexicon) !== 'body') return null
    const done = previous?.topic ?? earlierNoun(candidate, since)
    return done !== null && TIER.test(head) ? done.replace(TIER, head) : done
  },
  // 养老护理员5000人 in a list that a verb opens
  ({ candidate, verb, head, previous }) =>
    verb !== null
      ? null
      : (partOf(head, candidate, previous) ??
        anaphor(candidate, head) ??
        (qualified(candidate, headNoun(head, candidate.lexicon), previous) || (previous?.subject ?? null))),
  // 清退采砂点23处，造林绿化12万亩 takes nothing up: its object is in the word
  ({ candidate, verb, head, previous }) =>
    verb !== null &&
    head === '' &&
    /[林树草厕]$/.test(verb.word) &&
    !isPart(candidate) &&
    previous?.candidate.clause.from !== candidate.clause.from
      ? verb.word
      : null,
  // …建成30个；加强社会工作站建设，2023年建成20个
  ({ candidate, verb, head }) =>
    verb !== null && head === '' && candidate.earlier.length > 1 && isFinish(verb.word, candidate.lexicon)
      ? deedBefore(candidate)
      : null,
  takenUp,
  // 农村公路完成1000公里: the measure before a light verb
  ({ candidate, verb, head }) =>
    verb !== null && isOneOf(verb.word, candidate.lexicon.verbs.light) && isMeasure(head, candidate.lexicon)
      ? head
      : null,
  // 新增造林100万亩
  ({ candidate, verb, head }) => {
    if (verb === null) return null
    const { lexicon, text, clause, quantity } = candidate
    // 对新获得资质的企业一次性奖励10万元, 成功上市的奖励1000万元; 对存在隐患的桥梁改造12座 gives nobody anything
    if (
      isUnit(quantity.baseUnit, /元$/) &&
      (/^[，；]?对.*的/.test(text.slice(clause.from, verb.from).replace(LABEL, '')) ||
        (isAward(verb.word, lexicon) && BEHIND_CASE.test(text.slice(Math.max(clause.from, verb.from - 8), verb.from))))
    )
      return (text.endsWith('一次性', verb.from) ? '一次性' : '') + verb.word
    const isIdle = lexicon.cues.at(head, 0)?.length === head.length || /^每.{1,3}$/.test(head)
    // 省财政一次性奖励500万元: who gives it is not what it is
    // 每亩一次性奖补200元: for what each is
    const actor =
      isIdle || EACH_OF.test(head)
        ? ''
        : /[奖补]/.test(verb.word)
          ? head.replace(GIVER, '').replace(/^每[人户亩家名](?=一次性)/, '')
          : head
    const deed = actor + verb.word
    if (actor !== '') return anaphor(candidate, deed) ?? deed
    const told = anaphor(candidate, deed) ?? countedBefore(candidate)
    // 续建杭嘉湖南排、姚江上游西排等12项
    const named = quantity.baseUnit === '项' && text[quantity.from - 1] === '等' ? itemOf(candidate) : ''
    if (told === null && named !== '') return named
    if (told !== null || !isFinish(verb.word, lexicon)) return told ?? deed
    // 2022年底前完成60个 of what another sentence named
    const item = itemOf(candidate)
    // 推进指导站建设，建成30个
    return item === '' ? deedBefore(candidate) : item + deed
  },
]

/** 按每查实瞒报1人奖励3万元, 中央投资对每个床位补助2万元: by what it is reckoned, and for what. */
const EACH_OF = /^按?每[^，]*\d|对每[^，。；\d]{1,11}$/

/** 的, 的每项分别: a case stands before what is given. */
const BEHIND_CASE = /的(?:每[项家人个户名])?(?:分别|各|最高|一次性)*$/

const GIVER = /^(?:由)?[^，、的]{0,4}(?:财政|政府)(?:给每[^，、的]{1,3}$)?(?=一次性|按|再|$)/

/** 1.海上风电。…投运1000万千瓦: what an item is about, as it opens; '' where it opens with a sentence. */
const itemOf = ({ text }: Candidate): string =>
  /^(?:\d{1,2}[.．、])?([一-鿿]{2,8})[。：]/.exec(text.slice(0, LONGEST_LEAD).trimStart())?.[1] ?? ''

const LONGEST_LEAD = 20

/** 投资, 投资总额: nothing but verbs and measures, so that it is not said of what. */
function isMeasureAlone(words: string, lexicon: Lexicon): boolean {
  if (isBareMeasure(words, lexicon)) return true
  const verb = lexicon.cues.at(words, 0)
  return verb !== null && isBareMeasure(words.slice(verb.length), lexicon)
}

/** The object or the noun behind the number, whichever is counted; '' for neither. */
function counted({ candidate, verb, object, after }: Asked): string {
  const { lexicon } = candidate
  // 推动某厂60万吨钾肥复合造粒等项目建设: whose works they are is no part of what they make
  if (object !== '' && after !== '' && namesWorks(candidate)) return after
  // 培育形成2—3个产业集群: two verbs, no object between
  // 列入规划的30处大型灌区
  if (after !== '' && candidate.text[candidate.quantity.from - 1] === '的') return after
  // 培训考核1万名能源管理师, 培养产生100名能手
  if (after !== '' && lexicon.verbs.plain.at(object, 0)?.length === object.length) return after
  const isVerb = lexicon.cues.at(object, 0)?.length === object.length && !isMeasure(object, lexicon)
  // 棚户区改造开工1.2万套, but 完成投资2万亿元
  const isNoun =
    !isVerb || (after === '' && verb !== null && isOneOf(verb.word, lexicon.verbs.light) && !isFinish(object, lexicon))
  return object !== '' && isNoun ? object : after
}

/** What is begun, and may be finished in the same sentence. */
const BEGUN = /(?:开工|启动|新建|续建)$/

/** 建立9项军地急需的社会公用计量标准，预计投入520万元; 新建高速公路900公里，改扩建300公里. */
function takenUp({ candidate, verb, head, previous: last }: Asked): string | null {
  if (verb === null) return null
  const { text, quantity, lexicon } = candidate
  const isFinished = isFinish(text.slice(verb.from, quantity.from), candidate.lexicon)
  if (head.length > 1 && !isFinished) return null
  // 建成中心12个，覆盖率达到60%；到2025年底，建成24个
  let previous = last
  while (previous !== null && !takesUp(candidate, previous.candidate)) previous = previous.previous
  if (previous === null) return null
  const words = head + verb.word
  const topic = previous.topic ?? ''
  // 续建6项、新建8项 name nothing else
  const named = lexicon.cues.at(topic, 0)
  if (named?.length === topic.length) return words
  // 续建项目300个、新开工200个
  if (named?.row.cue === 'output' && senseOf(topic, lexicon) === 'project' && /[建工]$/.test(named.row.word))
    return words + topic.slice(named.length)
  // 总投资500亿元，当年计划投资60亿元
  if (words === '投资' && topic.endsWith('总投资')) return words
  // 工业项目新开工110个、竣工投产60个
  const done = isFinished ? candidate.lexicon.cues.before(topic, topic.length) : null
  if (done !== null && done.length < topic.length && BEGUN.test(done.row.word))
    return topic.slice(0, -done.length) + words
  // 2021年新建高标准农田400万亩；2022年再建450万亩
  if (topic.endsWith(words) || isOneOf(words, candidate.lexicon.verbs.bare) || isFinished) return topic
  // 营造林任务3000万亩，其中造林1005万亩: a part that is named by the same work
  if (topic.includes(verb.word) || topic.endsWith('任务')) return words
  return (isMeasure(topic, candidate.lexicon) ? topic : wholeNoun(previous.candidate) || topic) + words
}
