import { visit } from 'unist-util-visit'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { BoxNode, ContentNode, DocumentNode, TableNode } from '../../model/tree.ts'
import type { IndicatorDraft } from '../drafts.ts'
import { extractIndicators } from './indicators.ts'
import { type TableShape, tableShape } from './table-shape.ts'

/** Every table of a document read, and the indicators they hold, in source order. */
export function readTables(
  document: DocumentNode,
  lexicon: Lexicon,
): { tables: Map<TableNode, TableShape>; indicators: IndicatorDraft[] } {
  const tables = new Map<TableNode, TableShape>()
  const indicators: IndicatorDraft[] = []
  const planStart = document.plan?.startYear ?? null
  const planEnd = document.plan?.endYear ?? null
  visit(document, 'table', (table: TableNode, _, parent: DocumentNode | ContentNode | undefined) => {
    // 专栏1 “十四五”主要指标 names the table that it holds
    const caption = table.caption ?? (isBox(parent) ? parent.title : null)
    const shape = tableShape(table, lexicon, { planStart, planEnd, caption })
    tables.set(table, shape)
    for (const draft of extractIndicators(table, shape, lexicon)) indicators.push(draft)
  })
  return { tables, indicators }
}

const isBox = (node: DocumentNode | ContentNode | undefined): node is BoxNode => node?.type === 'box'
