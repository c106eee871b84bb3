import type { QuantityMatch } from './quantities.ts'

/** The unit behind the last of some numbers is the unit of those before it that are written without. */
export function withUnitOf(text: string, first: QuantityMatch, next: QuantityMatch): QuantityMatch {
  const { unit, baseUnit } = next
  if (unit === null || baseUnit === null || !/^[、和及]$/.test(text.slice(first.to, next.from))) return first
  // 压缩至8个、5个工作日
  if (first.unit === '个' && /^个?(?:工作日|百分点|月)$/.test(unit)) return { ...first, unit, baseUnit }
  if (first.baseUnit !== null || first.ratio !== null || !isDistributed(text, first)) return first
  // 分别达到60万、20万千瓦
  if (first.unit !== null) return { ...first, unit: first.unit + baseUnit, baseUnit }
  // 分别达到15、12和10标台, 60、20和20万千瓦: what 万 makes of the last it makes of each
  const baseValue = first.baseValue === null ? null : first.baseValue * scaleOf(next)
  return { ...first, unit, baseUnit, baseValue }
}

/** 分别 before the first of the list */
const isDistributed = (text: string, { from }: QuantityMatch): boolean =>
  DISTRIBUTED.test(text.slice(Math.max(0, from - REACH), from))
const DISTRIBUTED = /分别[^，。；\d]{0,8}(?:\d[\d.]*[万亿]?[、和及]){0,8}$/
const REACH = 60

const scaleOf = ({ value, baseValue }: QuantityMatch): number =>
  value === null || baseValue === null || value === 0 ? 1 : baseValue / value
