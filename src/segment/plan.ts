import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Plan } from '../model/records.ts'
import { periodOf } from '../text/five-year-plans.ts'
import { kindOf } from './title.ts'

/** 关于印发X的通知, 关于印发《X》的通知 */
const PROMULGATED = /(?:印发|下发|转发|发布|公布)(.+)的(?:通知|函|公告|通告)$/
/** The plan that a title names, or null when the document carries none. */
export function planOf(title: string, lexicon: Lexicon): Plan | null {
  const promulgated = PROMULGATED.exec(title)?.[1]?.replace(/^《|》$/g, '')
  const name = promulgated ?? title
  return kindOf(name, lexicon)?.plan === true ? { title: name, ...periodOf(name) } : null
}
