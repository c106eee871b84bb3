import type { Lexicon } from '../../lexicon/lexicon.ts'
import { anaphor, courseBefore, earlierClause, earlierNoun, qualified } from './anaphora.ts'
import { isAward, isGranted } from './awards.ts'
import { inAnotherArea, ofTopic, partOf } from './carried-subjects.ts'
import { isTime } from './durations.ts'
import { BY_RATE } from './governing.ts'
import { kindOfGroup, measureBefore } from './groups.ts'
import { made } from './made.ts'
import { dimensionOf, isRatio } from './measuring.ts'
import { partnersOf } from './partners.ts'
import { isBareMeasure, isMeasure, isOneOf, trimmed } from './phrases.ts'
import type { Candidate } from './reading.ts'
import { EACH, perOutput } from './respectively.ts'
import type { SubjectRule } from './subjects.ts'
import { subjectsOfStandards } from './subjects-of-standards.ts'
import { tierOf } from './tiers.ts'
import { subjectOfWay } from './travel-times.ts'

/** 城镇, 全省规上工业企业: an area or body that a measure behind the verb holds for. */
const LONGEST_AREA = 10

/** 全省, 我市: too little to be measured. */
const SHORTEST_AREA = 2

/** 由20%提高到25%, and of two clauses 由7159亿元，增加到8710亿元: it begins with where it starts from. */
function saysWhence({ text, clause, earlier, quantity }: Candidate, since: number): boolean {
  if (/^要?[由从]/.test(text.slice(since, since + 2))) return true
  const last = earlier.at(-1)
  return (
    since === clause.from &&
    last !== undefined &&
    /^要?[由从][^，]*[\d十百千万亿]/.test(text.slice(last.from, last.to)) &&
    /^[^，]{0,6}[到至]/.test(text.slice(since, quantity.from))
  )
}

/** 肉类 and 果蔬, 三级医院 and 二级医院 */
const LONGEST_KIND = 4

/** 小学 and 初中, 城区 and 农村 */
function areAlike(one: string, other: string, lexicon: Lexicon): boolean {
  const kind = kindOfGroup(one, lexicon)
  return kind !== null && kind === kindOfGroup(other, lexicon)
}

/** 乡镇卫生院全部达到 */
const ALL = /^[，；]?([^，；]{2,20}?)(?:全部|均|都|基本|普遍)(?:达到|实现|完成|建成|符合)/
const LONGEST_WHOLE = 30

