import type { Caption } from '../../lexicon/captions.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ParagraphNode, TableNode } from '../../model/tree.ts'
import { partHeading } from './heading.ts'
import { continues, dropRepeatedHeaders, merge } from './table-parts.ts'

/** A short line above a table names it. */
const LONGEST_CAPTION = 50

/** Whether a paragraph is the caption of the table that follows, at once or behind 单位：亿元. */
export function isCaption(node: ParagraphNode, next: ContentNode | undefined, lexicon: Lexicon): boolean {
  const { text } = node.passage
  if (next?.type === 'table') {
    // （市科技局负责） ends what stands above
    const isName = !/[。；：，:;,]$/.test(text) && !/^[（(][^（()]*[）)]$/.test(text)
    return text.length <= LONGEST_CAPTION && isName && lexicon.headings(text) === null
  }
  return lexicon.captions(text)?.kind === 'table' && isUnit(next, lexicon)
}

/** Puts a table among its siblings: joined to the part before a page break, or with the caption and unit above it. */
export function addTable(table: TableNode, siblings: ContentNode[], lexicon: Lexicon): void {
  dropRepeatedHeaders(table)
  const at = partBefore(siblings, lexicon)
  const previous = siblings[at]
  if (previous?.type === 'table') {
    const between = siblings.slice(at + 1)
    const isNamedPart = between.some((node) => isContinuation(node, lexicon))
    if (isNamedPart || continues(previous, table)) {
      // A foot-note of the page before is none of the table's.
      const notes = between.filter(({ type }) => type === 'note')
      siblings.splice(at, between.length + 1, merge(previous, table), ...notes)
      return
    }
  }
  const unit = siblings.at(-1)
  if (unit?.type === 'paragraph' && isUnit(unit, lexicon)) {
    table.notes.push(unit.passage)
    siblings.pop()
  }
  const above = siblings.at(-1)
  if (above?.type === 'paragraph' && isCaption(above, table, lexicon)) {
    const caption = lexicon.captions(above.passage.text)
    table.number = caption?.number ?? null
    table.caption = caption?.kind === 'table' ? caption.title : above.passage.text
    siblings.pop()
  }
  siblings.push(table)
}

/** Behind a page break, what the page before has said of the table may stand again: 续表1, its caption, 单位：亿元. */
function partBefore(siblings: readonly ContentNode[], lexicon: Lexicon): number {
  let at = siblings.length - 1
  const said: Caption[] = []
  for (; at >= 0; at--) {
    const node = siblings[at]
    if (node?.type === 'figure' || node?.type === 'note') continue
    const caption = node?.type === 'paragraph' ? lexicon.captions(node.passage.text) : null
    if (caption === null || !['continuation', 'unit', 'table'].includes(caption.kind)) break
    said.push(caption)
  }
  const table = siblings[at]
  return table?.type === 'table' && said.every((caption) => isSaidOf(table, caption, lexicon)) ? at : -1
}

function isSaidOf(table: TableNode, { kind, number, title }: Caption, lexicon: Lexicon): boolean {
  if (kind === 'unit') return table.notes.some((note) => lexicon.captions(note.text)?.title === title)
  if (kind === 'continuation') return number === null || table.number === null || number === table.number
  return number === table.number && title === table.caption
}

/** 注：…, 资料来源：… right below a table is inside it, and in the box that holds it; gives whether it was one. */
export function addNote(node: ParagraphNode, above: ContentNode | undefined, lexicon: Lexicon): boolean {
  if (above?.type === 'box') {
    if (!addNote(node, above.children.at(-1), lexicon)) return false
    above.position = { start: above.position.start, end: node.position.end }
    return true
  }
  if (above?.type !== 'table') return false
  if (kindOf(node, lexicon) !== 'note' && !goesOn(above.notes.at(-1)?.text ?? '', node.passage.text, lexicon))
    return false
  above.notes.push(node.passage)
  above.position = { start: above.position.start, end: node.position.end }
  return true
}

/** 注：1.… / 2.…: the next point of a numbered note. */
function goesOn(note: string, text: string, lexicon: Lexicon): boolean {
  const last = lexicon.headings(lexicon.captions(note)?.title ?? note)
  const label = lexicon.headings(text)
  return last !== null && label !== null && label.scheme === last.scheme && label.ordinal === last.ordinal + 1
}

/**
 * 表1 主要指标, …规划主要指标一览表 below a table that has no caption, and above none: it names the one above; gives whether it did.
 */
export function addCaptionBelow(
  node: ParagraphNode,
  above: ContentNode | undefined,
  next: ContentNode | undefined,
  lexicon: Lexicon,
): boolean {
  if (above?.type !== 'table' || above.caption !== null || above.notes.length > 0) return false
  const { text } = node.passage
  const caption = lexicon.captions(text)
  const isNamed = caption?.kind === 'table' || (caption === null && titlesTable(text, lexicon))
  if (!isNamed || isCaption(node, next, lexicon) || isUnit(next, lexicon)) return false
  above.number = caption?.number ?? null
  above.caption = caption === null ? text : caption.title
  above.position = { start: above.position.start, end: node.position.end }
  return true
}

/** “十四五”水利发展主要指标, 任务分工表; 附表2：项目一览表 heads what stands below it. */
const titlesTable = (text: string, lexicon: Lexicon): boolean =>
  text.length <= LONGEST_CAPTION &&
  TABLE_NAME.test(text) &&
  lexicon.headings(text) === null &&
  partHeading(text, lexicon) === null

const TABLE_NAME = /^[^。；：，、:;,]{4,}(?:指标|(?<![下代])表)$/

/** 续表1, （续上表） */
export const isContinuation = (node: ContentNode | undefined, lexicon: Lexicon): boolean =>
  kindOf(node, lexicon) === 'continuation'

/** 单位：亿元 */
export const isUnit = (node: ContentNode | undefined, lexicon: Lexicon): boolean => kindOf(node, lexicon) === 'unit'

const kindOf = (node: ContentNode | undefined, lexicon: Lexicon) =>
  node?.type === 'paragraph' ? lexicon.captions(node.passage.text)?.kind : undefined
