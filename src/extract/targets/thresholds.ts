import { codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isRatio, isUnit } from './measuring.ts'
import type { Candidate } from './reading.ts'

/** What 的即可, 部分, ，超出, 为优秀 and 死亡 begin with. */
const REWARDED: ReadonlySet<number> = new Set(codesOf('的部，为死重直'))
/** 850分以上为良好, 为A级 */
const GRADING = /^的?为/
const GRADE = /^[一-鿿A-D][等级]/
const SCORED = /^[^，。；、\d]{0,12}的[加扣减]/

function isGraded(behind: string, { consequences }: Lexicon): boolean {
  const at = GRADING.exec(behind)?.[0].length ?? 0
  return at > 0 && (consequences.at(behind, at)?.row.kind === 'grade' || GRADE.test(behind.slice(at)))
}

/** 累计达到200人次的即可申报, 达到1000人次的奖励2万元, 超出500人次部分: from how many on something is given. */
export function isRewarded(candidate: Candidate): boolean {
  const { text, quantity, sentence, lexicon } = candidate
  // 发生1起较大事故的扣50分
  if (quantity.value === 1 && SCORED.test(text.slice(quantity.to, quantity.to + 16))) return true
  if (!REWARDED.has(text.charCodeAt(quantity.to))) return false
  const behind = text.slice(quantity.to, quantity.to + 16)
  if (/^的(?:即可|可以?(?!持续|再生)|方可|予以|给予)/.test(behind) || isGraded(behind, lexicon)) return true
  // 造成3人以上10人以下死亡，或者1000万元以上5000万元以下直接经济损失
  if (lexicon.consequences.at(behind, 0)?.row.kind === 'harm')
    return text.slice(sentence.from, quantity.from).includes('造成')
  // 给予500元的一次性奖励 is what is given
  if (isRatio(candidate) || isUnit(quantity.baseUnit, /元$/)) return false
  return (
    behind.startsWith('的按') ||
    (behind.startsWith('的') && lexicon.verbs.awards.at(behind, behind.startsWith('一次性', 1) ? 4 : 1) !== null) ||
    (quantity.comparator === 'gt' && behind.startsWith('部分')) ||
    /^，超[出过]\d[^，。；]{0,8}部分/.test(behind)
  )
}
