import type { QuantityMatch } from '../../text/quantities.ts'
import type { Candidate } from './reading.ts'

/** Measure words that count occasions; 1万人次 counts people. */
const OCCASIONS = /(?:(?<![人户家辆台亩罐])次|届|轮|场|期|遍|批|趟|回)$/

export function isOccasion({ baseUnit }: QuantityMatch): boolean {
  return OCCASIONS.test(baseUnit ?? '')
}

/** A percentage, a multiple, a rate or a ratio: it measures by itself, without a verb. 30万吨/年 is an amount. */
export function isRatio({ quantity }: Candidate): boolean {
  const { baseUnit, unit, ratio } = quantity
  return (
    baseUnit === '%' ||
    baseUnit === '‰' ||
    baseUnit === '倍' ||
    ratio !== null ||
    /[/／](?![年月日天]$)/.test(unit ?? '')
  )
}
