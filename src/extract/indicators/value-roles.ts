import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { IndicatorValue } from '../../model/records.ts'
import { periodOf } from '../../text/five-year-plans.ts'
import type { Column } from './columns.ts'

export interface TableContext {
  planStart: number | null
  planEnd: number | null
  /** The year of which a 公报 tells what has been. */
  reviewed: number | null
  caption: string
}

export interface ValueMeaning {
  role: IndicatorValue['role']
  year: number | null
}

/** What the table as a whole says of time: its caption's period, else the plan's. */
interface Period {
  start: number | null
  end: number | null
  /** …完成情况: the table looks back. */
  isReview: boolean
}

/** The years that the headers of a table state. */
interface Span {
  earliest: number
  latest: number
  /** How many different years. */
  years: number
  hasBaseline: boolean
}

function spanOf(values: readonly Column[]): Span {
  const span = { earliest: Infinity, latest: -Infinity, hasBaseline: false }
  const years = new Set<number>()
  for (const { role, year } of values) {
    if (role === 'baseline') span.hasBaseline = true
    if (year === null) continue
    years.add(year)
    span.earliest = Math.min(span.earliest, year)
    span.latest = Math.max(span.latest, year)
  }
  return { ...span, years: years.size }
}

/** Role and year of each value column, from its header, its neighbours, the caption and the plan; 增长% is of the column before it. */
export function valueMeanings(
  values: readonly Column[],
  context: TableContext,
  lexicon: Lexicon,
): Map<Column, ValueMeaning> {
  const period = periodFor(context, lexicon)
  const span = spanOf(values)
  const stated = new Map<Column, ValueMeaning>()
  let before: ValueMeaning | null = null
  for (const column of values) {
    const { year, isChange } = column
    const role = isBeforePlan(column, values, context) ? 'baseline' : column.role
    before =
      isChange && before !== null
        ? before
        : { year, role: role ?? roleBeside(column, values, lexicon) ?? roleOf(year, span, period) }
    stated.set(column, before)
  }
  const targets = new Set(
    [...stated.values()].flatMap(({ role, year }) => (role === 'target' && year !== null ? [year] : [])),
  )
  const whole = ({ role, year }: ValueMeaning) => ({ role, year: year ?? impliedYear(role, targets, period, context) })
  return new Map([...stated].map(([column, meaning]) => [column, whole(meaning)]))
}

/** 目标值 over 2020年 and 2025年: of a plan for 2021—2025 the first can only be where things stood, unless another column says so. */
function isBeforePlan({ role, year, header }: Column, values: readonly Column[], { planStart }: TableContext): boolean {
  if (role !== 'target' || year === null || planStart === null || year >= planStart) return false
  const upper = /^\D+(?=\d{4}年?$)/.exec(header)?.[0]
  const isSpanned =
    upper !== undefined && values.some((other) => other.header.startsWith(upper) && Number(other.year) >= planStart)
  return isSpanned && values.every((other) => other.role === 'target' || other.role === null)
}

/** 2022年增长（%） beside 2022年完成 says of the same year how much more than before was done. */
function roleBeside({ header, year }: Column, values: readonly Column[], lexicon: Lexicon): Column['role'] {
  const isChange = year !== null && lexicon.columns.all(header).at(-1)?.row.column === 'change'
  return isChange ? (values.find((other) => other.year === year && other.role !== null)?.role ?? null) : null
}

function periodFor({ planStart, planEnd, reviewed, caption }: TableContext, lexicon: Lexicon): Period {
  if (reviewed !== null) return { start: null, end: reviewed, isReview: true }
  const isReview = lexicon.columns.all(caption).at(-1)?.row.column === 'actual'
  const named = periodOf(caption)
  if (named.endYear !== null) return { start: named.startYear, end: named.endYear, isReview }
  return { start: planStart, end: planEnd, isReview }
}

/** The role of a column whose header names only a year, or nothing: of two bare years the earlier is where things stand. */
function roleOf(
  year: number | null,
  { earliest, latest, years, hasBaseline }: Span,
  { start, isReview }: Period,
): ValueMeaning['role'] {
  const later = isReview ? 'actual' : 'target'
  if (year === null) return later
  // the table looks back
  if (start !== null && year < start) return latest < start && year !== earliest ? 'actual' : 'baseline'
  // 2021年, 2022年, 2023年 of a plan that begins in 2021: yearly steps, all of them to come
  const isStep = start !== null && years > 2
  return year === earliest && year !== latest && !hasBaseline && !isStep ? 'baseline' : later
}

/** The year of 目标值, 完成值, 现状值 where the header has none. */
function impliedYear(
  role: ValueMeaning['role'],
  targets: ReadonlySet<number>,
  { start, end, isReview }: Period,
  { reviewed, caption }: TableContext,
): number | null {
  const before = start === null ? null : start - 1
  switch (role) {
    case 'baseline':
      return before
    case 'target':
      return end
    case 'actual': {
      // “十三五”省目标值 / 完成值
      const [target] = targets
      if (targets.size === 1 && target !== undefined) return target
      return reviewed ?? (isReview && periodOf(caption).endYear !== null ? end : before)
    }
  }
}
