import { isUnit } from './measuring.ts'
import type { Candidate } from './reading.ts'

/** The noun that a number shares with the last of its list, where it has only a part of one behind it; null where it has its own. */
export const nounShared = (noun: string, candidate: Candidate): string | null =>
  gradeOf(noun, candidate) ?? nounOfLast(noun, candidate) ?? farmOf(noun, candidate)

/** 国家级, 省级: a noun of its own behind a number only where the one it is short of follows. */
export const GRADE = /^(?:\d{1,5}[万亿]|[一-鿿]{1,4}(?:（\d）)?)[级类型]/

/** 1个国家级、3个以上省级数据交易平台, 3个千亿级、5个500亿级园区: the noun behind the last of a list, with the grade of this one. */
function gradeOf(words: string, { text, clause, quantity, behind }: Candidate): string | null {
  const noun = words.replace(/[和及与]$/, '')
  if (GRADE.exec(noun)?.[0] !== noun) return null
  const last = behind.findLast(
    ({ from, to }, index) => to < clause.to && from !== (behind[index - 1] ?? quantity).to && text[from - 1] !== '（',
  )
  const named = last === undefined ? '' : text.slice(last.to, clause.to).replace(/[，。；]$/, '')
  const grade = GRADE.exec(named)?.[0].length ?? 0
  return grade > 0 && named.length - grade > 1 ? noun + named.slice(grade) : null
}

/** 营业收入过千亿, 产值超100亿元: which ones, where the noun stands behind the last of a list. */
const WHICH = /(?:过|超过?|达到?|突破)(?:\d+(?:\.\d+)?)?[十百千万亿]+元?$/

/** 1—2家营业收入过千亿、3—4家过百亿的龙头企业: the noun of all. */
function nounOfLast(noun: string, { text, clause, behind }: Candidate): string | null {
  const last = behind.findLast(({ to }) => to < clause.to)
  if (last === undefined || !WHICH.test(noun)) return null
  return /^[^，。；、]{0,16}的([一-鿿]{2,12})[，。；]?$/.exec(text.slice(last.to, clause.to))?.[1] ?? null
}

/** 生猪, 万头肉牛: what a farm keeps; 个, 家, 处 and 座 count no animals, so that the farm is meant. */
const KEPT = /^(?:[十百千万]{1,2}[头只羽])?[一-鿿]{0,3}[猪牛羊鸡鸭鹅禽兔]/
const COUNTS_FARMS = /^[个家处座]$/

/** 50个生猪、100个万头肉牛标准化养殖场: the farm behind the last, for what this one keeps. */
function farmOf(noun: string, { text, clause, quantity, behind }: Candidate): string | null {
  if (!isUnit(quantity.baseUnit, COUNTS_FARMS) || KEPT.exec(noun)?.[0] !== noun) return null
  const last = behind.findLast(({ to, baseUnit }) => to < clause.to && baseUnit === quantity.baseUnit)
  const named = last === undefined ? '' : text.slice(last.to, clause.to).replace(/[，。；]$/, '')
  const farm = named.slice(KEPT.exec(named)?.[0].length ?? named.length)
  return /^[一-鿿]{2,12}$/.test(farm) ? noun + farm : null
}
