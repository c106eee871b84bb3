import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import { type Block, textOf } from '../../read/block.ts'

/** 贵州省人民政府办公厅 2022年4月1日印发, with 共印150份 behind it. */
const PRINTED = /^[^，。；]*[\d一二三四五六七八九十]日印发(?:[（(]?共印\d+份[）)]?)?$/
const COPIES = /^共印\d{1,5}份$/
/** 特此通告。, 此复。: a formula that ends a document and says nothing. */
const CLOSING = /^(?:特此(?:通知|通告|公告|通报|批复|函复|函告|复函|报告)?|此复)[。！]?$/
/** （此件公开发布）, （此件主动公开）, （本文有删减）, （新华社北京2023年5月21日电） */
const REMARK = /^[（(](?:(?:此件|本件|此文|本文)[^（）()。]{2,20}|新华社[^（）()。]{2,20}电)[）)]$/
const IN_BRACKETS = /^[（(](.+)[）)]$/
/** The imprint of an issue fills the foot of a page. */
const LONGEST_IMPRINT = 24

/** Whose imprint (版记) a line is part of: a document's, the issue's, or nobody's. */
export function imprintOf(text: string, lexicon: Lexicon): Row<'imprints'>['of'] | null {
  const inner = IN_BRACKETS.exec(text)?.[1] ?? text
  if (REMARK.test(text) || COPIES.test(inner) || CLOSING.test(inner)) return 'document'
  // The pattern would try every character of a clause.
  if (inner.includes('日印发') && PRINTED.test(inner)) return 'document'
  const word = lexicon.imprints.at(inner, 0)
  return word !== null && /[：:]/.test(inner.charAt(word.length)) ? word.row.of : null
}

/** The lines of a document that say how it was published and to whom copies went: no part of its text. */
export function markImprint(body: readonly Block[], matter: Set<Block>, lexicon: Lexicon): void {
  const end = body.length - issueImprint(body, lexicon)
  for (const [index, block] of body.entries()) {
    const of = imprintOf(textOf(block), lexicon)
    // 主办单位：某省水利厅 within a text is what it says.
    if (of === 'document' || (of === 'issue' && index >= end)) matter.add(block)
  }
}

/** How many of the last blocks are the imprint of the issue: 编辑出版：…, the address below it, CN63—1083/D. */
export function issueImprint(blocks: readonly Block[], lexicon: Lexicon): number {
  let length = 0
  for (const [index, block] of blocks.slice(-LONGEST_IMPRINT).reverse().entries()) {
    const text = textOf(block)
    if (block.type === 'table' || /[。；]/.test(text) || lexicon.headings(text) !== null) break
    if (imprintOf(text, lexicon) === 'issue') length = index + 1
  }
  return length
}
