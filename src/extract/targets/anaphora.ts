import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Preceding } from './carried-subjects.ts'
import type { Cue } from './cues.ts'
import { headNoun, isBareMeasure, isMeasure, placed, REACH, senseOf, trimmed, withoutVerbs } from './phrases.ts'
import type { Candidate } from './reading.ts'

/** 每年抽查不少于50批次 behind 开展产品质量监督抽查: the earlier clause says which. */
export function anaphor({ text, earlier, lexicon }: Candidate, words: string): string | null {
  const key = words.slice(0, 2)
  // 占用耕地，确保耕地保有量 names what is kept
  if (key.length < 2 || lexicon.cues.at(words, 0)?.row.cue !== 'output') return null
  for (const { from, to } of earlier.toReversed()) {
    const clause = text.slice(Math.max(from, to - REACH), to).replace(/[，；：。]$/, '')
    if (!clause.endsWith(key) || clause === key) continue
    const noun = clause
      .slice(0, -key.length)
      .replace(/^.*\d(?:次|批次|场|轮|期|个|项|学时|课时)的?/, '')
      .replace(/^.*?(?:开展|对|组织|实施|进行|推进|加大|加强|强化)(?!对)/, '')
      // 2万元的标准给予增量奖励，每家最高奖励, 给予5万元奖补，每家最高奖补
      .replace(/^.*(?:给予|予以)/, '')
      .replace(/^[^，]*\d[万亿]?元(?:以[上下内])?的?/, '')
      // 对未达标水站进行改造
      .replace(/(?<=..)(?:进行|实施|开展)$/, '')
    return noun === '' ? null : trimmed(behindAmount(noun), lexicon) + words
  }
  return null
}

/** 电费 of 给予每千瓦时0.1元的电费奖励，奖励标准: what stands behind 的 and an amount. */
function behindAmount(noun: string): string {
  const at = noun.search(/\d\D*$/)
  const of = at < 0 ? -1 : noun.indexOf('的', at)
  return of < 0 ? noun : noun.slice(of + 1)
}

/** 建成, and 共有: words behind which stands what there is or is to be. */
const HAVING: ReadonlySet<Cue> = new Set<Cue>(['output', 'existing', 'fact'])

/** 可单独设立互助养老设施，原则上不低于200平方米: the clause before names it. */
export function earlierNoun(candidate: Candidate, since: number): string | null {
  const { text, cues, lexicon, earlier } = candidate
  const clause = earlier.at(-1)
  if (clause === undefined || since > candidate.clause.from) return null
  const verb = cues.findLast(({ cue, from, to }) => HAVING.has(cue) && from >= clause.from && to < clause.to)
  // 原油产量达到L 45亿吨，比1990年增加700万吨: what is reached by a number that cannot be read
  const level = cues.findLast(({ cue, from, to }) => cue === 'level' && from >= clause.from && to < clause.to)
  const reached = level === undefined ? '' : placed(text.slice(clause.from, level.from).slice(-REACH), candidate)
  if (isMeasure(reached, lexicon)) return reached
  // …的比例逐年提高，2025年达到60%以上
  const whole = text.slice(Math.max(clause.from, clause.to - REACH), clause.to).replace(/[，；：]$/, '')
  const told = changeless(placed(whole, candidate), lexicon)
  if (told !== null && (verb === undefined || isMeasure(told, lexicon))) return told
  const object = verb === undefined ? '' : trimmed(unnumbered(candidate, verb.to, clause.to).slice(-REACH), lexicon)
  // 五大产业产销、投资年均增幅，高于…: 投资 is part of the name
  const isNamed = object.length > 1 && isBareMeasure(object, lexicon) && isMeasure(placed(whole, candidate), lexicon)
  if (isNamed && text[(verb?.from ?? 0) - 1] === '、') return placed(whole, candidate)
  // 全面推进农村危房改造，2022年完成80%: what is done, without the verb that only says so
  const isAct = verb !== undefined && text.slice(verb.to, clause.to).length <= 1
  const all = placed(whole, candidate)
  const words = object.length > 1 ? (changeless(object, lexicon) ?? object) : isAct ? actOf(all, lexicon) : all
  // 平均每年递增4%，争取达到5% names nothing
  if (object.length <= 1 && /\d[%％]$/.test(words)) return null
  // …占一般公共预算支出的比重不低于全省平均水平，力争达到3%
  return (isMeasure(words, lexicon) ? words : headNoun(words, lexicon)) || null
}

/** 农村危房改造 of 推进农村危房改造: an act without the verb that only says that it is done. */
const actOf = (words: string, lexicon: Lexicon): string =>
  withoutVerbs(words.slice(lexicon.verbs.carries.at(words, 0)?.length ?? 0), lexicon)
    // 对在运营的敬老院实施适老化改造
    .replace(/^对(.{2,}?)(?:实施|进行|开展)(?=..)/, '$1')

