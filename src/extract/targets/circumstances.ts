import { codesOf } from '../../lexicon/character-sieve.ts'
import { integer } from '../../lexicon/han-integer.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Baseline, Comparator, Modality, TargetKind } from '../../model/records.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import type { CueMatch } from './cues.ts'
import { isOccasion } from './measuring.ts'
import { isMeasure, trimmed } from './phrases.ts'
import type { Candidate } from './reading.ts'

const PERIOD =
  /每(?:隔)?([0-9一二两三四五六七八九十]{0,3})(?:个)?(学年|学期|年(?!级)|月|季度|周|天|日(?!\d{1,2}[:：]))|每半[年月]|月(?:人)?均|日(?:人)?均|(?<![比较与同]\d{4})年均(?!浓度|气温|降水|流量|值|经济损失|损失|死亡率|死亡人数|因灾)|平均年(?=[增递提上下降减])|逐年/g

/** 提高到年4800元、月400元, 标准年4800元, 达到年人均1.3万元: 年 between a verb or a standard and an amount is each year. */
const ALONE = /(?:[到至达为于、]|标准)([年月日])(?:人均)?$/
const LONGEST_ALONE = 5
const ENDS_ALONE: ReadonlySet<number> = new Set(codesOf('年月日均'))

const periodAlone = (words: string): string | null =>
  PERIODS.get(ALONE.exec(words.slice(-LONGEST_ALONE))?.[1] ?? '') ?? null

/** No period is told without one of these, and most words hold none. */
const PERIODIC = /[每均逐]/

const PERIODS = new Map([
  ['学年', 'year'],
  ['学期', 'term'],
  ['年', 'year'],
  ['月', 'month'],
  ['季度', 'quarter'],
  ['周', 'week'],
  ['天', 'day'],
  ['日', 'day'],
])

/**
 * `year` for 每年 and 年均, `2 years` for 每2年; the last one named before the number in its clause.
 *
 * @param read end of the target before: 每年招引10亿元以上项目150个 passes over what is none
 */
export function perOf({ text, clause, quantity, lexicon }: Candidate, read = 0): string | null {
  const words = text.slice(Math.max(clause.from, read), quantity.numberFrom)
  const last = PERIODIC.test(words) ? [...words.matchAll(PERIOD)].at(-1) : undefined
  if (last === undefined) return ENDS_ALONE.has(words.charCodeAt(words.length - 1)) ? periodAlone(words) : null
  // 日均客运量达到800万人次 is a measure of that name; 达到日均2.5万吨 is not
  const isOfName =
    last[0].startsWith('日') && lexicon.measures.all(words.slice(last.index)).some(({ row }) => row.sense !== 'body')
  return isOfName ? null : periodName(last)
}

function periodName([word, count = '', unit = '']: RegExpExecArray | RegExpMatchArray): string {
  if (word.startsWith('每半')) return word.endsWith('年') ? 'half year' : 'half month'
  if (word.startsWith('月')) return 'month'
  if (word.startsWith('日')) return 'day'
  const name = PERIODS.get(unit) ?? 'year'
  const times = integer(count) ?? 1
  return times === 1 ? name : `${times} ${name}s`
}

/**
 * How surely an amount is meant, or null where its sentence says nothing of that. 预计 and 力争 hold for their clause. Where 力争 stands before a time or a subject that opens what the sentence has to
 * say, it holds to the next ；: 2022年底前，力争所有机构达标，每个县有1所; not so 力争达到2200公里，高速公路达到6000公里.
 */
export function modalityOf(candidate: Candidate): Modality | null {
  const { cues, clause, enclosed, earlier, sentence } = candidate
  // 力争实现“森林覆盖率达到60%”的目标: what is wished stands before the quotation
  const from = enclosed?.mark === '“' ? (earlier.at(-1)?.to ?? sentence.from) : clause.from
  const last = cues.findLast(
    (cue) =>
      (cue.cue === 'strive' && (cue.from >= from || governsOn(cue, candidate))) ||
      (cue.cue === 'expected' && cue.from >= from),
  )
  return last?.cue === 'strive' ? 'strive' : last?.cue === 'expected' ? 'expected' : null
}

/** Clauses that only place what follows: 2022年底前，按照填平补齐的原则，…. */
function placesOnly(text: string, from: number, { settingsOfClause, settingsBefore }: Lexicon): boolean {
  return settingsOfClause.at(text, from) !== null || settingsBefore.at(text, from) !== null
}

/** 努力目标为：A增长7%；B增长10%; all that the list names is striven for. */
const NAMED_GOALS = /^目标(?:[是为]|如下)?[：:]/

function governsOn(strive: CueMatch, { cues, earlier, text, mentions, quantity, lexicon }: Candidate): boolean {
  if (NAMED_GOALS.test(text.slice(strive.to, strive.to + 5))) return true
  if (text.slice(strive.to, quantity.from).includes('；')) return false
  const own = earlier.find(({ to }) => to > strive.from)
  if (own === undefined) return false
  const opens = earlier.every(
    ({ from, to }) =>
      to > strive.from ||
      placesOnly(text, from, lexicon) ||
      mentions.some((mention) => mention.from < to && mention.to >= to - 2),
  )
  const ahead = mentions.some(({ to, from }) => from >= own.from && to <= strive.from)
    ? ''
    : text.slice(own.from, strive.from)
  if (!opens || trimmed(ahead, lexicon) !== '') return false
  const time = mentions.find(({ from }) => from >= strive.from && from <= strive.to)
  const period = /^(?:[0-9一二三四五六七八九十]{1,2}年内?|用[^，]{1,6}年(?:左右)?(?:的?时间)?)/.exec(
    text.slice(strive.to, strive.to + 12),
  )
  const next = time?.to ?? strive.to + (period?.[0].length ?? 0)
  // 力争到2025年，…
  if (/^[，,]/.test(text.slice(next, next + 1))) return true
  return !cues.some(
    ({ cue, from }) =>
      from === next && (cue === 'level' || cue === 'output' || cue === 'increase' || cue === 'decrease'),
  )
}

