import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { Column } from './columns.ts'
import { hasLetters, isEmpty } from './units.ts'

type Rows = readonly (readonly (Passage | null)[])[]

/** What the columns hold, once their cells have been seen: a header may be blank, or mean more than one thing. */
export function settleColumns(columns: readonly Column[], rows: Rows, lexicon: Lexicon): Column[] {
  const cells = columns.map((_, index) => rows.map((row) => row[index]?.text ?? '').filter((text) => text !== ''))
  const settled = columns.map((column, index) => byContent(column, cells[index] ?? [], lexicon))
  return withoutRemarks(oneName(settled, cells), cells)
}

/** 完成情况 that says 完成, 超额完成 beside the amounts is a remark on them. */
function withoutRemarks(columns: readonly Column[], cells: readonly (readonly string[])[]): Column[] {
  const isRemark = ({ kind, year }: Column, index: number) =>
    kind === 'value' && year === null && (cells[index] ?? []).every((text) => !/\d/.test(text) && !isEmpty(text))
  const hasAmounts = columns.some((column, index) => column.kind === 'value' && !isRemark(column, index))
  return columns.map((column, index) => (hasAmounts && isRemark(column, index) ? { ...column, kind: 'other' } : column))
}

/** 指标类型 may head 预期性 as well as 经济发展; 目标 with words below it is no value. */
function byContent(column: Column, cells: readonly string[], lexicon: Lexicon): Column {
  const most = (test: (text: string) => boolean) => cells.length > 0 && cells.filter(test).length * 2 > cells.length
  const { kind, isDated } = column
  if (kind !== 'value' && kind !== 'number' && most((text) => lexicon.natures.at(text, 0)?.length === text.length)) {
    return { ...column, kind: 'nature' }
  }
  if (kind === 'other' && isDated && most((text) => !hasLetters(text.split(/\d/, 1)[0] ?? '') && /\d/.test(text)))
    return { ...column, kind: 'value' }
  // 序号 that holds 一、二、 is a number still; “名称” that holds only figures is none
  if (kind === 'blank' && most((text) => /^\d{1,3}[.．、]?$/.test(text))) return { ...column, kind: 'number' }
  return column
}

/**
 * One column names the indicators. Of several the last one does, the others group (一级指标, 二级指标); a blank header
 * beside 指标 is the other half of a merged one; without any, the first column of words does.
 */
function oneName(columns: readonly Column[], cells: readonly (readonly string[])[]): Column[] {
  const isWords = (index: number) =>
    (cells[index] ?? []).filter((text) => !isEmpty(text) && !/^[\d.%≥≤<>]+$/.test(text)).length > 0
  const named = columns.flatMap((column, index) => (column.kind === 'name' ? [index] : []))
  const undated = named.filter((index) => columns[index]?.year === null)
  // “十四五”指标 beside 指标 is a value; alone it is the name
  const names = undated.length > 0 ? undated : named.slice(0, 1)
  const last =
    names.at(-1) ?? columns.findIndex(({ kind, year }, index) => year === null && mayName(kind) && isWords(index))
  const half = columns[last + 1]?.kind === 'blank' && last >= 0 && isWords(last + 1) ? last + 1 : null
  const name = half ?? last
  const groups = new Set(names)
  const values = new Set(named)
  return columns.map((column, index) => {
    if (index === name) return { ...column, kind: 'name' }
    if (groups.has(index)) return { ...column, kind: 'group' }
    if (values.has(index)) return { ...column, kind: 'value' }
    const leads = index < name && isWords(index)
    if (leads && (column.kind === 'blank' || (column.kind === 'value' && column.year === null))) {
      return { ...column, kind: 'group' }
    }
    return column.kind === 'blank' ? { ...column, kind: 'other' } : column
  })
}

const mayName = (kind: Column['kind']): boolean =>
  kind === 'group' || kind === 'other' || kind === 'blank' || kind === 'value'