/** How something goes its way: 持续扩大, 稳步回升. */
const COURSE = /(?:持续|稳步|不断|进一步|逐步|平稳)(?:扩大|改善|优化|壮大|回升|向好|好转|增强|发展|扩张|攀升)$/

/** What stands before a change without an amount: 招生比例逐年提高, 民营企业逐年增加; null for any other clause. */
function changeless(words: string, lexicon: Lexicon): string | null {
  // 民间投资持续扩大
  const course = COURSE.exec(words)
  if (course !== null) return trimmed(words.slice(0, course.index), lexicon) || null
  const change = lexicon.cues.before(words, words.length)
  if (change === null || !['increase', 'decrease', 'level'].includes(change.row.cue)) return null
  return trimmed(words.slice(0, -change.length), lexicon) || null
}

/** 民间投资持续扩大，增长5%: the clause right before, when it says how something goes and holds no amount. */
export function courseBefore(candidate: Candidate): string | null {
  const { text, earlier, before } = candidate
  const clause = earlier.at(-1)
  if (clause === undefined || before.some(({ from }) => from >= clause.from && from < clause.to)) return null
  const words = text.slice(Math.max(clause.from, clause.to - REACH), clause.to).replace(/[，；：]$/, '')
  const told = RANKED.exec(words)?.[1] ?? changeless(placed(words, candidate), candidate.lexicon)
  return told !== null && told.length > 1 ? told : null
}

/** 综合科技创新水平指数保持全国前列，达到82% */
const RANKED =
  /^，?([^，]{2,20}?)(?:继续|持续)?(?:保持|稳居|位居|居于|进入|走在|跻身)[^，]{0,10}(?:前列|前茅|第一方阵|先进行列|首位)$/

/** A stretch of the text without the amounts in it: 养老院 of 养老院10所. */
function unnumbered({ text, before }: Candidate, from: number, to: number): string {
  const amounts = before.filter((each) => each.from >= from && each.to <= to)
  const starts = [from, ...amounts.map((each) => each.to)]
  return starts.map((start, index) => text.slice(start, amounts[index]?.from ?? to)).join('')
}

/** 由1980年的7159亿元, and 按1980年不变价格计算: where it starts from and how it is reckoned. */
const SAYS_NO_SUBJECT = /^要?(?:[由从]|按[^，]{1,14}价格?(?:计算)?，$)/

/** 牛羊肉占肉类总产量的比重，由目前的20%提高到25%: the clause that says no more than of what is the subject. */
export function earlierClause(candidate: Candidate): string | null {
  const { earlier, text, lexicon } = candidate
  // 到2025年， and nothing else names nothing either
  const words = earlier
    .slice(-MOST_CLAUSES)
    .filter(({ from, to }) => !SAYS_NO_SUBJECT.test(text.slice(from, to)))
    .map(({ from, to }) => placed(text.slice(Math.max(from, to - REACH), to), candidate))
    .findLast((each) => each !== '')
  if (words === undefined) return null
  // 提高湖北消纳比例，从18%提升至22%
  const change = lexicon.cues.at(words, 0)
  const isChange = change?.row.cue === 'increase' || change?.row.cue === 'decrease'
  return isChange && change.length < words.length ? words.slice(change.length) : words
}

/** What stands farther back is about something else. */
const MOST_CLAUSES = 4

const YIELD = /^(?:总产量?|产量|单产)$/
const SOWN = /(?:播种|种植)?面积$/

/** 粮食播种面积稳定在38万亩、总产量10万吨: what is sown, behind ； what the sentence began with; '' where nothing is. */
function sownBefore({ text, quantity }: Candidate, previous: Preceding | null): string {
  let last = previous
  if (last !== null && text.slice(last.candidate.quantity.to, quantity.from).includes('；'))
    while (last.previous !== null) last = last.previous
  const subject = last?.subject ?? ''
  return SOWN.test(subject) ? subject.replace(SOWN, '') : ''
}

/**
 * A subject that says too little takes the lead of its sentence, a total what was named just before:
 * 镁系合金—…形成产能5万吨, 高新技术企业1000家，总数突破5000家; 旅游收入…，年均增速10%.
 */
