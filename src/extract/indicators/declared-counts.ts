import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Position } from '../../model/position.ts'
import { declaredCount } from '../../read/tables/group-words.ts'
import type { IndicatorDraft } from '../drafts.ts'
import { groupName } from './groups.ts'
import type { TableShape } from './table-shape.ts'

/** A group that declares how many indicators it has, and has another number of them. */
export interface Misdeclared {
  group: string
  declared: number
  found: number
  position: Position
}

/** The groups whose declared count, 综合指标（3项）, does not fit their rows: one was lost, or the source contradicts itself. */
export function misdeclared(shape: TableShape, drafts: readonly IndicatorDraft[], lexicon: Lexicon): Misdeclared[] {
  const found = new Map<string | null, number>()
  for (const { group, parent } of drafts) if (parent === null) found.set(group, (found.get(group) ?? 0) + 1)
  const groups = new Map<string, Misdeclared>()
  const grouping = shape.columns.flatMap(({ kind }, at) => (kind === 'group' ? [at] : []))
  for (const { node, cells, only } of shape.body) {
    for (const text of only !== null ? [only] : grouping.map((at) => cells[at]?.text ?? '')) {
      const declared = declaredCount(text)
      const group = groupName(text, lexicon)
      if (declared === null || groups.has(group)) continue
      groups.set(group, { group, declared, found: found.get(group) ?? 0, position: node.position })
    }
  }
  return [...groups.values()].filter(({ declared, found: rows }) => rows > 0 && rows !== declared)
}
