import { hanInteger, integer } from '../lexicon/han-integer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { TimeMatch } from '../lexicon/times.ts'
import { fiveYearPlan } from './five-year-plans.ts'

/** A time that a text names: 到2025年底, “十四五”末, 2022年底前, 三年内. */
export interface DeadlineMention {
  from: number
  to: number
  raw: string
  year: number
  /** By or until when something holds; what it is compared with (2020年基础上, 较2020年); when it begins (2021年起). */
  role: 'by' | 'base' | 'start'
  /** 三年内, 用3年左右时间: counted in years, not by the calendar. */
  isCounted: boolean
}

/** What a document tells about time: the period of its plan, and when it was issued. */
export interface Calendar {
  startYear: number | null
  endYear: number | null
  issuedYear: number | null
  issuedMonth: number | null
}

/** Behind a plan's name, what makes it the time of a deed: “十四五”计划投资1200亿元, “十四五”年均增长6%. */
const DEED_REACH = 12

/** 二十五 is a number, not the plan that ends in 2055. */
const LAST_LIKELY = 2050

/** A document of the first months speaks of the years from its own on: 未来五年 of January 2023 are over in 2027. */
const FIRST_MONTHS = 3

/** Every time that a text names, left to right. */
export function scanDeadlines(text: string, calendar: Calendar, lexicon: Lexicon): DeadlineMention[] {
  const found: DeadlineMention[] = []
  for (const time of lexicon.times.all(text)) {
    const year = yearOf(time, calendar, found)
    const role = roleOf(text, time, lexicon)
    if (
      year === null ||
      isInstalment(text, time) ||
      (role === 'by' && isName(time) && !isDoneIn(text, time.to, lexicon))
    )
      continue
    const { to } = time
    // 达到2020年的2.3倍
    const from = time.from + (role === 'base' && /^[到至]/.test(text.slice(time.from, to)) ? 1 : 0)
    found.push({
      from,
      to,
      raw: text.slice(from, to),
      year,
      role,
      isCounted: time.count !== null,
    })
  }
  return found
}

/** 50亿元，分五年拨付: how it is paid. */
const isInstalment = (text: string, { from, to, count }: TimeMatch): boolean =>
  count !== null && text[from] === '分' && /^(?:拨付|到位|兑现|支付|安排|下达|发放)/.test(text.slice(to, to + 2))

/** “十四五”市场监管规划 and 二十五 name no time. */
const isName = ({ five, opens, closes }: TimeMatch) => five !== null && !opens && !closes

function isDoneIn(text: string, at: number, { cues }: Lexicon): boolean {
  const behind = /^(?:计划|预计|拟|规划)?/.exec(text.slice(at, at + 2))?.[0].length ?? 0
  const cue = cues.at(text, at + behind)
  if (cue === null || !['output', 'increase', 'decrease', 'growth', 'per'].includes(cue.row.cue)) return false
  const end = at + behind + cue.length
  return /^[^，。；、\d]*\d/.test(text.slice(end, end + DEED_REACH))
}

function roleOf(text: string, { from, to, opens }: TimeMatch, { times }: Lexicon): DeadlineMention['role'] {
  const before = text.slice(Math.max(0, from - 4), from)
  const behind = text.slice(to, to + 6)
  if (times.isStart(before, behind)) return 'start'
  // 从2021年每年安排2亿元
  if (/[从自]$/.test(before) && /^(?:每|逐|连续|开始)/.test(behind)) return 'start'
  if (times.isBase(opens ? '' : before, behind)) return 'base'
  // 由2020年的16%提高到20%, 由2020年16%提高到20%
  if (/[由从自]$/.test(before) && /^[的\d]/.test(behind)) return 'base'
  // 为2020年的2.3倍
  if (TIMES_OF.test(text.slice(to, to + 12))) return 'base'
  // 在2020年1000亩的基础上
  return /在$/.test(before) && /^[^，。；]{0,20}基础上/.test(text.slice(to, to + 24)) ? 'base' : 'by'
}

/** 的2.3倍, 的二点三倍 */
const TIMES_OF = /^的?[0-9一二两三四五六七八九十百.点]{1,7}倍/

function yearOf(time: TimeMatch, calendar: Calendar, before: readonly DeadlineMention[]): number | null {
  const { year, five, month, count, relative } = time
  if (year !== null) return /^\d/.test(year) ? Number(year) : hanInteger(year)
  if (five !== null) {
    const { endYear } = fiveYearPlan(five)
    return endYear !== null && endYear > LAST_LIKELY ? null : endYear
  }
  if (count !== null) return yearsOn(integer(count), calendar)
  const { endYear, issuedYear } = calendar
  // 2023年3月底前…，6月底前…
  if (month !== null) return before.findLast(({ role, isCounted }) => role === 'by' && !isCounted)?.year ?? issuedYear
  if (relative === 'planEnd') return endYear
  if (issuedYear === null) return null
  if (relative === 'endOfCentury') return Math.ceil(issuedYear / 100) * 100
  if (relative === 'midCentury') return Math.floor(issuedYear / 100) * 100 + 50
  return relative === 'nextYear' ? issuedYear + 1 : issuedYear
}

/** 用3年左右时间: the period of the plan when it is as long, else from when it was issued. */
function yearsOn(count: number | null, { startYear, endYear, issuedYear, issuedMonth }: Calendar): number | null {
  if (count === null) return null
  if (startYear !== null && endYear !== null && endYear - startYear + 1 === count) return endYear
  if (issuedYear === null) return null
  return issuedYear + count - (issuedMonth !== null && issuedMonth <= FIRST_MONTHS ? 1 : 0)
}
