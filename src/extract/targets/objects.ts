import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Span } from '../../text/sentences.ts'
import { qualified } from './anaphora.ts'
import { type Government, STANDARD } from './governing.ts'
import { isUnit, isYear } from './measuring.ts'
import { headNoun, isBareMeasure, isFinish, isOneOf, LABEL, placed, REACH, trimmed, withoutVerbs } from './phrases.ts'
import { type Candidate, type CueMatch, clauseCues, MOST_LISTED } from './reading.ts'

/** The verb whose object is counted, or the word that states a level. Of two that adjoin, the first: 建设培训基地. */
export function verbBefore(candidate: Candidate, { kind, cue }: Government, since: number): CueMatch | null {
  if (kind !== 'output' && kind !== 'frequency') return cue !== null && cue.from >= since ? cue : null
  const { text, quantity, lexicon } = candidate
  const verbs = clauseCues(candidate).filter(
    (verb) => verb.cue === 'output' && verb.from >= since && (!verb.touches || verb.to === quantity.from),
  )
  while (verbs.length > 0 && isWithinNoun(verbs[verbs.length - 1], candidate)) verbs.pop()
  // 社会组织100家 ends in a name, 建设一所学校 does not
  const isFollowed = /[一-鿿]/.test(text.charAt(quantity.to))
  for (const [index, verb] of [...verbs.entries()].reverse()) {
    const earlier = verbs[index - 1]
    if (earlier === undefined || /^(?:和|、|并)$/.test(text.slice(earlier.to, verb.from))) return verb
    // 中央预算内投资安排7350亿元: what is arranged stands before the verb
    if (
      verb.to === quantity.from &&
      !isFollowed &&
      isOneOf(verb.word, lexicon.verbs.light) &&
      isMeasureBefore(text, verb, lexicon)
    )
      return verb
    const closes = verb.to === quantity.from && !isFollowed && /[一-鿿]/.test(text.charAt(verb.from - 1))
    const between = text.slice(verb.to, quantity.from)
    // 完成既有建筑节能改造面积3.5亿平方米
    const isPart =
      isBareMeasure(between, lexicon) && isOneOf(earlier.word, lexicon.verbs.light) && earlier.to !== verb.from
    if (earlier.to !== verb.from && !closes && !isPart) return verb
  }
  return verbs[0] ?? null
}

/** 转化, 续建 help to name projects; 完成 and 实施 have them for their object. */
const isForming = (word: string, { verbs: { light, carries } }: Lexicon): boolean =>
  !isOneOf(word, light) && !isOneOf(word, carries)

/**
 * Whether a verb is part of the noun before the number: “春泥计划”实施点400个, 招聘会30场, for a verb of two syllables takes no
 * object of one; 科技成果转化项目5个 and 新建项目4个, where 项目 says no more than what kind of thing it is.
 */
function isWithinNoun(verb: CueMatch | undefined, { text, quantity, lexicon }: Candidate): boolean {
  if (verb === undefined || verb.word.length < 2) return false
  // 带状复合种植等新技术1.2万亩
  if (text[verb.to] === '等' && text[verb.to + 1] !== '级') return true
  const object = text.slice(verb.to, quantity.from).replace(/、$/, '')
  if (/^[一-鿿]$/.test(object))
    return /[一-鿿”）]/.test(text.charAt(verb.from - 1)) && lexicon.comparatorsBefore.at(object, 0) === null
  const project = lexicon.measures.at(object, 0)
  if (project === null || project.length !== trimmed(object, lexicon).length) return false
  // 安排渔业发展补助资金80亿元, 疫病监测样品1.2万份; 培训补助资金 and 筹措资金 begin with their verb
  if (project.row.sense === 'means') return isForming(verb.word, lexicon) && isNounBefore(text, verb, lexicon)
  if (project.row.sense !== 'project') return false
  const named = text.slice(Math.max(0, verb.from - 4), verb.from)
  return isForming(verb.word, lexicon) && lexicon.settingsBefore.before(named, named.length) === null
}

