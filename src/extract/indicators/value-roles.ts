import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { IndicatorValue } from '../../model/records.ts'
import { periodOf } from '../../text/five-year-plans.ts'
import type { Column } from './columns.ts'

export interface TableContext {
  planStart: number | null
  planEnd: number | null
  caption: string | null
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
export function valueMeanings(values: readonly Column[], context: TableContext, lexicon: Lexicon): ValueMeaning[] {
  const period = periodFor(context, lexicon)
  const span = spanOf(values)
  const withRoles: { year: number | null; role: ValueMeaning['role'] }[] = []
  for (const { role, year, isChange } of values) {
    const before = withRoles.at(-1)
    withRoles.push(isChange && before !== undefined ? before : { year, role: role ?? roleOf(year, span, period) })
  }
  const years = (role: ValueMeaning['role']) =>
    new Set(withRoles.flatMap((value) => (value.role === role && value.year !== null ? [value.year] : [])))
  const targets = years('target')
  return withRoles.map(({ role, year }) => ({ role, year: year ?? impliedYear(role, targets, period, context) }))
}

function periodFor({ planStart, planEnd, caption }: TableContext, lexicon: Lexicon): Period {
  const isReview = lexicon.columns.all(caption ?? '').at(-1)?.row.column === 'actual'
  const named = periodOf(caption ?? '')
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
  const isEarliest = year === earliest && year !== latest
  // 2021年, 2022年, 2023年 of a plan that begins in 2021: yearly steps, all of them to come
  const isStep = start !== null && year >= start && years > 2
  if (start === null || year >= start) return isEarliest && !hasBaseline && !isStep ? 'baseline' : later
  const looksBack = latest < start && earliest < latest
  return looksBack && !isEarliest ? 'actual' : 'baseline'
}

/** The year of 目标值, 完成值, 现状值 where the header has none. */
function impliedYear(
  role: ValueMeaning['role'],
  targets: ReadonlySet<number>,
  { start, end, isReview }: Period,
  { caption }: TableContext,
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
      return isReview && periodOf(caption ?? '').endYear !== null ? end : before
    }
  }
}
