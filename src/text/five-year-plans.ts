import { hanInteger } from '../lexicon/han-integer.ts'

/** The first plan whose years begin with one that ends in 1 or 6, as those of all plans since do: 六五, 1981–1985. */
const FIRST_REGULAR = 6
const YEAR_ZERO = 1951
const YEARS = 5

/** 2021—2025年 */
const SPAN = /((?:19|20)\d{2})年?\s*(?:[-—–－~～一]+|至|到)\s*((?:19|20)\d{2})年?/
/** “十四五”, 第十四个五年规划 */
const NAME = /[“"]([一二三四五六七八九十]{1,2})五[”"]|第([一二三四五六七八九十]{1,3})个五年/

/** The first and the last year of a plan; both null where it has none. */
export interface Period {
  startYear: number | null
  endYear: number | null
}

/** The years of the nth five-year plan, its number as written: 十四 → 2021, 2025. */
export function fiveYearPlan(numeral: string): Period {
  const ordinal = hanInteger(numeral)
  if (ordinal === null || ordinal < FIRST_REGULAR) return { startYear: null, endYear: null }
  const startYear = YEAR_ZERO + YEARS * ordinal
  return { startYear, endYear: startYear + YEARS - 1 }
}

/** The period that a title, a caption or a column head names, in years or as a five-year plan. */
export function periodOf(text: string): Period {
  const years = SPAN.exec(text)
  if (years !== null) return { startYear: Number(years[1]), endYear: Number(years[2]) }
  const five = NAME.exec(text)
  return fiveYearPlan(five?.[1] ?? five?.[2] ?? '')
}

/**
 * The one year that a plan's title begins its words with: 2023年为民办实事实施方案. Of 2030年前碳达峰行动方案 and 2035年远景目标纲要 it is the
 * end, of （2022年修订） the edition.
 */
const YEAR = /^[^\d（(〔]*((?:19|20)\d{2})年度?(?!前|远景|修订|版)\D*$/

/** The period of a plan by its title, which may be a single year. */
export function periodOfPlan(title: string): Period {
  const period = periodOf(title)
  const year = period.endYear === null ? YEAR.exec(title)?.[1] : undefined
  return year === undefined ? period : { startYear: Number(year), endYear: Number(year) }
}
