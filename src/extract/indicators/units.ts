import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Quantity } from '../../model/records.ts'
import { readUnit } from '../../text/measure-units.ts'
import { scaled } from '../../text/numerals.ts'

type Amount = Omit<Quantity, 'raw'>

/** Letters of Latin, Greek and Chinese, Ⅱ and ①. The classes of Unicode would hold more, and take a short run long to compile. */
const LETTERS =
  'A-Za-z\u00c0-\u024f\u0370-\u03ff\u2150-\u2188\u2460-\u24ff\u3005-\u3007\u3400-\u9fff\uf900-\ufaffＡ-Ｚａ-ｚ'
const LETTER = new RegExp(`[${LETTERS}]`)
const SAYING = new RegExp(`[${LETTERS}0-9０-９%％‰℃]`)

export const hasLetters = (text: string): boolean => LETTER.test(text)

/** A cell that says nothing: —, -, /, … or blank. */
export const isEmpty = (text: string): boolean => !SAYING.test(text)

/** 个/街道: where nothing but a unit stands, whatever is counted may be below the stroke. */
const PER = /^[^/／]*(?=[/／][一-鿿]{1,4}$)/

/** Whether a text is a unit and nothing else: %, 万件, 吨标准煤/万元, 1/10万, 个/街道. */
export function isUnit(text: string, lexicon: Lexicon): boolean {
  const end = readUnit(text, text.startsWith('1/') ? 1 : 0, lexicon)?.end
  return end === text.length || (end !== undefined && end > 0 && PER.exec(text)?.[0].length === end)
}

/** The bracket that closes a text. */
export function endBracket(text: string): { from: number; inner: string } | null {
  const last = text.at(-1)
  if (last !== '）' && last !== ')') return null
  const from = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
  return from < 0 ? null : { from, inner: text.slice(from + 1, -1).trim() }
}

/** （公里） in a cell of its own. */
export const withoutBrackets = (text: string): string => /^[（(](.+)[）)]$/.exec(text)?.[1] ?? text

/** Parts a name from the unit in the bracket that closes it: 完成率（%）; (R&D/GDP) is no unit and stays. */
export function splitUnit(text: string, lexicon: Lexicon): { name: string; unit: string | null } {
  const bracket = endBracket(text)
  // （吨标准煤/万元，2020年价）: a remark behind the unit
  const [unit = ''] = bracket?.inner.split(/[，,；;]/) ?? []
  if (bracket === null || bracket.from === 0 || !isUnit(unit, lexicon)) return { name: text, unit: null }
  return { name: text.slice(0, bracket.from).trim(), unit }
}

/** An amount written without its unit, or with 万 alone, in the unit of its row: 20 in a row of 亿元 is 2,000,000,000 元. */
export function inUnit(amount: Amount, unit: string | null, lexicon: Lexicon): Amount {
  if (unit === null || amount.baseUnit !== null || amount.ratio !== null || amount.baseValue === null) return amount
  const read = readUnit(unit, 0, lexicon)
  const known = read?.end === unit.length ? read : null
  const { comparator, value, max, ratio } = amount
  return {
    comparator,
    value,
    max,
    unit: `${amount.unit ?? ''}${unit}`,
    baseValue: scaled(String(amount.baseValue), known?.power),
    baseUnit: known === null ? unit : known.baseUnit,
    ratio,
  }
}

/** What stands over all rows of a table. */
export interface UnitsOver {
  /** 亿元; of 单位：亿元、% the one that is no rate's. */
  unit: string | null
  /** 单位：亿元、%: rates and amounts of one unit. */
  hasRates: boolean
}

/** What 单位：亿元 says of all rows of a table; 单位：亿元、% says it of amounts and of rates, while more units leave open which is whose. */
export function unitsOver(remarks: readonly string[], lexicon: Lexicon): UnitsOver {
  for (const remark of remarks) {
    const units = lexicon.captions(remark)?.title.split(/[、，,；;]/) ?? []
    if (units.length === 0 || !units.every((text) => isUnit(text, lexicon))) continue
    const amounts = units.filter((text) => text !== '%' && text !== '％')
    const [unit = units[0]] = amounts
    if (unit !== undefined && amounts.length <= 1) return { unit, hasRates: units.length > 1 }
  }
  return { unit: null, hasRates: false }
}

/** The unit of a row below it: 占GDP比重 below 单位：亿元、% is in %. */
export const unitUnder = ({ unit, hasRates }: UnitsOver, name: string, { measures }: Lexicon): string | null =>
  hasRates && measures.before(name, name.length)?.row.sense === 'rate' ? '%' : unit
