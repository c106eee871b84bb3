import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import type { Candidate } from './reading.ts'

/** Measure words that count occasions; 1万人次 counts people. */
const OCCASIONS = /(?:(?<![人户家辆台亩罐架艘])次|届|轮|场|期|遍|批|趟|回)$/

/** Whether a unit is one of those; a bare number has none. */
export const isUnit = (unit: string | null, those: RegExp): boolean => unit !== null && those.test(unit)

/** 2025年 is a year, 30年 a time that passes. */
export const isYear = ({ unit, value }: QuantityMatch): boolean => unit === '年' && value !== null && value >= 1900

/** What a quantity is measured in, a length or a mass; null without a unit. */
export const dimensionOf = ({ baseUnit }: QuantityMatch, { units }: Lexicon): Row<'units'>['dimension'] | null =>
  units.at(baseUnit ?? '', 0)?.row.dimension ?? null

export function isOccasion({ baseUnit }: QuantityMatch): boolean {
  return isUnit(baseUnit, OCCASIONS)
}

/** A percentage, a multiple, a rate or a ratio: it measures by itself, without a verb. 30万吨/年 and 35蒸吨/小时 are amounts. */
export function isRatio({ quantity }: Candidate): boolean {
  const { baseUnit, unit, ratio } = quantity
  return (
    baseUnit === '%' ||
    baseUnit === '‰' ||
    baseUnit === '倍' ||
    ratio !== null ||
    isUnit(unit, /[/／](?![年月日天]$|小时$)/)
  )
}

/** 超230个, 近3万户: a count whose word of comparison stands before it. */
export const isCountFirst = (quantity: QuantityMatch, lexicon: Lexicon): boolean =>
  quantity.from < quantity.numberFrom && dimensionOf(quantity, lexicon) === 'count'
