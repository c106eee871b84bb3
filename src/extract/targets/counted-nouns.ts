import { codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import type { Span } from '../../text/sentences.ts'
import { STANDARD } from './awards.ts'
import { isRatio, isUnit, isYear } from './measuring.ts'
import { headNoun, isFinish, REACH, trimmed } from './phrases.ts'
import { type Candidate, MOST_LISTED } from './reading.ts'
import { GRADE, nounShared } from './shared-nouns.ts'

/** The counted noun behind a number: 38项涉及医疗器械方面的社会公用计量标准 → 社会公用计量标准. */
export function nounAfter(candidate: Candidate): string {
  const sized = nounOfSize(candidate)
  if (sized !== null) return sized
  // 跨上1.4万亿斤台阶 counts no steps
  const noun = wholeNoun(candidate)
    .replace(/^(?:台阶|大关)/, '')
    // 25%、30%分档发放护理费
    .replace(/^分[档级段](?:发放|给予|补助)/, '')
    // 办好1所中心幼儿园的要求
    .replace(/(?<=..)的(?:要求|目标|任务)$/, '')
    // 安排3亿元设立风险补偿资金
    .replace(/^(?:设立|建立|组建)(?=.{3,}(?:资金|基金|专户)$)/, '')
    // 新增800张床位以上
    .replace(/以[上下内]$/, '')
  // Behind most numbers the clause ends.
  if (noun === '') return ''
  // 新造林不低于2000万亩的目标 is what it is itself
  if (/^的(?:目标|底线|红线)/.test(noun)) return ''
  // 统筹资金6亿元支持乡村产业
  const purpose = candidate.lexicon.verbs.causes.at(noun, 0)
  if (purpose !== null && purpose.length < noun.length) return ''
  // 50%以上达到三级医院水平
  if (isRatio(candidate) && /^(?:达到|实现|完成|建成|符合)/.test(noun)) return ''
  // 3000万千瓦投产 counts no putting into production
  if (isFinish(noun, candidate.lexicon)) return ''
  const shared = nounShared(noun, candidate)
  if (shared !== null) return shared
  // 1600名困境、留守、流动儿童: the noun stands behind all that tell what kind
  const [kind = '', ...kinds] = noun.split('、')
  if (kinds.length > 1 && kind.length === 2 && kinds[0]?.length === 2) return trimmed(noun, candidate.lexicon)
  // 70万名智力、精神和重度肢体残疾人
  if (kind.length === 2 && /^[一-鿿]{2}[和及与]/.test(kinds.join('、'))) return trimmed(noun, candidate.lexicon)
  // 85%以上综合性医院、康复医院和护理院成为老年友善医疗机构
  if (
    kinds.length > 0 &&
    isRatio(candidate) &&
    /^(?:成为|达到|建成|完成|实现)/.test(candidate.text.slice(candidate.quantity.to + noun.length))
  )
    return trimmed(noun, candidate.lexicon)
  // 100个行业级、场景级大模型, 1万名困境、留守儿童
  const next = kinds[0] ?? ''
  const isGraded = GRADE.exec(kind)?.[0] === kind && (GRADE.exec(next)?.[0].length ?? next.length) < next.length
  if (kinds.length === 1 && (isGraded || (kind.length === 2 && PEOPLE.test(next))))
    return trimmed(noun, candidate.lexicon)
  if (noun.includes('的')) return headNoun(noun.replace(/^的/, ''), candidate.lexicon)
  const listed = noun.replace(/（[^）、]*、[^）]*）/g, (list) => (PLACES.test(list) ? list : ''))
  const other = listed.replace(/（[市县区州旗、]+）/g, (places) => '（'.repeat(places.length)).search(OTHER)
  return trimmed(other < 0 ? listed : listed.slice(0, other), candidate.lexicon)
}

/** 县（市、区） is one name. */
const PLACES = /^（[市县区州旗、]{1,12}）$/

/** 留守儿童, whom two characters tell from others. */
const PEOPLE = /^[一-鿿]{2}(?:儿童|老人|老年人|人员|群众|学生|家庭)/

/** Where the noun behind a number is over: 10个园区、平台, 3个中心和一批平台, 20家企业等; 高等学校 goes on. */
const OTHER = /、|[和及](?=一批|若干|多个|一系列)|(?<![甲乙丙高中初优同平对均])等(?!级|[次候])/

/** 2个以上产值超5000亿元、4个以上超2000亿元的产业集群: how large they are to be stands between the number and its noun. */
function nounOfSize({ text, quantity, clause, behind }: Candidate): string | null {
  const size = behind[0]
  if (size === undefined || !isSizeOf(text, quantity, size) || size.to >= clause.to) return null
  const noun = /的([一-鿿]{2,12})[，。；]?$/.exec(text.slice(size.to, clause.to))?.[1]
  return noun === undefined ? null : `${text.slice(quantity.to, size.to)}的${noun}`
}

/** 产值超5000亿元 behind 2个以上: money that is passed, with no more than a measure before it. */
export const isSizeOf = (
  text: string,
  count: Span,
  size: Span & Pick<QuantityMatch, 'numberFrom' | 'baseUnit'>,
): boolean =>
  isUnit(size.baseUnit, /元$/) &&
  size.from < size.numberFrom &&
  /^(?:[一-鿿]{2}(?:收入|产值)|产值|营收|销售额|总?产值)?$/.test(text.slice(count.to, size.from)) &&
  /^[超过]/.test(text.slice(size.from, size.numberFrom))

/** 总投资 of 实施总投资500亿元的100个技改项目, with the noun that is counted: 技改项目总投资. */
export function totalOfCounted(candidate: Candidate): string | null {
  const { text, quantity, behind, lexicon } = candidate
  const [next, ...others] = behind
  const total = lexicon.measures.before(text, quantity.from)
  if (next?.from !== quantity.to + 1 || text[quantity.to] !== '的' || total === null) return null
  const noun = nounAfter({ ...candidate, quantity: next, behind: others })
  return noun === '' ? null : noun + total.row.word
}

/** Marks that no noun begins with. */
const NO_NOUN: ReadonlySet<number> = new Set(codesOf('，。；、：）'))

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
    const isAlike = each.baseUnit === quantity.baseUnit || (isUnit(each.baseUnit, /元$/) && isRatio(candidate))
    return isSize || !isAlike || !isJoined(text.slice(before.to, each.from), lexicon)
  })
  const last = joined < 0 ? (behind.at(-1) ?? quantity) : (behind[joined - 1] ?? quantity)
  if (NO_NOUN.has(text.charCodeAt(last.to))) return ''
  // 小（1）型 is a name
  const isName = ({ from, to }: Span) => text[from - 1] === '（' && text.startsWith('）型', to)
  const [first, second] = joined < 0 ? [] : behind.slice(joined).filter((each) => !isYear(each) && !isName(each))
  const from = last.to
  // 2台100万千瓦煤电机组, 2个五千亿级产业链和5个千亿级产业链: the size is part of the name
  // 90%以上的20万以上人口城市: which ones
  const isWhich = first !== undefined && first.comparator !== 'eq' && tellsWhich(text, from, first)
  // 1万户4万人 counts twice
  if (quantity.baseUnit === '户' && first?.from === from && first.baseUnit === '人') return ''
  const isSize = isWhich || first?.from === from
  const next = isSize ? second : first
  // 1000个“15分钟服务圈”, 5家企业进入世界500强
  const isNamed = text[from] === '“' || text[from] === '"' || text[first?.numberTo ?? from] === '强'
  const isCounted =
    next !== undefined && !isNamed && next.from < clause.to && /\d/.test(text.slice(next.numberFrom, next.numberTo))
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
  // 29个未完成安置的城中村: what is not done tells which; 100家社会组织 organizes nothing, 获得者 are people
  const serial = lexicon.settingsBehind
    .all(words)
    .find(
      ({ row, index }) =>
        index > 0 &&
        words[index - 1] !== '未' &&
        words[index + row.word.length] !== '者' &&
        !(row.word === '组织' && words.endsWith('组织')),
    )
  // 1个以上保护工作站并至少配备1名督导员
  return (serial === undefined ? words : words.slice(0, serial.index)).replace(/(?<=..)(?<![合兼归一])并$/, '')
}

/** 的20万以上人口城市, 床位300张以上的福利中心: what stands between a number and its noun. */
function tellsWhich(text: string, from: number, size: Span): boolean {
  const between = text.slice(from, size.from)
  return between === '的' || (text[size.to] === '的' && /^(?!的)[一-鿿]{1,6}(?<![和及与])$/.test(between))
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
  // 1:1配套奖励 is the name of what is given
  return at > standard && !(words.startsWith('配套') && verbs.awards.at(words, 2) !== null) ? words.slice(at) : words
}
