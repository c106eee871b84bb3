import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { IndicatorValue } from '../../model/records.ts'
import { periodOf } from '../../text/five-year-plans.ts'
import { endBracket, isUnit } from './units.ts'

export type ColumnKind = 'number' | 'name' | 'unit' | 'nature' | 'group' | 'value' | 'other' | 'blank'

/** What a header says of its column. */
export interface Column {
  kind: ColumnKind
  /** Cleaned: 2020年基期值. */
  header: string
  /** What the header's words say; null for a bare year or 指标值. */
  role: IndicatorValue['role'] | null
  year: number | null
  /** The header states the year in digits. */
  isDated: boolean
  /** 增长%: how much what the column before says has changed, and nothing of a time of its own. */
  isChange: boolean
  /** 年均增速, “十四五”累计增长: how much something changes, of whatever time. */
  endsInChange: boolean
  /** 地区, 板块: no word that heads columns. */
  isUnknown: boolean
  /** 2025年目标值（亿元） */
  unit: string | null
}

/** 2020, not the 2020 of 120203. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g

type Word = ReturnType<Lexicon['columns']['all']>[number]['row']['column']

const ROLES = new Map<Word | undefined, Column['role']>([
  ['opening', 'baseline'],
  ['baseline', 'baseline'],
  ['target', 'target'],
  ['actual', 'actual'],
])

/** Reads one header. Chinese noun phrases end with their head, so the last word decides: 指标属性 is 属性. */
export function readColumn(header: string, lexicon: Lexicon): Column {
  const words = lexicon.columns.all(header).map((found) => found.row.column)
  const years = Array.from(header.matchAll(YEAR), ([year]) => Number(year))
  const isDated = years.length > 0
  const meaning = words.findLast((word) => ROLES.has(word))
  const year = isDated ? Math.max(...years) : periodYear(header, meaning)
  const role = ROLES.get(meaning) ?? null
  const kind = kindOf(header, words.at(-1), isDated, year !== null)
  const isChange = year === null && words.every((word) => word === 'change')
  const endsInChange = words.at(-1) === 'change'
  return {
    kind,
    header,
    role,
    year,
    isDated,
    isChange,
    endsInChange,
    isUnknown: words.length === 0,
    unit: unitOf(header, lexicon),
  }
}

/** 2025年目标值（亿元）; 平均每年增长%, where the sign needs no bracket; 年均增速, which is a rate whatever its row is measured in, unlike 变化幅度/变化率. */
function unitOf(header: string, lexicon: Lexicon): string | null {
  const bracket = endBracket(header)
  if (bracket !== null && isUnit(bracket.inner, lexicon)) return bracket.inner
  const isRate =
    !/[/／、]/.test(header) &&
    lexicon.measures.before(header, header.length)?.row.sense === 'rate' &&
    lexicon.columns.before(header, header.length)?.row.column === 'change'
  return isRate ? '%' : (/(?<=.)[%％‰]$/.exec(header)?.[0] ?? null)
}

/** “十四五”目标值 is of 2025; “十四五”期初值 of 2020, when the period had not begun. */
function periodYear(text: string, meaning: Word | undefined): number | null {
  const { startYear, endYear } = periodOf(text)
  return meaning === 'opening' && startYear !== null ? startYear - 1 : endYear
}

function kindOf(header: string, last: Word | undefined, isDated: boolean, hasYear: boolean): ColumnKind {
  switch (last) {
    case 'unit':
    case 'nature':
    case 'other':
      return last
    case 'indicator':
      return isDated ? 'value' : 'name'
    case 'number':
    case 'name':
    case 'group':
      return isDated ? 'value' : last
    case undefined:
      if (header === '') return 'blank'
      return hasYear ? 'value' : 'other'
    default:
      return 'value'
  }
}