/** 渔业发展 before 补助, 疫病 before 监测: two characters or more that end no verb, setting or adverb. */
function isNounBefore(text: string, { from }: CueMatch, lexicon: Lexicon): boolean {
  const words = /[一-鿿]{2,12}$/.exec(text.slice(Math.max(0, from - 12), from))?.[0] ?? ''
  if (words === '' || trimmed(words, lexicon) !== words) return false
  const verb = lexicon.cues.before(words, words.length)
  return lexicon.settingsBefore.before(words, words.length) === null && verb?.length !== words.length
}

const isMeasureBefore = (text: string, { from }: CueMatch, { measures }: Lexicon) =>
  measures.before(text, from) !== null

/** 建设标准化试点示范项目10个: the object between verb and number; none in 建立…装置等9项…标准, where it follows. */
export function objectOf(candidate: Candidate, verb: CueMatch): string {
  const { text, quantity, lexicon } = candidate
  const between = text.slice(Math.max(verb.to, quantity.from - REACH), quantity.from)
  // 支持其行政区域内1家…
  if (/等$|(?:区域|范围|辖区|境|省|市|县)内$/.test(between)) return ''
  const words = withoutVerbs(placed(withoutVerbs(between, lexicon), candidate), lexicon)
  if (namesEach(words, candidate)) return ''
  // 给予每个团队100万元经费支持: whom it is given to
  if (words.startsWith('每') && isOneOf(verb.word, lexicon.verbs.grants)) return ''
  // 分别给予前三名200万元、100万元奖励
  if (/^[前第][一二三四五六七八九十\d]{1,3}[名位]$/.test(words)) return ''
  // 完成全省5000座水库鉴定
  if (lexicon.settingsBefore.at(words, 0)?.length === words.length) return ''
  if (words === '' || /^每.{1,2}$/.test(words) || /^(?:在|对(?!象)|从|由|向|为|按|以|于|不|至)/.test(words)) return ''
  // 种植面积100万亩 names the planting, 监测对象8.6万人 whom
  return /^(?:面积|对象)$/.test(words) && verb.cue === 'output'
    ? verb.word + words
    : qualified(candidate, headNoun(words, lexicon), null)
}

/** 建设文山、红河、大理3个产业园区: as many names as are counted; what they are stands behind the number. */
const namesEach = (words: string, { text, quantity }: Candidate): boolean =>
  words.split(/[、和及与]/).length === Math.max(2, quantity.value ?? 0) && /^[一-鿿“]/.test(text.charAt(quantity.to))

/** The counted noun behind a number: 38项涉及医疗器械方面的社会公用计量标准 → 社会公用计量标准. */
export function nounAfter(candidate: Candidate): string {
  // 跨上1.4万亿斤台阶 counts no steps
  const noun = wholeNoun(candidate)
    .replace(/^(?:台阶|大关)/, '')
    // 新增800张床位以上
    .replace(/以[上下内]$/, '')
  // 新造林不低于2000万亩的目标 is what it is itself
  if (/^的(?:目标|底线|红线)/.test(noun)) return ''
  // 统筹资金6亿元支持乡村产业
  const purpose = candidate.lexicon.verbs.causes.at(noun, 0)
  if (purpose !== null && purpose.length < noun.length) return ''
  // 3000万千瓦投产 counts no putting into production
  if (isFinish(noun, candidate.lexicon)) return ''
  const shared = gradeOf(noun, candidate) ?? nounOfLast(noun, candidate)
  if (shared !== null) return shared
  // 1600名困境、留守、流动儿童: the noun stands behind all that tell what kind
  const [kind = '', ...kinds] = noun.split('、')
  if (kinds.length > 1 && kind.length === 2 && kinds[0]?.length === 2) return trimmed(noun, candidate.lexicon)
  // 70万名智力、精神和重度肢体残疾人
  if (kind.length === 2 && /^[一-鿿]{2}[和及与]/.test(kinds.join('、'))) return trimmed(noun, candidate.lexicon)
  if (noun.includes('的')) return headNoun(noun.replace(/^的/, ''), candidate.lexicon)
  const listed = noun.replace(/（[^）、]*、[^）]*）/g, '')
  const other = listed.search(OTHER)
  return trimmed(other < 0 ? listed : listed.slice(0, other), candidate.lexicon)
}

