import type { QuantityMatch } from './quantities.ts'

/** What stands between the two: 不少于3人、不超过5人; 3人以上5人以下. */
const BETWEEN = /^[、，]?(?:且|并|但|而)?$/

/** A lower limit and the upper one that stands right behind it, as one range: 不少于3人、不超过5人 is 3—5人; null where they are none. */
export function withinLimits(text: string, low: QuantityMatch, high: QuantityMatch): QuantityMatch | null {
  if (low.comparator !== 'gte' || high.comparator !== 'lte') return null
  if (low.baseUnit !== high.baseUnit || !BETWEEN.test(text.slice(low.to, high.from))) return null
  // 不少于3人、5人以下 speaks of two things
  const standsBefore = ({ from, numberFrom }: QuantityMatch) => from < numberFrom
  if (standsBefore(low) !== standsBefore(high)) return null
  const isAlike = low.unit === high.unit
  const value = isAlike ? low.value : low.baseValue
  const max = isAlike ? high.value : high.baseValue
  // a ratio has none
  if (Number(value) >= Number(max)) return null
  return {
    ...low,
    comparator: 'between',
    value,
    max,
    unit: isAlike ? low.unit : low.baseUnit,
    to: high.to,
    numberTo: high.numberTo,
  }
}
