import type { QuantityMatch } from '../../text/quantities.ts'
import { isUnit } from './measuring.ts'
import { senseOf } from './phrases.ts'
import type { Candidate } from './reading.ts'

/* How large those are of which so many are counted right behind. */

/** 5000头以上规模场2个, 300张以上医院3所: what a place holds, and the place, of which so many are counted at the end. */
export function isOfPlaceFor({ text, quantity }: Candidate, next: QuantityMatch): boolean {
  if (
    !isUnit(quantity.baseUnit, /^(?:头|头只|只|羽|张|床|座席?|席|户|人)$/) ||
    !/^gte?$/.test(quantity.comparator ?? '')
  )
    return false
  return (
    isUnit(next.baseUnit, /^[个家处座所]$/) &&
    next.from === next.numberFrom &&
    /^[一-鿿]{0,8}(?:场|院|园|所|站|厅|馆|小区|中心|村)$/.test(text.slice(quantity.to, next.from)) &&
    /^(?:[，。；、]|$)/.test(text.slice(next.to, next.to + 1))
  )
}

/** 达到 of 产值超100亿元企业达到3家 */
const REACHED = /(?:达到?|发展到|增加到|增至|有|总数达?)$/

/** 产值超100亿元企业3家: money that is passed, and the bodies that pass it, of which so many are counted. */
export function isOfBodies({ text, quantity, lexicon }: Candidate, next: QuantityMatch): boolean {
  if (quantity.from === quantity.numberFrom || !isUnit(quantity.baseUnit, /元$/)) return false
  if (!isUnit(next.baseUnit, /^[家户个]$/)) return false
  const body = text.slice(quantity.to, next.from).replace(REACHED, '')
  return /^[一-鿿]{2,12}$/.test(body) && (senseOf(body, lexicon) === 'body' || /(?:园区|集群|基地|集团)$/.test(body))
}
