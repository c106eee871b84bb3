import { hanInteger } from '../lexicon/han-integer.ts'
import { fiveYearPlan } from './five-year-plans.ts'

/** A time by which, or until which, something holds: 到2025年底, “十四五”末, 2022年底前. */
export interface DeadlineMention {
  from: number
  to: number
  raw: string
  year: number
  /** 2020年基础上, 较2020年: the year something is compared with. */
  isBase: boolean
}

/** What a document tells about time: the period of its plan, and the year it was issued. */
export interface Calendar {
  endYear: number | null
  issuedYear: number | null
}

const YEAR = String.raw`(?<year>(?:19|20)\d\d|二〇[〇一二三四五六七八九]{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:年底|年末|年初|年中|底|末|初|中期|中)?`
const FIVE = `[“"]?(?<five>[一二三四五六七八九十]{1,2})五[”"]?(?:规划)?(?:时期|期间|期)?(?:末|结束|收官|期末)?`
const FROM_YEAR = String.raw`(?:(?:19|20)\d\d)年?[—–－\-~～至到](?=(?:19|20)\d\d年)`
const RELATIVE = `(?<relative>规划期末|规划期内|规划期|今年年底|今年底|今年末|今年|本年度|明年年底|明年底|明年|年底前|本世纪末|本世纪中叶)`
const MENTION = new RegExp(
  `(?:到|至|截至|截止到?|力争)?(?:${FROM_YEAR})?(?:${YEAR}|${FIVE}|${RELATIVE})(?:之前|以前|前|之后|以后|期间|内)?`,
  'g',
)

/** Words that make the year before them one to compare with. */
const BASE_AFTER = /^(?:年?(?:水平|基数|的?基础)|的?(?:基础|水平|基数|同期)|相比|为基数)/
const COMPARED = /(?:比|较|相对于?|相较于?|与|同)$/

/** A verb and its amount behind a plan period: the period is when it is done. */
const DEED_AFTER = /^(?:计划|预计|拟|规划)?(?:投资|投入|完成|新增|安排|建成|新建|实施)[^，。；、\d]{0,12}\d/

/** 二十五 is a number, not the plan that ends in 2055. */
const LAST_LIKELY = 2050

/** Every mention of a year or a plan period as a point in time, left to right. */
export function scanDeadlines(text: string, calendar: Calendar): DeadlineMention[] {
  const found: DeadlineMention[] = []
  for (const match of text.matchAll(MENTION)) {
    const year = yearOf(match.groups ?? {}, calendar)
    if (year === null) continue
    const [raw] = match
    const from = match.index
    const to = from + raw.length
    const opening = /^[到至截力]/.test(raw)
    const before = text.slice(Math.max(0, from - 3), from)
    const isBase =
      BASE_AFTER.test(text.slice(to, to + 6)) ||
      (!opening && COMPARED.test(before)) ||
      (/[由从自]$/.test(before) && text[to] === '的') ||
      (!opening && /[在于以按]$/.test(before) && !/前|内|期间|底|末/.test(raw.slice(-2)))
    // 从2021年起 begins
    if (/[从自]$/.test(before) && /^(?:起|开始)/.test(text.slice(to, to + 2))) continue
    // “十四五”市场监管规划 and 二十五 name no time; “十四五”计划投资1200亿元 does
    const isName = match.groups?.five !== undefined && !opening && !isBase && /[五”"]$/.test(raw)
    if (isName && !DEED_AFTER.test(text.slice(to, to + 24))) continue
    found.push({ from, to, raw, year, isBase })
  }
  return found
}

function yearOf(groups: Record<string, string | undefined>, calendar: Calendar): number | null {
  const { year, five, relative } = groups
  if (year !== undefined) return /^\d/.test(year) ? Number(year) : hanInteger(year)
  if (five !== undefined) {
    const { endYear } = fiveYearPlan(five)
    return endYear !== null && endYear > LAST_LIKELY ? null : endYear
  }
  if (relative?.startsWith('规划期')) return calendar.endYear
  const { issuedYear } = calendar
  if (issuedYear === null) return null
  if (relative === '本世纪末') return Math.ceil(issuedYear / 100) * 100
  if (relative === '本世纪中叶') return Math.floor(issuedYear / 100) * 100 + 50
  return relative?.startsWith('明年') ? issuedYear + 1 : issuedYear
}
