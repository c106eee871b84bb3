import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { BoxNode, ContentNode, ItemNode, ParagraphNode, RowNode, TableNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'
import { positionOf } from '../../text/passage.ts'
import { addTo, itemOf } from './list.ts'
import { paddedLabel } from './padded-outline.ts'
import { merge } from './table-parts.ts'
import { isContinuation, isUnit } from './tables.ts'

/** 国家高速公路。重点推进： above （1）… */
const INTRODUCES = /[：:]$/

/**
 * What a box holds: each numbered list item or paragraph an item, the rows of a list table too; an indicator table stays one
 * and goes by the title of the box.
 */
export function boxChildren(nodes: readonly ContentNode[], title: string, lexicon: Lexicon): BoxNode['children'] {
  const children: BoxNode['children'] = []
  const whole = withWholeTables(nodes.filter((node) => !isContinuation(node, lexicon)))
  // The scheme of its points, or of those of the group, once one has come.
  let outer: string | null = null
  whole.forEach((node, index) => {
    if (node.type === 'note') children.push(node)
    else if (node.type === 'table') children.push(...tableChildren(node, whole[index - 1], title, lexicon))
    else if (node.type === 'paragraph' && whole[index + 1]?.type === 'table' && isUnit(node, lexicon)) return
    else if (node.type === 'paragraph') {
      const { text } = node.passage
      const label = lexicon.headings(text) ?? (text.startsWith('0') ? paddedLabel(text) : null)
      const last = children.at(-1)
      const isIntroduced =
        label !== null && last?.type === 'item' && last.label === null && INTRODUCES.test(last.passage.text)
      if (!isIntroduced) outer ??= label?.scheme ?? null
      if (lexicon.captions(text)?.kind === 'note') children.push({ ...node, type: 'note' })
      else if (isGroupName(node, label, whole[index + 1], lexicon)) {
        children.push(node)
        // The points of the next group may be numbered in a way of their own.
        outer = null
      } else if (last?.type === 'item' && (isIntroduced || isPartOf(last, label, outer))) addTo(last, node)
      else children.push(itemOf(node, label))
    }
  })
  return children
}

/** （1） below 2., the text below 1.堤防工程。 or below a name alone on its line. */
function isPartOf(last: ItemNode, label: HeadingLabel | null, outer: string | null): boolean {
  if (label !== null) return label.scheme !== outer
  return last.label !== null || (last.children.length === 0 && isPlainName(last.passage.text))
}

/** 公共服务工程 above 1.: the name of a group of points. */
function isGroupName(
  node: ParagraphNode,
  label: HeadingLabel | null,
  next: ContentNode | undefined,
  lexicon: Lexicon,
): boolean {
  return label === null && lexicon.headings(textOf(next))?.ordinal === 1 && isPlainName(node.passage.text)
}

/** Whether a point is a name and no more: 1.堤防工程。 with its text on the next line; 堤防工程 alone. */
export function isName(text: string, lexicon: Lexicon): boolean {
  const label = lexicon.headings(text)
  if (label === null) return text !== '' && isPlainName(text)
  return isPlainName(text.slice(label.length).replace(/[。：]$/, ''))
}

/** A short line without any mark of a sentence; a dash opens a point of its own. */
const isPlainName = (text: string): boolean => /^(?![—–-]{2})[^。；，！？]{0,30}$/.test(text)

/** The parts of a table that page breaks cut, as one. */
function withWholeTables(nodes: readonly ContentNode[]): ContentNode[] {
  const whole: ContentNode[] = []
  for (const node of nodes) {
    const last = whole.at(-1)
    if (node.type === 'table' && last?.type === 'table') whole[whole.length - 1] = merge(last, node)
    else whole.push(node)
  }
  return whole
}

/** The table of a box, with 单位：亿元 above it, or the items that its rows are. */
function tableChildren(
  node: TableNode,
  above: ContentNode | undefined,
  title: string,
  lexicon: Lexicon,
): BoxNode['children'] {
  if (isListTable(node, lexicon)) return itemsOf(node)
  const unit = above?.type === 'paragraph' && isUnit(above, lexicon) ? [above.passage] : []
  return [{ ...node, caption: node.caption ?? title, notes: [...unit, ...node.notes] }]
}

/** A table of measures, not of figures: its last column holds sentences; 注：… below the rows is about them. */
function isListTable({ rows }: TableNode, lexicon: Lexicon): boolean {
  return rows.slice(1).some((row) => {
    const text = lastCell(row)?.text ?? ''
    return /[。；，]/.test(text) && lexicon.captions(text)?.kind !== 'note'
  })
}

const lastCell = (row: RowNode) => row.cells.findLast((cell) => cell.text !== '')

/** 类别 / 细分 / 重点任务: column heads are short and hold no sentence. */
function itemsOf({ rows }: TableNode): ItemNode[] {
  return rows.flatMap((row, index) => {
    const isHead =
      index === 0 &&
      row.cells.length > 1 &&
      row.cells.every((cell) => cell.text.length <= 12 && !/[。；，]/.test(cell.text))
    const passage = lastCell(row)
    if (isHead || passage === undefined) return []
    const item = { type: 'item' as const, label: null, ordinal: null, passage, children: [] }
    return [{ ...item, position: positionOf(passage) }]
  })
}
