import type { IndicatorDraft } from '../extract/drafts.ts'
import type { TableNode } from '../model/tree.ts'

/** The rows of each table. */
export function byTable(indicators: readonly IndicatorDraft[]): IndicatorDraft[][] {
  const rows = new Map<TableNode, IndicatorDraft[]>()
  for (const indicator of indicators) rows.set(indicator.table, [...(rows.get(indicator.table) ?? []), indicator])
  return [...rows.values()]
}
