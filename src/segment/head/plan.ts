import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Plan } from '../../model/records.ts'
import { periodOfPlan } from '../../text/five-year-plans.ts'
import { kindOf } from './title.ts'

const NOTICE = /的(?:通知|函|公告|通告)$/
/** 《A》《B》, 《A》和《B》等3个文件: brackets within a title are 〈〉. */
const IN_BRACKETS = /《([^《》]+)》/g

/** The plan that a title names, the first of several; null when the document carries none. */
export function planOf(title: string, lexicon: Lexicon): Plan | null {
  const promulgated = promulgatedBy(title, lexicon)
  const names = promulgated === undefined ? [title] : namesIn(promulgated)
  const plan = names.find((name) => kindOf(name, lexicon)?.plan === true)
  return plan === undefined ? null : { title: plan, ...periodOfPlan(plan) }
}

/** 某市养老工作方案等2个方案 names the first of several. */
const AND_OTHERS = /等[0-9一二三四五六七八九十]{0,2}个(?:规划|计划|方案|预案|办法|文件)$/

/** 关于印发X的通知, 关于印发《X》的通知: X stands between; of 某厅印发《X》 behind. */
function promulgatedBy(title: string, { promulgation }: Lexicon): string | undefined {
  const said = title.replace(NOTICE, '')
  const found = said === title && !title.endsWith('》') ? null : promulgation.exec(said)
  return found === null ? undefined : said.slice(found.index + found[0].length).replace(AND_OTHERS, '')
}

/** 市发展改革委《A》 is A; a name that only quotes another in brackets is one name: 贯彻落实《A》实施方案. */
function namesIn(promulgated: string): string[] {
  if (!promulgated.startsWith('《') && !promulgated.endsWith('》')) return [promulgated]
  return [...promulgated.matchAll(IN_BRACKETS)].map(([, name = '']) => name)
}