/** Where the noun behind a number is over: 10个园区、平台, 3个中心和一批平台, 20家企业等; 高等学校 goes on. */
const OTHER = /、|[和及](?=一批|若干|多个|一系列)|(?<![甲乙丙高中初优同平对均])等/

/** 国家级, 省级: a noun of its own behind a number only where the one it is short of follows. */
const GRADE = /^(?:\d{1,5}[万亿]|[一-鿿]{1,4}(?:（\d）)?)[级类型]/

/** 1个国家级、3个以上省级数据交易平台, 3个千亿级、5个500亿级园区: the noun behind the last of a list, with the grade of this one. */
function gradeOf(words: string, { text, clause, quantity, behind }: Candidate): string | null {
  const noun = words.replace(/[和及与]$/, '')
  if (GRADE.exec(noun)?.[0] !== noun) return null
  const last = behind.findLast(
    ({ from, to }, index) => to < clause.to && from !== (behind[index - 1] ?? quantity).to && text[from - 1] !== '（',
  )
  const named = last === undefined ? '' : text.slice(last.to, clause.to).replace(/[，。；]$/, '')
  const grade = GRADE.exec(named)?.[0].length ?? 0
  return grade > 0 && named.length - grade > 1 ? noun + named.slice(grade) : null
}

/** 营业收入过千亿, 产值超100亿元: which ones, where the noun stands behind the last of a list. */
const WHICH = /(?:过|超过?|达到?|突破)(?:\d+(?:\.\d+)?)?[十百千万亿]+元?$/

/** 1—2家营业收入过千亿、3—4家过百亿的龙头企业: the noun of all. */
function nounOfLast(noun: string, { text, clause, behind }: Candidate): string | null {
  const last = behind.findLast(({ to }) => to < clause.to)
  if (last === undefined || !WHICH.test(noun)) return null
  return /^[^，。；、]{0,16}的([一-鿿]{2,12})[，。；]?$/.exec(text.slice(last.to, clause.to))?.[1] ?? null
}

/** 总投资 of 实施总投资500亿元的100个技改项目, with the noun that is counted: 技改项目总投资. */
export function totalOfCounted(candidate: Candidate): string | null {
  const { text, quantity, behind, lexicon } = candidate
  const [next, ...others] = behind
  const total = lexicon.measures.before(text, quantity.from)
  if (next?.from !== quantity.to + 1 || text[quantity.to] !== '的' || total === null) return null
  const noun = nounAfter({ ...candidate, quantity: next, behind: others })
  return noun === '' ? null : noun + total.row.word
}