/** 分别控制在45人、50人以内, 控制在12.5万艘、1300万千瓦以内: the word behind the last holds for each. */
function sharedBehind({ text, clause, quantity, behind }: Candidate): Comparator | null {
  if (!/分别|控制在|限制在/.test(text.slice(clause.from, quantity.from))) return null
  let { to } = quantity
  for (const other of behind) {
    if (other.from !== other.numberFrom || !/^[、和及]$/.test(text.slice(to, other.from))) return null
    if (other.comparator !== 'eq') return other.comparator
    to = other.to
  }
  return null
}

/** Words of a limit that do not touch the number: 至少开展1次, 不少于组织3场. */
export function comparatorOf(candidate: Candidate): Comparator | null {
  const { quantity, text, clause, before, lexicon } = candidate
  if (quantity.comparator !== 'eq') return quantity.comparator
  // 新增1000张床位以上
  const limited = /^[一-鿿]{1,4}以([上下内])(?:[，。；、]|$)/.exec(text.slice(quantity.to, quantity.to + 7))?.[1]
  if (limited !== undefined) return limited === '上' ? 'gte' : 'lte'
  // 分别不低于5万吨、2万吨、10万吨
  const first = before.find((other) => other.from >= clause.from && other.from < other.numberFrom)
  if (
    first !== undefined &&
    first.comparator !== 'approx' &&
    /分别[^，\d]{0,4}$/.test(text.slice(clause.from, first.from))
  )
    return first.comparator
  // 不低于2700元（机构养育）和2000元（社会散居）
  const last = before.at(-1)
  if (
    last !== undefined &&
    last.from < last.numberFrom &&
    (last.comparator === 'gte' || last.comparator === 'lte') &&
    last.baseUnit === quantity.baseUnit &&
    /^(?:（[^（）\d]{2,12}）)?[、和及]$/.test(text.slice(last.to, quantity.from))
  )
    return last.comparator
  const shared = sharedBehind(candidate)
  if (shared !== null) return shared
  const from = Math.max(clause.from, ...before.map(({ to }) => to))
  const words = lexicon.comparatorsBefore.all(text.slice(from, quantity.from))
  const between = text.slice(from, quantity.from)
  const limit = words.findLast(({ row, index, length }) => {
    const behind = between.slice(index + length)
    // 最低标准 is a name; 低于每万枚1.3起
    if (/^最/.test(row.word) && /^(?:标准|工资|限额|收入|生活|水位|价)/.test(behind)) return false
    // 最高用电负荷7500万千瓦 is the name of a measure, 最高补助额 the limit of a deed
    if (/^最/.test(row.word) && isMeasure(behind, lexicon) && lexicon.cues.all(behind).length === 0) return false
    return (
      row.comparator === 'gte' ||
      row.comparator === 'lte' ||
      (row.comparator !== 'approx' && /^每[^，]{1,8}$/.test(behind))
    )
  })
  return limit?.row.comparator ?? 'eq'
}

/** 按2015年不变价计算: whose prices it is counted in, not where it starts from. */
const PRICES = /^的?(?:不变|可比|当年)?价/

/**
 * Where a change starts from: 由目前的3个工作日内, 在2020年基础上, 较“十二五”.
 *
 * @param start the quantity that the change starts from
 */
export function baselineOf(
  candidate: Candidate,
  start: Candidate | null,
  raw: (from: number, to: number) => string,
): Baseline | null {
  if (start !== null) {
    const { from, to, value, unit } = start.quantity
    return { raw: raw(from, to), value, unit, year: baseYear(start) }
  }
  const { text, clause } = candidate
  const base = candidate.mentions.findLast(
    ({ role, from, to }) => role === 'base' && from >= clause.from && !PRICES.test(text.slice(to, to + 4)),
  )
  // 与2005年相比，…下降10%，…下降15%: said once for the whole sentence
  const first = base ?? candidate.mentions.find(({ role, to }) => role === 'base' && text.startsWith('相比，', to))
  if (base === undefined && first !== undefined)
    return { raw: raw(first.from, first.to), value: null, unit: null, year: first.year }
  return base === undefined ? null : { raw: raw(base.from, base.to), value: null, unit: null, year: base.year }
}

function baseYear({ mentions, clause, calendar }: Candidate): number | null {
  const last = mentions.findLast(({ from }) => from >= clause.from)
  return last !== undefined && calendar.issuedYear !== null && last.year < calendar.issuedYear ? last.year : null
}

/** 每年至少开展1次 is a frequency; so is 每年抽查50批次. */
export function kindOf(kind: TargetKind, quantity: QuantityMatch, per: string | null): TargetKind {
  if (per === null || !isOccasion(quantity)) return kind
  return kind === 'output' || kind === 'level' ? 'frequency' : kind
}