export function qualified(candidate: Candidate, words: string, previous: Preceding | null): string {
  const { text, sentence, lexicon } = candidate
  const said = saidBefore(candidate, words, previous)
  if (said !== null) return said
  const sown = YIELD.test(words) ? sownBefore(candidate, previous) : ''
  if (sown !== '') return sown + words
  // 招生50万人，在校学生124万人
  const isWhole = senseOf(words, lexicon) === 'stock' && words.length > 3
  if (!isBareMeasure(words, lexicon) || isWhole) return words
  const made = previous !== null && senseOf(words, lexicon) === 'rate' ? madeBefore(candidate) : null
  if (made !== null) return made + words
  const topic = previous?.topic ?? null
  // 乡镇覆盖率达到60%；到2025年底，…，覆盖率达到80%
  for (let each = previous; each !== null; each = each.previous)
    if (each.subject?.endsWith(words) && each.candidate.quantity.baseUnit === candidate.quantity.baseUnit)
      return each.subject
  // 机位数增加到368个，总投资约670亿元: no amount has one
  if (words === '总投资' && topic !== null && isMeasure(topic, lexicon) && !topic.endsWith('投资')) return words
  if (senseOf(words, lexicon) === 'total' && topic !== null) return withoutMeasure(topic, words, lexicon) + words
  const lent = topic === null ? outpacing(candidate) : null
  if (lent !== null) return lent + words
  const done = topic === null && senseOf(words, lexicon) === 'rate' ? deedBefore(candidate) : null
  if (done !== null) return done + words
  const lead = /^([^，。；：—]{2,16})(?:—|：)/.exec(
    text.slice(sentence.from, Math.min(sentence.to, sentence.from + 20)),
  )?.[1]
  if (lead !== undefined) return trimmed(lead, lexicon) + words
  if (
    topic === null ||
    previous === null ||
    text.slice(previous.candidate.quantity.to, candidate.quantity.from).includes('；')
  )
    return words
  return isMeasure(topic, lexicon) && !/[增涨降占比][速幅比重]$/.test(words) ? words : topic + words
}

/** 到2025年，大宗固废年利用量达到40亿吨；到2030年，年利用量达到45亿吨: the same measure at another time. */
function saidBefore(
  { text, quantity, mentions, lexicon }: Candidate,
  words: string,
  last: Preceding | null,
): string | null {
  if (!isMeasure(words, lexicon)) return null
  for (let each = last; each !== null; each = each.previous) {
    const { subject, candidate } = each
    const since = candidate.quantity.to
    const isAnotherTime = text.slice(since, quantity.from).includes('；') && mentions.some(({ from }) => from >= since)
    if (subject?.endsWith(words) && isAnotherTime && candidate.quantity.baseUnit === quantity.baseUnit) return subject
  }
  return null
}

/** 普惠小微贷款增速高于各项贷款平均增速，余额达到5000亿元: what grows faster than others has the other measure too. */
const outpacing = ({ text, earlier }: Candidate): string | null => {
  const clause = earlier.at(-1)
  if (clause === undefined) return null
  return OUTPACING.exec(text.slice(clause.from, Math.min(clause.to, clause.from + REACH)))?.[1] ?? null
}
const OUTPACING = /^[，；]?([一-鿿]{2,12}?)(?:年均)?(?:增速|增幅|增长速度)(?:不低于|高于|快于)/

/** 加强慢性病综合防控示范区建设，到2025年覆盖率达到20%, 推进指导站建设，建成30个: what the sentence begins by doing has the rate or is done. */
export function deedBefore({ text, earlier, lexicon }: Candidate): string | null {
  const clause = earlier.at(-1)
  if (clause === undefined || (earlier.length > 1 && text[clause.from - 1] !== '；')) return null
  const words = text.slice(clause.from, clause.to).replace(/[，；：]$/, '')
  const verb = lexicon.verbs.plain.at(words, 0) ?? lexicon.verbs.carries.at(words, 0)
  const object = verb === null ? '' : words.slice(verb.length).replace(/(?:建设|创建|推广应用|推广|普及)$/, '')
  return object.length > 1 && object.length <= LONGEST_DEED && !/[、，\d]/.test(object) ? object : null
}

/** 配备2名医生，老龄化水平较高的村建设互助养老点，覆盖率达60%: what the clause right before makes without an amount. */
function madeBefore({ text, earlier, before, cues, lexicon }: Candidate): string | null {
  const clause = earlier.at(-1)
  if (clause === undefined || before.some(({ from }) => from >= clause.from && from < clause.to)) return null
  const verb = cues.findLast(({ cue, from, to }) => cue === 'output' && from >= clause.from && to < clause.to)
  if (verb === undefined || lexicon.verbs.counts.at(verb.word, 0)?.length !== verb.word.length) return null
  return /^([一-鿿]{2,12})，$/.exec(text.slice(verb.to, clause.to))?.[1] ?? null
}

/** 国家慢性病综合防控示范区; a longer stretch of words does more than one thing. */
const LONGEST_DEED = 20

/** 轨道交通运营里程 before 总里程 is 轨道交通运营. */
function withoutMeasure(topic: string, words: string, lexicon: Lexicon): string {
  const measure = lexicon.measures.before(topic, topic.length)
  // 通车里程 before 总里程
  const isSaid =
    measure !== null && (words.endsWith(measure.row.word) || measure.row.word.endsWith(words.replace(/^总/, '')))
  return isSaid ? topic.slice(0, -measure.length) : topic
}
