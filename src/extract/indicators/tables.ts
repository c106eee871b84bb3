import type { VFile } from 'vfile'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { DocumentNode, TableNode } from '../../model/tree.ts'
import { periodOfPlan } from '../../text/five-year-plans.ts'
import type { IndicatorDraft } from '../drafts.ts'
import { placesIn } from '../record-ids.ts'
import { misdeclared } from './declared-counts.ts'
import { extractIndicators } from './indicators.ts'
import { type TableShape, tableShape } from './table-shape.ts'

/** Every table of a document read, and the indicators they hold, in source order. */
export function readTables(
  document: DocumentNode,
  lexicon: Lexicon,
  file: VFile,
): { tables: Map<TableNode, TableShape>; indicators: IndicatorDraft[] } {
  const tables = new Map<TableNode, TableShape>()
  const indicators: IndicatorDraft[] = []
  const planStart = document.plan?.startYear ?? null
  const named = periodOfPlan(document.title ?? '').endYear
  // 2023年度目标管理考核办法 is no plan, and sets targets for 2023 all the same
  const planEnd = document.plan?.endYear ?? named
  const reviewed = document.kind === '公报' ? named : null
  for (const { node, box } of placesIn(document)) {
    if (node.type !== 'table') continue
    // 专栏1 “十四五”主要指标 names the table that it holds
    const shape = tableShape(node, lexicon, { planStart, planEnd, reviewed, caption: node.caption ?? box?.title ?? '' })
    tables.set(node, shape)
    const drafts = extractIndicators(node, shape, lexicon)
    for (const draft of drafts) indicators.push(draft)
    for (const { group, declared, found, position } of misdeclared(shape, drafts, lexicon)) {
      file.message(`${group} declares ${declared} indicators and has ${found}`, {
        place: position,
        ruleId: 'group-count',
      })
    }
  }
  return { tables, indicators }
}
