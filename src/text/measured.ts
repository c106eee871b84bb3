import { codesOf } from '../lexicon/character-sieve.ts'
import type { Comparator } from '../model/records.ts'
import { type ComparatorMatch, comparatorAfter, comparatorBefore, isBreakthrough } from './comparators.ts'
import { readUnit, type UnitMatch } from './measure-units.ts'
import { type Numeral, readArabic, readHan, scaled } from './numerals.ts'
import type { QuantityMatch, Scan } from './quantities.ts'
import type { SpecialForm } from './quantity-forms.ts'

/** What a reader made of some characters: `end` is where the scan goes on, `match` null where they are no quantity. */
export interface Measured {
  end: number
  match: QuantityMatch | null
}

/** A number or the two ends of a range, with their unit, before comparators are looked for. */
interface Amount {
  from: number
  low: string
  high: string | null
  numberTo: number
  unit: UnitMatch | null
  end: number
}

/**
 * A numeral, perhaps a second one that ends a range, their unit, and the comparators that touch them.
 */
export function measured(scan: Scan, from: number, first: Numeral): Measured {
  const { text, lexicon } = scan
  const own = readUnit(text, first.end, lexicon)
  const range = readRange(scan, from, first, own)
  if (range !== null) return complete(scan, range)
  const tolerance = text[first.end] === '±' ? readArabic(text, first.end + 1) : null
  const numberTo = tolerance?.end ?? first.end
  const unit = tolerance === null ? own : readUnit(text, numberTo, lexicon)
  // 3个半月
  const parted = text.startsWith('个半', first.end) ? PARTED_HALF.exec(text.slice(first.end, first.end + 4)) : null
  if (parted !== null && /^\d+$/.test(first.decimal)) {
    const end = first.end + parted[0].length
    const whole: UnitMatch = {
      unit: `个${parted[1]}`,
      power: 0,
      baseUnit: `个${parted[1]}`,
      dimension: 'time',
      isMore: false,
      end,
    }
    return complete(scan, { from, low: `${first.decimal}.5`, high: null, numberTo, unit: whole, end })
  }
  // 一年半, 2年半
  const isHalf = unit?.unit === '年' && text[unit.end] === '半' && text[unit.end + 1] !== '数'
  const low = isHalf && /^\d+$/.test(first.decimal) ? `${first.decimal}.5` : first.decimal
  const end = (unit?.end ?? numberTo) + (low === first.decimal ? 0 : 1)
  const result = complete(scan, { from, low, high: null, numberTo, unit, end })
  return tolerance === null ? result : { ...result, match: { ...result.match, comparator: 'approx' } }
}

const PARTED_HALF = /^个半(月|小时|学期)/

/** 三四个; null where no unit follows. */
export function measuredPair(
  scan: Scan,
  from: number,
  pair: { low: string; high: string; end: number },
): Measured | null {
  const unit = readUnit(scan.text, pair.end, scan.lexicon)
  return unit === null ? null : complete(scan, { from, ...pair, numberTo: pair.end, unit, end: unit.end })
}

/** A form that brings its own value and unit: 三分之一, 翻一番, 1 : 1.10. */
export function measuredForm(scan: Scan, from: number, form: SpecialForm): Measured {
  const { text, lexicon } = scan
  if (form.value === null && form.ratio === null) return { end: form.end, match: null }
  const after = comparatorAfter(text, form.end, lexicon)
  const before = comparatorBefore(text, from, lexicon)
  const to = after?.edge ?? form.end
  const match: QuantityMatch = {
    comparator: form.max !== null ? 'between' : (form.comparator ?? relation(before, after, null)),
    value: form.value,
    max: form.max,
    unit: form.unit,
    baseValue: form.value,
    baseUnit: form.unit,
    ratio: form.ratio,
    from: before?.edge ?? from,
    to,
    numberFrom: from,
    numberTo: form.end,
  }
  return { end: to, match }
}

/** What joins the ends of a range. */
export const RANGE_SIGNS = '—–―－-−~～〜至到'
const SIGNS = new Set(codesOf(RANGE_SIGNS))

/** 3—5个, 1至2所, 20%～30%, 三至五年, 5000—1万元, 8000万元—1亿元. 由20%到30% is a change, not a range. */
function readRange(scan: Scan, from: number, first: Numeral, unit: UnitMatch | null): Amount | null {
  const { text, lexicon } = scan
  const isAtNumber = isSignAt(text, first.end)
  if (!isAtNumber && (unit === null || !isSignAt(text, unit.end))) return null
  const sign = isAtNumber || unit === null ? first.end : unit.end
  const at = signIndex(text, sign)
  if (text[at] === '到' && /[由从自]/.test(text.charAt(from - 1))) return null
  const behind = at + 1
  const start = text[behind] === ' ' ? behind + 1 : behind
  const second = readArabic(text, start) ?? readHan(text, start)
  if (second === null) return null
  const own = readUnit(text, second.end, lexicon)
  const amount = { from, numberTo: second.end, end: own?.end ?? second.end }
  const firstUnit = sign === first.end ? null : unit
  const last = own ?? firstUnit
  // 3—5万人, 3万人—5万人, 3万—5万人
  const isAlike =
    firstUnit === null ||
    last === null ||
    firstUnit.unit === last.unit ||
    (firstUnit.baseUnit === null && firstUnit.power === last.power)
  if (isAlike && Number(first.decimal) < Number(second.decimal)) {
    return { ...amount, low: first.decimal, high: second.decimal, unit: last }
  }
  // One end in 万 or 亿, the other not: both go into the base unit.
  if (last === null || (firstUnit !== null && firstUnit.baseUnit !== null && firstUnit.baseUnit !== last.baseUnit))
    return null
  const low = scaled(first.decimal, firstUnit?.power)
  const high = scaled(second.decimal, last.power)
  if (Number(low) >= Number(high)) return null
  return { ...amount, low: String(low), high: String(high), unit: { ...last, unit: last.baseUnit ?? '', power: 0 } }
}

const isSignAt = (text: string, index: number): boolean => SIGNS.has(text.charCodeAt(signIndex(text, index)))

/** Where the next character stands, one space passed over. */
const signIndex = (text: string, index: number): number => (text.charCodeAt(index) === SPACE ? index + 1 : index)
const SPACE = 0x20

function complete(scan: Scan, amount: Amount): Measured & { match: QuantityMatch } {
  const { text, lexicon } = scan
  const { from, low, high, numberTo, unit, end } = amount
  const after = comparatorAfter(text, end, lexicon)
  const to = after?.edge ?? end
  const word = comparatorBefore(text, from, lexicon)
  const before = word !== null && isBreakthrough(text, word.edge, from, to, unit) ? null : word
  const match: QuantityMatch = {
    comparator: high === null ? relation(before, after, unit) : 'between',
    value: scaled(low),
    max: high === null ? null : scaled(high),
    unit: unit?.unit ?? null,
    baseValue: scaled(low, unit?.power),
    baseUnit: unit?.baseUnit ?? null,
    ratio: null,
    from: before?.edge ?? from,
    to,
    numberFrom: from,
    numberTo,
  }
  return { end: to, match }
}

function relation(before: ComparatorMatch | null, after: ComparatorMatch | null, unit: UnitMatch | null): Comparator {
  if (before !== null && before.comparator !== 'approx') return before.comparator
  return after?.comparator ?? before?.comparator ?? (unit?.isMore ? 'gt' : 'eq')
}
