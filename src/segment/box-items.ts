import type { HeadingLabel } from '../lexicon/heading-labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { BoxNode, ContentNode, ItemNode, ParagraphNode, RowNode, TableNode } from '../model/tree.ts'
import { positionOf, slice } from '../text/passage.ts'
import { merge } from './table-parts.ts'
import { isContinuation } from './tables.ts'

/**
 * What a box holds: each numbered list item or paragraph an item, the rows of a list table too; an indicator table stays one
 * and goes by the title of the box.
 */
export function boxChildren(nodes: readonly ContentNode[], title: string, lexicon: Lexicon): BoxNode['children'] {
  let outer: string | null = null
  const content = nodes.filter((node) => !isContinuation(node, lexicon))
  return withWholeTables(content).flatMap((node): BoxNode['children'] => {
    if (node.type === 'note') return [node]
    if (node.type === 'table') return isListTable(node) ? itemsOf(node) : [{ ...node, caption: node.caption ?? title }]
    if (node.type !== 'paragraph') return []
    const label = lexicon.headings(node.passage.text)
    outer ??= label?.scheme ?? null
    // （1）below 2. is part of that item
    return [label !== null && label.scheme !== outer ? node : itemOf(node, label)]
  })
}

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

function itemOf({ passage, position }: ParagraphNode, label: HeadingLabel | null): ItemNode {
  if (label === null) return { type: 'item', position, label: null, ordinal: null, passage }
  return { type: 'item', position, label: label.label, ordinal: label.ordinal, passage: slice(passage, label.length) }
}

/** A table of measures, not of figures: its last column holds sentences. */
function isListTable({ rows }: TableNode): boolean {
  const texts = rows.slice(1).map((row) => lastCell(row)?.text ?? '')
  return texts.some((text) => /[。；，]/.test(text))
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
    return [{ type: 'item', position: positionOf(passage), label: null, ordinal: null, passage } satisfies ItemNode]
  })
}