/** The same with its modifiers, up to the end of the clause or the verb that follows it. */
export function wholeNoun(candidate: Candidate): string {
  const { text, quantity, clause, behind, lexicon } = candidate
  // 5万元、10万元、20万元奖励: the noun behind the last of a list is the noun of all
  const joined = behind.findIndex((each, index) => {
    if (index === MOST_LISTED) return true
    const before = behind[index - 1] ?? quantity
    // 50亿元以上30个、100亿元以上10个
    const isSize = behind[index + 1]?.from === each.to
    // 实际投入的30%、最高300万元给予资助
    const isAlike = each.baseUnit === quantity.baseUnit || isUnit(each.baseUnit, /元$/)
    return isSize || !isAlike || !isJoined(text.slice(before.to, each.from), lexicon)
  })
  const last = joined < 0 ? (behind.at(-1) ?? quantity) : (behind[joined - 1] ?? quantity)
  // 小（1）型 is a name
  const isName = ({ from, to }: Span) => text[from - 1] === '（' && text.startsWith('）型', to)
  const next = joined < 0 ? undefined : behind.slice(joined).find((each) => !isYear(each) && !isName(each))
  const from = last.to
  // 2台100万千瓦煤电机组: the size is part of the name
  const isSize = next?.from === from
  // 1000个“15分钟服务圈”, 5家企业进入世界500强
  const isNamed = text[from] === '“' || text[from] === '"' || text[next?.numberTo ?? from] === '强'
  const isCounted =
    next !== undefined &&
    !isSize &&
    !isNamed &&
    next.from < clause.to &&
    /\d/.test(text.slice(next.numberFrom, next.numberTo))
  // 100个示范社区2025年底前全面建成
  const time = candidate.later.find((mention) => mention.from > from && mention.role === 'by')
  const far = Math.min(isCounted ? next.from : clause.to, from + REACH)
  const end = Math.min(far, time?.from ?? far)
  const words = provided(
    text
      .slice(from, end)
      .replace(/(?<![，。；：,;.!！？])[，。；：,;.!！？]+$/, '')
      // 日处理400吨的转运中心、日处理15吨的破碎设施
      .replace(/、[^、）]*$/, (rest) => (isCounted ? '' : rest))
      // 整治125个村庄（包括63个省级补助村）
      .replace(/（[^）]{0,8}$/, '')
      .replace(/^规模的/, ''),
    lexicon,
  )
  // 一个5A级景区
  if (!isSize && !/^(?:[一-鿿“"（(A-Za-z]|\d{1,2}[A-Z])/.test(words)) return ''
  // 750亿元（按2020年价为820亿元）: brackets alone are no noun
  if (/^（[^）]*）?$/.test(words)) return ''
  // 4000户老年人家庭进行适老化改造
  const carried = words.indexOf('进行')
  if (carried > 1) return trimmed(words.slice(0, carried) + words.slice(carried + 2), lexicon)
  const serial = lexicon.settingsBehind.all(words).find(({ index }) => index > 0)
  return serial === undefined ? words : words.slice(0, serial.index)
}

/** Nothing but 、 or one more verb: 续建5个、新建8个铁路项目. */
function isJoined(between: string, { verbs }: Lexicon): boolean {
  if (!/^[、和及]/.test(between)) return false
  return between.length === 1 || verbs.plain.at(between, 1)?.length === between.length - 1
}

/** 20平方米的标准配套建设养老用房, 2000元标准落实补助资金: what is provided by a standard, without the verbs. */
function provided(words: string, { verbs, cues }: Lexicon): string {
  const standard = (STANDARD.exec(words) ?? /^标准(?=..)/.exec(words))?.[0].length ?? 0
  let at = standard
  const verbAt = () => {
    const verb = verbs.provides.at(words, at)
    if (verb !== null || standard === 0) return verb
    // 2000元标准支持库区县, 940元标准补助公用经费
    const cause = cues.at(words, at)
    return cause?.row.cue === 'output' && at + cause.length < words.length ? cause : null
  }
  for (let verb = verbAt(); verb !== null; verb = verbAt()) at += verb.length
  return at > standard ? words.slice(at) : words
}

/** 其它二类医疗器械生产企业每2年…: whose turn it is; 在公共服务行业 is only where. */
export function actorOf({ text, quantity, clause, lexicon }: Candidate, since: number): string {
  const every = since > clause.from ? -1 : text.slice(since, quantity.from).indexOf('每')
  const words =
    every <= 0
      ? ''
      : trimmed(
          text
            .slice(since, since + every)
            .slice(-REACH)
            .replace(LABEL, ''),
          lexicon,
        )
  return /^(?:在|围绕|按|结合|针对|通过|以|到)/.test(words) ? '' : words.slice(words.indexOf('对') + 1)
}
