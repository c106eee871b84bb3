import { hanInteger } from '../../lexicon/han-integer.ts'
import type { Baseline, Comparator, Deadline, Modality, TargetKind } from '../../model/records.ts'
import type { DeadlineMention } from '../../text/deadlines.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import { isOccasion } from './governing.ts'
import type { Candidate } from './reading.ts'

/** The time that the sentence states for a number: the last one named before it, or null. */
export function statedDeadline(candidate: Candidate): Deadline | null {
  const { mentions, clause, enclosed, calendar } = candidate
  const ahead = mentions.filter(
    ({ isBase, from, year }) =>
      !isBase &&
      (calendar.issuedYear === null || year >= calendar.issuedYear) &&
      (enclosed === null || from >= clause.from || from < enclosed.from),
  )
  const own = yearOfList(candidate, ahead) ?? ahead.at(-1)
  return own === undefined ? null : { raw: own.raw, year: own.year, from: 'sentence' }
}

/** 到2022年、2025年，…分别达到800万亩、1000万亩: the nth year for the nth number. */
function yearOfList({ text, clause, quantity, before }: Candidate, mentions: readonly DeadlineMention[]) {
  const at = text.slice(clause.from, quantity.from).lastIndexOf('分别')
  const last = mentions.at(-1)
  if (at < 0 || last === undefined) return undefined
  const list = mentions.filter((mention, index) => {
    const next = mentions[index + 1]
    return next === undefined || /^[、和及]$/.test(text.slice(mention.to, next.from))
  })
  const nth = before.filter(({ from }) => from >= clause.from + at).length
  return list.length > 1 ? list[nth] : undefined
}

const PERIOD =
  /每(?:隔)?([0-9一二两三四五六七八九十]{0,3})(?:个)?(学年|年|月|季度|周|天|日)|每半年|年均(?!浓度|气温|降水|流量|值)|逐年|全年/g

const PERIODS = new Map([
  ['学年', 'year'],
  ['年', 'year'],
  ['月', 'month'],
  ['季度', 'quarter'],
  ['周', 'week'],
  ['天', 'day'],
  ['日', 'day'],
])

/** `year` for 每年 and 年均, `2 years` for 每2年; the last one named before the number in its clause. */
export function perOf({ text, clause, quantity, before }: Candidate): string | null {
  const from = Math.max(clause.from, ...before.filter((q) => q.unit !== '年').map(({ to }) => to))
  const last = [...text.slice(from, quantity.numberFrom).matchAll(PERIOD)].at(-1)
  return last === undefined ? null : periodName(last)
}

function periodName([word, count = '', unit = '']: RegExpExecArray | RegExpMatchArray): string {
  if (word === '每半年') return 'half year'
  const name = PERIODS.get(unit) ?? 'year'
  const times = count === '' ? 1 : /^\d+$/.test(count) ? Number(count) : (hanInteger(count) ?? 1)
  return times === 1 ? name : `${times} ${name}s`
}

/** Clauses that only place what follows: 2022年底前，按照填平补齐的原则，…. */
const ADVERBIAL = /^(?:按照?|围绕|以|通过|根据|在|结合|坚持|依托|针对|为|经过|随着|与此同时|同时|其中|此外)/

/**
 * 预计 holds for its clause. So does 力争, but where it opens what the sentence has to say it holds to the end:
 * 2022年底前，力争所有机构达标，每个县有1所.
 */
export function modalityOf({ cues, clause, earlier, text, mentions }: Candidate): Modality {
  const opens = (at: number) =>
    earlier.every(
      ({ from, to }) =>
        to > at ||
        ADVERBIAL.test(text.slice(from, to)) ||
        mentions.some((mention) => mention.from < to && mention.to >= to - 2),
    )
  const last = cues.findLast(
    ({ cue, from }) =>
      (cue === 'strive' && (from >= clause.from || opens(from))) || (cue === 'expected' && from >= clause.from),
  )
  return last?.cue === 'strive' ? 'strive' : last?.cue === 'expected' ? 'expected' : 'firm'
}

/** Words of a limit that do not touch the number: 至少开展1次, 不少于组织3场. */
export function comparatorOf(candidate: Candidate): Comparator | null {
  const { quantity, text, clause, before, lexicon } = candidate
  if (quantity.comparator !== 'eq') return quantity.comparator
  const from = Math.max(clause.from, ...before.map(({ to }) => to))
  const words = lexicon.comparatorsBefore.all(text.slice(from, quantity.from))
  const limit = words.findLast(({ row }) => row.comparator === 'gte' || row.comparator === 'lte')
  return limit?.row.comparator ?? 'eq'
}

/**
 * Where a change starts from: 由目前的3个工作日内, 在2020年基础上, 较“十二五”.
 *
 * @param start the last quantity before that a change starts from
 */
export function baselineOf(
  candidate: Candidate,
  start: Candidate | null,
  raw: (from: number, to: number) => string,
): Baseline | null {
  if (start?.next === candidate.quantity) {
    const { from, to, value, unit } = start.quantity
    return { raw: raw(from, to), value, unit, year: baseYear(start) }
  }
  const base = candidate.mentions.findLast(({ isBase, from }) => isBase && from >= candidate.clause.from)
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
