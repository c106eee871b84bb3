import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Row } from '../lexicon/tables.ts'

type Field = Row<'particulars'>['field']

/** A label of what a page says of its document, and where what it says stands in its line or cell. */
interface Particular {
  field: Field
  from: number
  to: number
}

const LONGEST = 300
/** What a list sets before its entries. */
const BULLETS = '·•∙●◆■【'

/** 索引号：…主题分类：…, 【发布文号】…: what a line says of a document, when it opens with such a label; else nothing. */
export function particularsIn(text: string, { particulars }: Lexicon): Particular[] {
  let opening = 0
  while (opening < text.length && BULLETS.includes(text.charAt(opening))) opening++
  const first = particulars.at(text, opening)
  if (first === null || !isLabel(text, opening, first.length)) return []
  if (text.length > LONGEST || text.includes('。')) return []
  const labels = particulars.all(text).filter(({ index, length }) => isLabel(text, index, length))
  return labels.map(({ index, length, row }, number) => ({
    field: row.field,
    from: index + length + 1,
    to: startOf(labels[number + 1]?.index ?? text.length, text),
  }))
}

/** Where a label with its bracket starts. */
const startOf = (index: number, text: string): number => (text.charAt(index - 1) === '【' ? index - 1 : index)

const isLabel = (text: string, index: number, length: number): boolean =>
  /[：:】]/.test(text.charAt(index + length)) &&
  (text.charAt(index + length) === '】') === (text.charAt(index - 1) === '【')
