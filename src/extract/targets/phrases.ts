import { codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { LongestMatch } from '../../lexicon/longest-match.ts'
import type { Row } from '../../lexicon/tables.ts'
import { isUnit } from './measuring.ts'
import type { Candidate } from './reading.ts'

type Sense = Row<'measures'>['sense']

/** A subject is named near its number; what stands farther off is about something else. */
export const REACH = 160

/** What kind of noun words end in: 养老服务设施覆盖率 ends in a rate; null for any other noun. */
export function senseOf(words: string, lexicon: Lexicon): Sense | null {
  return lexicon.measures.before(words, words.length)?.row.sense ?? null
}

/** 交易额, 床位数, 覆盖率: amounts by themselves, while 服务提升工程 is only counted. */
export function isMeasure(words: string, lexicon: Lexicon): boolean {
  const sense = senseOf(words, lexicon)
  return sense !== null && sense !== 'project' && sense !== 'means' && sense !== 'body'
}

/** 产能, 覆盖率 alone, which say too little. */
export function isBareMeasure(words: string, lexicon: Lexicon): boolean {
  const found = lexicon.measures.before(words, words.length)
  return found !== null && found.length === words.length && isMeasure(words, lexicon)
}

/** 较“十二五”, 比2020年, 在2020年基础上: what a change is compared with. */
const COMPARED =
  /(?:[比较]|相较于?)(?=[“"\d一二上去同全基目现])[^，]*$|(?:与[^，]{1,14}相比|在[^，]{1,16}(?:基础|定额|标准)上)[^，]*$/

/**
 * 对口支援资金不低于年初预算的80%用于民生, 储气能力达到年消费量的10%, 返还比例为实缴保费的30%, 生活补贴按低保标准的25%: what a limit is a
 * share of.
 */
const LIMITED =
  /(?:达到|[降提]到|[降升]至|提高[到至]|保持在|控制在|恢复到|相当于)[^，]{2,20}的$|为(?<=(?:比例|标准|额度|补贴|补助|税率|费率)为)[^，]{2,30}的$|可?按照?[^，按]{2,12}(?:标准|基数|定额)的$|不(?:得|能)?(?:低于|少于|超过|高于)[^，]*$/

/** 3., （十） and 第三条 that a sentence opens with. */
export const LABEL = /^\s*(?:\d+[.、．]|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十百]{1,6}条)\s*/

/** A clause's words without what only places them in time or compares them. */
export function placed(words: string, { mentions, text, lexicon }: Candidate): string {
  const near = words.slice(-REACH)
  // 由目前的3个工作日内进一步压缩到
  const start = near.search(
    /要?[由从](?![^，]{0,2}\d{1,2}周?岁)[^，由从]*(?:\d|分之|[一二两三四五六七八九](?:[十百千万亿]|成(?![品果效为])))/,
  )
  let rest = start >= 0 ? near.slice(0, start) : near
  for (const { from, to, role } of mentions) {
    const at = rest.lastIndexOf(text.slice(from, to))
    if (role === 'base' || at < 0) continue
    const behind = rest.slice(at + to - from)
    // 支出进度11月底前达到100%, 生产能力2025年要达到570亿公斤
    // 能源消费总量“十四五”期间年均增幅
    const named = trimmed(behind, lexicon)
    const whole = trimmed(rest.slice(0, at), lexicon)
    if (isBareMeasure(named, lexicon) && isMeasure(whole, lexicon)) rest = whole + named
    // 户厕改造2023年底前完成60%
    else rest = named === '' || isOneOf(named, lexicon.verbs.light) ? rest.slice(0, at) : behind
  }
  rest = rest
    .replace(LABEL, '')
    // 自受理之日起20个工作日内办结
    .replace(/^[自从][^，]{1,16}之日起/, '')
    .replace(COMPARED, '')
    .replace(LIMITED, '')
    // 鼓励有条件的地区将最低缴费年限
    .replace(/^[^，]{2,}将(?![来军要士])(?=([一-鿿]{2,}))/, (whole, behind: string) =>
      isVerbAlone(trimmed(behind, lexicon), lexicon) ? whole : '',
    )
    // 使国民生产总值按不变价格计算
    .replace(/^(?:使(?!用)|把(?![握关控脉]))/, '')
    .replace(/按[^，]{1,12}价格?(?:计算)?$/, '')
    // 以1990年价格计算的国民生产总值
    .replace(/^[以按][^，]{0,12}价格?计算的(?=..)/, '')
    // 原油年产量回升并稳定在
    .replace(/(?<=..)[一-鿿]{2}并$/, '')
  // 实现包括特困人员供养服务设施在内的公办养老机构入住率
  const named = trimmed(rest.replace(/^(?:实现|使|确保)?包括[^，]{1,40}在内的/, ''), lexicon)
  const setting = settingAt(named, lexicon)
  return setting < 0 ? named : trimmed(named.slice(0, setting), lexicon)
}

/** 公路总里程将继续增加 tells what will be, 将最低缴费年限 what something is done to. */
const isVerbAlone = (words: string, { cues }: Lexicon): boolean =>
  words === '' || cues.at(words, 0)?.length === words.length

/** Where 在确保质量的前提下 begins that ends a phrase: it is no part of what is measured; -1 where none does. */
const settingAt = (words: string, { settingsOfPhrase }: Lexicon): number =>
  settingsOfPhrase.before(words, words.length) === null ? -1 : words.lastIndexOf('在')

const OF_A_YEAR = /^(?:因灾|经济损失|损失|死亡)/
const PERIOD = /(?:每|连续)[0-9一二两三四五六七八九十]{1,3}年|[0-9]{1,2}年内?|[一二三四五六七八九十]{1,2}年内/y
/** 连续三年, 五年, 每季度, 11月底前 at the end of a phrase. */
const LASTING =
  /(?:连续[0-9一二两三四五六七八九十]{1,3}年|(?<![0-9一二三四五六七八九十])每?(?:\d{1,2}|[三四五六七八九十])年|每(?:学年|半年|季度|年|月|周)|\d{1,2}月[底末]?(?:之前|以前|前)?)$/

/** Without adverbs, auxiliaries and marks on either side. */
export function trimmed(words: string, lexicon: Lexicon): string {
  let from = 0
  let to = words.length
  for (let length = 0; length !== to - from; ) {
    length = to - from
    from += leadLength(words, from, lexicon)
    to -= tailLength(words, from, to, lexicon)
  }
  const rest = words.slice(from, to)
  if (!rest.startsWith('“') && !rest.startsWith('"')) return rest
  return /^(?:“[^”]*”|"[^"]*")$/.test(rest) ? trimmed(rest.slice(1, -1), lexicon) : rest
}

/** Marks on either side of a phrase, and 的 before it. */
const MARKS_BEFORE: ReadonlySet<number> = new Set(codesOf('，、；：。 —”）（的'))
const MARKS_BEHIND: ReadonlySet<number> = new Set(codesOf('，、；：。 “（'))
/** What PERIOD and LASTING begin and end with: no pattern is tried elsewhere. */
const OPENS_PERIOD: ReadonlySet<number> = new Set(codesOf('每连0123456789一二两三四五六七八九十'))
const ENDS_LASTING: ReadonlySet<number> = new Set(codesOf('年月度周底末前'))

function leadLength(words: string, from: number, lexicon: Lexicon): number {
  const first = words.charCodeAt(from)
  if (MARKS_BEFORE.has(first)) return 1
  // 年均因灾直接经济损失 is what is measured
  if (words.startsWith('年均', from) && OF_A_YEAR.test(words.slice(from + 2, from + 6))) return 0
  // 建议提案办复率, 建议、提案
  if (words.startsWith('建议', from) && /^(?:[、和]|提案|办)/.test(words.slice(from + 2, from + 4))) return 0
  // 和美乡村
  if (words.startsWith('和美', from) || words.startsWith('和谐', from)) return 0
  // 最高用电负荷 is a name
  if (
    words.startsWith('最', from) &&
    /^最[高低大]/.test(words.slice(from, from + 2)) &&
    isMeasure(words, lexicon) &&
    lexicon.cues.all(words).length === 0
  )
    return 0
  PERIOD.lastIndex = from
  const period = OPENS_PERIOD.has(first) ? PERIOD.exec(words)?.[0].length : undefined
  const length = period ?? lexicon.fillersLeading.at(words, from)?.length ?? 0
  // 年产值 is no 年产
  return length > 0 && (lexicon.measures.at(words, from + length - 1)?.length ?? 0) > 1 ? 0 : length
}

function tailLength(words: string, from: number, to: number, lexicon: Lexicon): number {
  if (to <= from) return 0
  const last = words.charCodeAt(to - 1)
  if (MARKS_BEHIND.has(last)) return 1
  // 粮食产能亩均
  if (words.endsWith('均', to) && /(?<![年月日])[亩户人]均$/.test(words.slice(from, to)) && to - from > 2) return 0
  const lasting = ENDS_LASTING.has(last) ? LASTING.exec(words.slice(from, to))?.[0].length : undefined
  const length = lasting ?? lexicon.fillersTrailing.before(words, to)?.length ?? 0
  return Math.min(length, to - from)
}

/** 5家…、…的样板生活超市 → 样板生活超市; a short modifier stays: 设区的地级市. */
export function headNoun(words: string, lexicon: Lexicon): string {
  const at = words.lastIndexOf('的')
  const modifier = words.slice(0, Math.max(0, at))
  const isWhole = at < 0 || at === words.length - 1 || (modifier.length <= 4 && !/[、，]/.test(modifier))
  return trimmed(isWhole ? words : words.slice(at + 1), lexicon)
}

/** 新增、恢复和改善灌溉面积: what 、 joins to the verb before it is a verb too. */
const JOINED_VERBS = /^(?:、[一-鿿]{2})+(?:[和及与并][一-鿿]{2})?(?=..)/

/** Without the verbs in front of an object: 支持建设床位500张 is about 床位. */
export function withoutVerbs(words: string, { verbs }: Lexicon): string {
  const rest = words.replace(JOINED_VERBS, '')
  let from = 0
  for (;;) {
    const length = /^(?:[并及]|和(?![美谐]))/.test(rest.slice(from, from + 2))
      ? 1
      : (verbs.plain.at(rest, from)?.length ?? 0)
    // 提升 alone is the object itself
    if (length === 0 || rest.length - from - length < 2) return rest.slice(from)
    from += length
  }
}

/** Whether a word is one of these verbs. */
export function isOneOf(word: string, verbs: LongestMatch<Row<'verbs'>>): boolean {
  return verbs.at(word, 0)?.length === word.length
}

/** 投产, 建成投产: verbs alone, the last of which ends the work. */
export function isFinish(words: string, { cues, verbs }: Lexicon): boolean {
  let last = ''
  let to = 0
  for (let verb = cues.at(words, 0); verb?.row.cue === 'output'; verb = cues.at(words, to)) {
    last = verb.row.word
    to += verb.length
  }
  return to > 0 && to === words.length && isOneOf(last, verbs.finishes)
}

/** 不动产一般登记3个工作日内办结: what a service does within its time. */
export function isTurnaround({ text, quantity, clause, lexicon }: Candidate): boolean {
  if (quantity.comparator !== 'lte' && quantity.comparator !== 'eq') return false
  const reaches = isUnit(quantity.unit, /小时$|分钟$/) ? lexicon.verbs.reaches.at(text, quantity.to) : null
  const verb = reaches ?? lexicon.verbs.finishes.at(text, quantity.to)
  if (reaches !== null) return /^(?:[，。；、）]|$)/.test(text.slice(quantity.to + reaches.length, clause.to))
  // 国内1天送达; of other services only working days are sure to be a promise
  if (
    verb === null ||
    !(quantity.unit?.endsWith('工作日') || (/达$|办结$|响应$/.test(verb.row.word) && quantity.unit !== '日'))
  )
    return false
  return /^(?:[^，。；]{0,4}[，。；]?$|、)/.test(text.slice(quantity.to + verb.length, clause.to))
}
