import type { QuantityMatch } from './quantities.ts'

/** 压缩至8个、5个工作日: the unit behind the last of two is the unit of both. */
export function withUnitOf(text: string, first: QuantityMatch, next: QuantityMatch): QuantityMatch {
  if (first.unit !== '个' || next.unit === null || !/^个?(?:工作日|百分点|月)$/.test(next.unit)) return first
  if (!/^[、和及]$/.test(text.slice(first.to, next.from))) return first
  return { ...first, unit: next.unit, baseUnit: next.baseUnit }
}
