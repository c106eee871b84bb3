import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { Column } from './columns.ts'
import { endBracket, hasLetters, isEmpty, isUnit, withoutBrackets } from './units.ts'

type Rows = readonly (readonly (Passage | null)[])[]

/** A column with what its cells say, blank ones left out. */
interface Held {
  column: Column
  texts: string[]
}

/**
 * What the columns hold, once their cells have been seen: a header may be blank, or mean more than one thing.
 *
 * @param isReview the document only tells what has been: figures below 产量 or 销售额 say how much of it
 */
export function settleColumns(columns: readonly Column[], rows: Rows, isReview: boolean, lexicon: Lexicon): Column[] {
  const held = columns.map((column, index) => {
    const texts: string[] = []
    for (const row of rows) {
      const text = row[index]?.text
      if (text) texts.push(text)
    }
    const settled = byContent(column, texts, lexicon)
    const isAmount =
      isReview && settled.kind === 'other' && texts.every(opensWithFigure) && isAmountNoun(column.header, lexicon)
    return { column: isAmount ? { ...settled, kind: 'value' as const } : settled, texts }
  })
  return oneName(held).map(({ column, texts }) => (isRemark(column, texts) ? { ...column, kind: 'other' } : column))
}

/** 产量, 年末数（万人）, 比重（%） */
function isAmountNoun(text: string, { measures }: Lexicon): boolean {
  const sense = measures.before(text, endBracket(text)?.from ?? text.length)?.row.sense
  return sense === 'amount' || sense === 'outcome' || sense === 'rate'
}

/** 完成情况 that says 完成, 超额完成 beside the amounts is a remark on them. */
const isRemark = ({ kind, year }: Column, texts: readonly string[]): boolean =>
  kind === 'value' && year === null && texts.every((text) => !/\d/.test(text) && !isEmpty(text))

/** 指标类型 may head 预期性 as well as 经济发展; 目标 with words below it is no value. */
function byContent(column: Column, texts: readonly string[], lexicon: Lexicon): Column {
  const most = (test: (text: string) => boolean) => texts.filter(test).length * 2 > texts.length
  const { kind, isDated } = column
  if (most((text) => lexicon.natures.at(text, 0)?.length === text.length)) return { ...column, kind: 'nature' }
  // 用地性质, 企业性质: what kind of thing a row is of
  if (kind === 'nature' && texts.length > 0 && texts.every((text) => lexicon.natures.at(text, 0) === null))
    return { ...column, kind: 'other' }
  if (kind === 'other' && isDated && most(opensWithFigure)) return { ...column, kind: 'value' }
  // 指标 over the numbers and the names of indicators
  if (kind === 'name' && texts.length > 1 && texts.every(isNext)) return { ...column, kind: 'number' }
  // 序号 that holds 一、二、 is a number still; “名称” that holds only figures is none
  if (kind === 'blank' && texts.length > 0 && texts.every((text) => isUnit(withoutBrackets(text), lexicon)))
    return { ...column, kind: 'unit' }
  if (kind === 'blank' && most((text) => /^\d{1,3}[.．、]?$/.test(text))) return { ...column, kind: 'number' }
  return column
}

/** 1, 2, 3: each number is one more than the one above. */
const isNext = (text: string, index: number, texts: readonly string[]): boolean =>
  /^\d{1,3}$/.test(text) && (index === 0 || Number(text) === Number(texts[index - 1]) + 1)

/** ≥90%, [17]: no word stands before the first figure. */
function opensWithFigure(text: string): boolean {
  const first = text.search(/\d/)
  return first >= 0 && !hasLetters(text.slice(0, first))
}

/**
 * One column names the indicators. Of several the last one does, the others group (一级指标, 二级指标); a blank header
 * beside 指标 is the other half of a merged one; without any, the first column of words does, or the last of those that
 * group one another: 二级指标 beside 一级指标.
 */
function oneName(held: readonly Held[]): Held[] {
  const isWords = ({ texts }: Held) => texts.some((text) => !isEmpty(text) && !/^[\d.%≥≤<>]+$/.test(text))
  const named = held.flatMap(({ column }, index) => (column.kind === 'name' ? [index] : []))
  const undated = named.filter((index) => held[index]?.column.year === null)
  // “十四五”指标 beside 指标 is a value; alone it is the name
  const names = undated.length > 0 ? undated : named.slice(0, 1)
  let last =
    names.at(-1) ?? held.findIndex((one) => one.column.year === null && mayName(one.column.kind) && isWords(one))
  const isKind = (index: number, kind: Column['kind']) => held[index]?.column.kind === kind
  // 序号 may stand between 一级指标 and 二级指标
  const grouped = (index: number): number => (isKind(index, 'number') ? grouped(index + 1) : index)
  // 指标 over the numbers, as long as the header is a cell short
  const behind = held.findIndex(
    ({ column }, index) => column.kind === 'blank' && held[index - 1]?.column.kind === 'number',
  )
  const beside = held[behind]
  if (names.length === 0 && beside !== undefined && isWords(beside)) last = behind
  else if (names.length === 0)
    while (isKind(last, 'group') && isKind(grouped(last + 1), 'group')) last = grouped(last + 1)
  const next = last < 0 ? undefined : held[last + 1]
  const name = next?.column.kind === 'blank' && isWords(next) ? last + 1 : last
  const kindAt = (index: number, one: Held): Column['kind'] => {
    const { kind, year } = one.column
    if (index === name) return 'name'
    if (names.includes(index)) return 'group'
    if (kind === 'name') return 'value'
    // 地区 or 板块 before 指标 groups, 责任单位 does not
    const mayLead =
      kind === 'blank' || (kind === 'value' && year === null) || (kind === 'other' && one.column.isUnknown)
    if (index < name && mayLead && isWords(one)) return 'group'
    return kind === 'blank' ? 'other' : kind
  }
  return held.map((one, index) => ({ ...one, column: { ...one.column, kind: kindAt(index, one) } }))
}

const mayName = (kind: Column['kind']): boolean => ['group', 'other', 'blank', 'value'].includes(kind)
