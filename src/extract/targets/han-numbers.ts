import { isHanDigitAt } from '../../text/numerals.ts'
import { dimensionOf, isOccasion, isUnit } from './measuring.ts'
import { type Candidate, NEAR, type Sighting } from './reading.ts'

/** Units whose Chinese numerals are grades, parts and kinds: 三级网络, 二类器械, 一批. */
export const NAMING_UNITS: ReadonlySet<string | null> = new Set([...'级类代期批线圈面层条方元本分轮环科体'])

/** 三, 四百二十 */
export function isHan({ text, quantity }: Sighting): boolean {
  return isHanDigitAt(text, quantity.numberFrom)
}

/** 四百二十亿元, 二千公里, 九万人: written in words as 420亿元 is in digits; 一元, 十项 and 百万青年 are not. */
export function isHanAmount({ text, quantity, lexicon }: Sighting): boolean {
  const written = text.slice(quantity.numberFrom, quantity.to)
  if (!PLACED.test(written) || quantity.baseUnit === null) return false
  const dimension = dimensionOf(quantity, lexicon)
  return dimension === 'count' ? GREAT.test(written) || isPrecise(written, quantity.baseUnit) : dimension !== 'time'
}

/** A digit and its place: 二百, 八十, 九万, 十二万; 十万 alone is a base as 百万 is: 十万人死亡率. */
const PLACED = /^(?:[一二两三四五六七八九][十百千万亿]|十[一二三四五六七八九][万亿])/
const GREAT = /[百千万亿]/

/** 五十四个: names are of round and small numbers, but 二十八条措施 and 三十六字方针 are known by theirs. */
const isPrecise = (written: string, unit: string): boolean =>
  /[一二三四五六七八九]十[一二三四五六七八九]/.test(written) && !/^[条项字]$/.test(unit)

/** Chinese numerals that count: 每个县有一个, 每年召开两次会议, 建成三个基地, 十余家. */
export function isHanCount({ text, quantity, clause, lexicon }: Candidate): boolean {
  if (quantity.comparator !== 'eq') return true
  const head = text.slice(Math.max(clause.from, quantity.from - NEAR), quantity.from)
  if (isOccasion(quantity) && /每[^，每]*$/.test(head)) return true
  // 四省边际中心城市
  if (isUnit(quantity.baseUnit, /^[国省市县区州]$/) && /^[一-鿿]/.test(text.charAt(quantity.to))) return false
  // 建成三个基地, not 实现两个转变
  const counts = lexicon.verbs.counts.before(head, head.length) !== null
  if (counts && quantity.value !== 1) return true
  // 每个县有一个, 每个乡镇至少建设一所
  return /[每各][^，每各]*$/.test(head) && (counts || lexicon.verbs.gives.before(head, head.length) !== null)
}