/** What has a level, a change or a rate: the measure that the clause names or takes up, in the order they are asked. */
export const subjectsOfLevels: readonly SubjectRule[] = [
  subjectOfWay,
  // 专精特新企业分别达到省级1500家、国家级300家
  ({ candidate }) => tierOf(candidate),
  // 与5所以上高校共建
  ({ candidate }) => partnersOf(candidate),
  // 实现40万贫困人口脱贫、159个贫困村出列: each behind its own number
  ({ candidate: { text, quantity }, head, after, previous }) =>
    head !== '' && head === previous?.subject && after !== '' && text[quantity.from - 1] === '、' ? after : null,
  // 单位GDP能耗下降14%、二氧化碳排放下降18%
  ({ candidate: { text, quantity }, since, head, previous }) => {
    if (previous?.subject == null || previous.candidate.quantity.to !== since) return null
    const named = /^[、和及]/.test(text.slice(since, quantity.from)) ? perOutput(head, previous.subject) : head
    return named === head ? null : named
  },
  // 县城15分钟上高速, 不动产登记3个工作日内办结
  ({ candidate, verb, head, object }) => {
    const { text, quantity, clause, lexicon } = candidate
    if (!isTime(candidate)) return null
    const act = /^([^，。；、的]{2,6})(?:[，。；]?$|、)/.exec(text.slice(quantity.to, clause.to))?.[1]
    // 3个工作日内办结一般诉求
    const finish = head === '' && verb === null ? lexicon.verbs.finishes.at(text, quantity.to) : null
    if (finish !== null) {
      const object = text.slice(quantity.to + finish.length, clause.to).split(/[，。；、]/)[0] ?? ''
      return object + finish.row.word
    }
    const told = lexicon.cues.before(head, head.length)
    // 企业开办压缩至半天办结
    const named = told?.row.cue === 'level' ? head.slice(0, -told.length) : head
    const doer = (verb?.word === '实现' ? object || head : named).replace(/实现|做到/, '')
    return act !== undefined && doer !== '' && !isMeasure(doer, lexicon) ? doer + act : null
  },
  // 按照地方贡献的50%给予奖励; 给予其贡献50%的奖励, 分别给予1:1配套奖励
  ({ candidate, after, since }) => {
    if (after === '') return null
    if (isGranted(candidate)) return after
    const { text, quantity, lexicon } = candidate
    return isAward(after, lexicon) && lexicon.verbs.grants.all(text.slice(since, quantity.from)).length > 0
      ? after
      : null
  },
  // 全省七成以上的村庄建成和美乡村
  ({ candidate, head, after }) => {
    const { text, quantity } = candidate
    // 航空护林覆盖80%以上重点林区
    if (/覆盖(?:全[国省市县区球])?$/.test(head) && isRatio(candidate) && after !== '') return head + after
    if (text[quantity.to] !== '的' || !isRatio(candidate) || after === '') return null
    if (head.length <= SHORTEST_AREA) return after
    // 锦江区、青羊区50%的城市社区
    if (!/[省市县区州]$/.test(head) || head.startsWith('占')) return null
    return head.startsWith('各') ? after : head + after
  },
  // 亩均增产100斤, 农户户均增收3000元
  ({ verb, head }) =>
    verb === null
      ? null
      : /^[亩户人]均?$/.test(head)
        ? `${head.charAt(0)}均${verb.word}`
        : /^增[收产]$/.test(verb.word) && /..[亩户人]均$/.test(head)
          ? head + verb.word
          : null,
  // 每个县至少有1所养老机构
  ({ verb, after }) => (verb !== null && /^拥?有$/.test(verb.word) ? after || null : null),
  // 电网具备5%以上的尖峰负荷响应能力
  ({ verb, head, after }) => (verb?.word === '具备' && after !== '' ? head + after : null),
  // 城镇新增就业100万人, 油料新增面积2500万亩
  ({ candidate, government, verb, head, object }) => {
    if (object === '' || (government.kind === 'level' && verb?.word !== '实现')) return null
    if (isMeasure(head, candidate.lexicon)) return head
    // 为企业降低成本2亿元
    return head.length <= LONGEST_AREA ? head.replace(/^为(?=..)/, '') + object : object
  },
  // 财政科技支出增长10%，占一般公共预算支出比重达到5%
  ({ candidate, since, head, previous }) => {
    if (previous?.topic == null || !/^占[^，]+/.test(head)) return null
    // 建设示范工程100个；推广装配式建筑，占新建建筑比例达到30%
    const isNew = candidate.text.slice(previous.candidate.quantity.to, since).includes('；')
    const whole = isNew ? earlierNoun(candidate, since) : previous.topic
    return whole === null ? null : whole.replace(/(?<=..)增[速幅]$/, '') + head
  },
  // 体育产业总规模超过7200亿元，增加值占地区生产总值2%以上
  ({ candidate: { lexicon }, head, previous }) => {
    const topic = previous?.topic ?? ''
    const measure = /^增加值占/.test(head) ? lexicon.measures.before(topic, topic.length) : null
    return measure === null ? null : topic.slice(0, topic.length - measure.length) + head
  },
  ...subjectsOfStandards,
  // GDP达到5680亿元，人均8460元
  ({ candidate: { text, quantity, clause }, previous }) =>
    previous?.topic != null && /^，?人均$/.test(text.slice(clause.from, quantity.from))
      ? `人均${previous.topic}`
      : null,
  // 营业收入超1000亿元的企业达到2个，超500亿元的5个
  ({ candidate: { text, quantity }, head, previous }) => {
    const noun = previous?.subject?.split('的').at(-1)
    const isOther = head !== '' && text[quantity.from - 1] === '的' && previous?.subject?.includes('的')
    return isOther ? `${head}的${noun}` : null
  },
  // 粮食播种面积1500万亩、总产量120亿斤: another measure of the same
  ({ candidate: { text, lexicon }, head, since, previous }) => {
    const subject = previous?.subject ?? ''
    if (text[since] !== '、' || ![head, head.replace(/^总/, '')].some((words) => isBareMeasure(words, lexicon)))
      return null
    const measure = lexicon.measures.before(subject, subject.length)
    if (measure === null || !isMeasure(subject, lexicon) || subject.length - measure.length <= 1) return null
    // 蔬菜种植面积4万亩、产量15万吨
    return subject.slice(0, -measure.length).replace(/(?:种植|播种)$/, '') + head
  },
  // 入园企业达到300户、主营业务收入达到150亿元: what those take in who were counted
  ({ candidate: { text }, head, since, previous }) => {
    const bodies = previous?.subject ?? ''
    const isTheirs = text[since] === '、' && /^(?:主营业务|营业|销售|经营)收入$/.test(head)
    return isTheirs && /(?:企业|园区|公司|合作社|农场|商户|景区)$/.test(bodies) ? bodies + head : null
  },
  // 清洁取暖率城区100%、农村85%, 生均图书小学25册、初中35册: one measure of two kinds
  ({ candidate, head, since, previous }) => {
    const said = previous?.subject ?? ''
    const [measure, kind] = [said.slice(0, -head.length), said.slice(-head.length)]
    if (candidate.text[since] !== '、' || previous?.candidate.quantity.baseUnit !== candidate.quantity.baseUnit)
      return null
    const shared = measureBefore(head, said, candidate.lexicon)
    if (shared !== null) return shared + head
    if (head.length < 2 || head.length > LONGEST_KIND || measure.length <= SHORTEST_AREA) return null
    if (isMeasure(head, candidate.lexicon) || isMeasure(said, candidate.lexicon)) return null
    const isAlike = isMeasure(measure, candidate.lexicon) || areAlike(kind, head, candidate.lexicon)
    return isAlike ? measure + head : null
  },
  // 每千人口床位数6.5张、注册护士3.8人: counted by what the first is counted by
  ({ candidate, head, since, previous }) => {
    const base = EACH.exec(previous?.subject ?? '')?.[0]
    const isCounted = dimensionOf(candidate.quantity, candidate.lexicon) === 'count'
    if (base === undefined || candidate.text[since] !== '、' || !isCounted) return null
    return head === '' || head.includes('每') || since <= candidate.clause.from ? null : base + head
  },
  ({ candidate, head, previous }) =>
    partOf(head, candidate, previous) ?? inAnotherArea(head, previous, candidate.lexicon) ?? ofTopic(head, candidate),
  // 市县按不低于1:1的比例配套
  ({ candidate: { text, quantity, clause }, head }) => {
    const done = /^的?比例([^，。；]{2,4})[，。；]?$/.exec(text.slice(quantity.to, clause.to))?.[1]
    return done !== undefined && head !== '' && !BY_RATE.test(text.slice(quantity.to, clause.to)) ? head + done : null
  },
  // 协议要明确保留不低于20%的床位用于接收: what is kept is a part of what stands behind
  ({ candidate: { text, quantity }, head, after }) =>
    after !== '' && text[quantity.to] === '的' && /(?:保留|预留|拿出|划出|留出|提取)$/.test(head) ? after : null,
  // 全省床位数达到26000张; 老城区按每百户: the base is no part of what is measured
  ({ candidate, head, after, previous }) => {
    const { lexicon } = candidate
    // 安排中央预算内投资不低于上年规模
    const verb = lexicon.verbs.light.at(head, 0)
    const arranged = verb !== null && isOneOf(verb.row.word, lexicon.verbs.carries) ? verb.length : 0
    const whole = isMeasure(head, lexicon) && head.length > arranged + 2 ? head.slice(arranged) : head
    const named = dimensionOf(candidate.quantity, lexicon) === 'count' ? trimmed(made(whole, lexicon), lexicon) : whole
    const base = EACH.exec(named)?.[0].length ?? named.length
    // 每万人口发明专利20件 names what is measured, 每百户 alone does not
    const area =
      isMeasure(named, lexicon) || named.length - base > 1 ? named : named.replace(/(?:^|按照?)每[^，]{1,8}$/, '')
    if (area === '' || (area !== head && after !== '')) return null
    return qualified(candidate, anaphor(candidate, area) ?? area, previous)
  },
  // 不少于5名的专职人员
  ({ after }) => after || null,
  // 按不超过项目总投资30%给予最高500万元补助: what it is a share of
  ({ candidate }) => {
    const { text, clause, quantity, lexicon } = candidate
    const words = text.slice(clause.from, quantity.numberFrom)
    const limit = isRatio(candidate) ? lexicon.comparatorsBefore.all(words).at(-1) : undefined
    const base = limit === undefined ? '' : words.slice(limit.index + limit.length).replace(/的$/, '')
    return /^[一-鿿]{2,}$/.test(base) ? base : null
  },
  // …的比重，由目前的20%提高到25%
  ({ candidate, since }) => (saysWhence(candidate, since) ? earlierClause(candidate) : null),
  // …下降3%左右；进出口促稳提质，增长5%以上
  ({ candidate, since, previous }) => {
    if (previous === null) return null
    const isNewTopic = candidate.text.slice(previous.candidate.quantity.to, since).includes('；')
    return isNewTopic ? earlierNoun(candidate, since) : null
  },
  // 乡镇卫生院全部达到基本标准，30%以上达到推荐标准: a share of all of them
  ({ candidate: { text, quantity, earlier, clause } }) => {
    const last = earlier.at(-1)
    if (last === undefined || !/^(?:达到|实现|完成|建成|符合)/.test(text.slice(quantity.to, clause.to))) return null
    return ALL.exec(text.slice(last.from, Math.min(last.to, last.from + LONGEST_WHOLE)))?.[1] ?? null
  },
  // 减负2500亿元，民间投资持续扩大，增长5%
  ({ candidate, since }) => (since > candidate.clause.from ? null : courseBefore(candidate)),
  // 可单独设立互助养老设施，原则上不低于200平方米
  ({ candidate, since, previous }) => previous?.subject ?? earlierNoun(candidate, since),
]
