import type { Lexicon } from '../../lexicon/lexicon.ts'
import { qualified } from './anaphora.ts'
import { isAward, isGranted } from './awards.ts'
import { nounAfter } from './counted-nouns.ts'
import type { CueMatch } from './cues.ts'
import type { Government } from './governing.ts'
import { helped, makes } from './made.ts'
import { isUnit } from './measuring.ts'
import { headNoun, isBareMeasure, isOneOf, LABEL, placed, REACH, trimmed, withoutVerbs } from './phrases.ts'
import { type Candidate, clauseCues } from './reading.ts'
import { countsNamed } from './works.ts'

/** 亿元以上项目 behind 投资: of what size they are. */
const OF_SIZE = /^[超达]?[\d十百千]{0,6}[万亿]元以?上?的?[一-鿿]{0,4}(?:项目|企业)/

/** The end of quotation marks that begin before. */
const CLOSES = /^[^“”]*”/

/** The verb whose object is counted, or the word that states a level. Of two that adjoin, the first: 建设培训基地. */
export function verbBefore(candidate: Candidate, { kind, cue }: Government, since: number): CueMatch | null {
  if (kind !== 'output' && kind !== 'frequency') return cue !== null && cue.from >= since ? cue : null
  const { text, quantity, lexicon } = candidate
  const verbs = clauseCues(candidate).filter(
    (verb) =>
      verb.cue === 'output' &&
      verb.from >= since &&
      (!verb.touches || verb.to === quantity.from) &&
      // 开展“技能评价+就业服务”培训5万人次: a verb of the name does nothing
      !CLOSES.test(text.slice(verb.to, quantity.from)) &&
      // 年投资亿元以上项目新开工43个
      !(verb.word === '投资' && OF_SIZE.test(text.slice(verb.to, Math.min(quantity.from, verb.to + 16)))),
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
    // 对首次纳入统计的企业一次性奖励20万元, 完成备案的奖励200万元
    const isPaid = isUnit(quantity.baseUnit, /元$/) && isOneOf(verb.word, lexicon.verbs.awards)
    if (isPaid && verb.to === quantity.from && PAID_BEHIND.test(text.slice(Math.max(0, verb.from - 14), verb.from)))
      return verb
    const closes =
      verb.to === quantity.from &&
      !isFollowed &&
      /[一-鿿]/.test(text.charAt(verb.from - 1)) &&
      // 每个乡镇至少办好2所
      lexicon.comparatorsBefore.before(text, verb.from) === null
    const between = text.slice(verb.to, quantity.from)
    // 实施农村危房改造和抗震加固8006户: two works that one verb carries out
    if (/^[、和及与][一-鿿]{2,8}$/.test(between) && verbs.at(-1)?.to === quantity.from && !isFollowed) continue
    // 完成既有建筑节能改造面积3.5亿平方米
    const isPart =
      isBareMeasure(between, lexicon) && isOneOf(earlier.word, lexicon.verbs.light) && earlier.to !== verb.from
    // 建设地质灾害监测预警点4000处
    const isModifier =
      isOneOf(verb.word, lexicon.verbs.nominal) && makes(earlier.word, lexicon) && !isFirstOf(verb, text)
    if (earlier.to !== verb.from && !closes && !isPart && !isModifier) return verb
  }
  return verbs[0] ?? null
}

/** 企业一次性, 备案的, 行业标准的每项分别, 对每个普惠养老床位: whom or what is paid stands before. */
const PAID_BEHIND = /(?:一次性|的(?:每[项家人个户名])?(?:分别|各|最高)?|对每[^，。；\d]{1,11})$/

/** 、 or 并 before it joins it to the verb before. */
const isFirstOf = ({ from }: CueMatch, text: string): boolean => /[、并和及，]/.test(text.charAt(from - 1))

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
  // 河湖治理工程项目42个
  const works = object.replace(/^工程(?=项目)/, '')
  const project = lexicon.measures.at(works, 0)
  if (project === null || project.length !== trimmed(works, lexicon).length) return false
  // 安排渔业发展补助资金80亿元, 疫病监测样品1.2万份; 培训补助资金 and 筹措资金 begin with their verb
  if (project.row.sense === 'means') return isForming(verb.word, lexicon) && isNounBefore(text, verb, lexicon)
  if (project.row.sense !== 'project') return false
  const named = text.slice(Math.max(0, verb.from - 4), verb.from)
  // 其中续建项目300个
  const setting = lexicon.settingsBefore.before(named, named.length)
  return isForming(verb.word, lexicon) && (setting === null || setting.row.word === '其中')
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
  // 对引进游客的旅行社按每人次50元给予奖励
  if (/按照?每[^，]{1,6}$/.test(between) && isGranted(candidate)) return ''
  // 实施改造行动和12个稳增长方案
  if (/[和及与]$/.test(between) && /^[一-鿿]/.test(text.charAt(quantity.to))) return ''
  // 支持其行政区域内1家…
  if (/等$|(?:区域|范围|辖区|境|省|市|县)内$|包括$/.test(between)) return ''
  // 扶持经济薄弱地区300个乡镇卫生院
  if (/地区$/.test(between) && /^[一-鿿]/.test(text.charAt(quantity.to))) return ''
  const words = helped(verb, withoutVerbs(placed(withoutVerbs(between, lexicon), candidate), lexicon), lexicon)
  if (namesEach(words, candidate) || countsNamed(candidate)) return ''
  if (isOneOf(verb.word, lexicon.verbs.grants)) {
    // 给予每人一次性安家补助30万元
    const given = /^每[人户家亩名生位](?:每[年月])?(?=..)(.*)$/.exec(words)?.[1] ?? ''
    if (isAward(given, lexicon)) return given
    // 给予每个团队100万元经费支持, 给予用人单位5万元奖励: whom it is given to
    if (words.startsWith('每') || isAward(nounAfter(candidate), lexicon)) return ''
  }
  // 分别给予前三名200万元、100万元奖励
  if (/^[前第][一二三四五六七八九十\d]{1,3}[名位]$/.test(words)) return ''
  // 完成全省5000座水库鉴定
  if (lexicon.settingsBefore.at(words, 0)?.length === words.length) return ''
  if (
    words === '' ||
    /^每.{1,2}$/.test(words) ||
    /^(?:在|对(?!象)|从|由|向|为|按|以|于|不(?!停车|锈|动产)|至)/.test(words)
  )
    return ''
  // 种植面积100万亩 names the planting, 监测对象8.6万人 whom
  return /^(?:面积|对象)$/.test(words) && verb.cue === 'output'
    ? verb.word + words
    : qualified(candidate, headNoun(words, lexicon), null)
}

/** 建设文山、红河、大理3个产业园区: as many names as are counted; what they are stands behind the number. */
const namesEach = (words: string, { text, quantity }: Candidate): boolean =>
  words.split(/[、和及与]/).length === Math.max(2, quantity.value ?? 0) && /^[一-鿿“]/.test(text.charAt(quantity.to))

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
