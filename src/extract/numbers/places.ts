import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { Role } from '../../model/records.ts'
import type { BoxNode, ContentNode, RowNode, SectionNode, TableNode } from '../../model/tree.ts'
import { bodyRoles } from '../body-role.ts'
import { conditionPoints } from '../condition-lists.ts'
import type { IndicatorDraft } from '../drafts.ts'
import type { ColumnKind } from '../indicators/columns.ts'
import { measuresIn } from '../indicators/measures.ts'
import type { Findings } from '../records.ts'
import { roleIn } from '../targets/prose.ts'
import { ownHeading } from './own-heading.ts'

/** Where a text stands, as far as that tells what its numbers are. */
export type Place =
  | { kind: 'heading'; labelEnd: number; role: Role; isCondition: boolean }
  | { kind: 'boxHeading'; labelEnd: number }
  /** `role` is null before the first section; a document without headings has none. */
  | { kind: 'prose'; role: Role | null; isCondition: boolean }
  | { kind: 'note' }
  | { kind: 'columnHead' }
  /** `amounts`: where the numbers begin that the indicator has taken. */
  | {
      kind: 'cell'
      column: ColumnKind | null
      isFirst: boolean
      indicator: IndicatorDraft | null
      amounts: ReadonlySet<number>
    }
  /** Text that the tree does not hold: title, number and signature, captions, contents, page marks. */
  | { kind: 'beside'; line: string; inDocument: boolean }
  | { kind: 'markup' }

/** A text of a document, and where it stands. */
export interface PlacedText {
  passage: Passage
  place: Place
}

const NONE: ReadonlySet<number> = new Set()

/** Every text that the tree of a document holds, in source order. */
export function placedTexts({ document, tables, indicators }: Findings, lexicon: Lexicon): PlacedText[] {
  const texts: PlacedText[] = []
  const conditions = conditionPoints(document)
  const body = bodyRoles(document, lexicon)
  const roleOf = (node: ContentNode, section: SectionNode | null) =>
    section === null ? (body.get(node) ?? null) : roleIn(section)
  const byRow = new Map(indicators.map((draft) => [draft.position, draft]))

  const visit = (node: ContentNode | BoxNode['children'][number], section: SectionNode | null): void => {
    switch (node.type) {
      case 'section':
        texts.push({
          passage: ownHeading(node),
          place: {
            kind: 'heading',
            labelEnd: node.label?.length ?? 0,
            role: node.role,
            isCondition: conditions.has(node),
          },
        })
        for (const child of node.children) visit(child, node)
        break
      case 'box':
        texts.push({ passage: node.heading, place: { kind: 'boxHeading', labelEnd: boxLabelEnd(node) } })
        for (const child of node.children) visit(child, section)
        break
      case 'table':
        readTable(node)
        break
      case 'item':
        for (const { passage } of [node, ...node.children]) {
          texts.push({
            passage,
            place: { kind: 'prose', role: roleOf(node, section), isCondition: conditions.has(node) },
          })
        }
        break
      case 'paragraph':
        texts.push({
          passage: node.passage,
          place: { kind: 'prose', role: roleOf(node, section), isCondition: conditions.has(node) },
        })
        break
      case 'note':
        texts.push({ passage: node.passage, place: { kind: 'note' } })
        break
      case 'figure':
        break
    }
  }

  const columnOf = new Map<Passage, ColumnKind>()
  const bodyRows = new Set<RowNode>()
  for (const { columns, body } of tables.values()) {
    for (const { node, cells } of body) {
      bodyRows.add(node)
      for (const [index, cell] of cells.entries()) {
        const kind = columns[index]?.kind
        if (cell !== null && kind !== undefined) columnOf.set(cell, kind)
      }
    }
  }

  const readTable = (table: TableNode): void => {
    let isHead = table.rows.some((row) => bodyRows.has(row))
    // A merged cell is one passage in all the places that it takes.
    const seen = new Set<Passage>()
    for (const row of table.rows) {
      isHead &&= !bodyRows.has(row)
      const indicator = byRow.get(row.position) ?? null
      for (const [index, passage] of row.cells.entries()) {
        if (seen.has(passage)) continue
        seen.add(passage)
        if (isHead) {
          texts.push({ passage, place: { kind: 'columnHead' } })
          continue
        }
        const column = columnOf.get(passage) ?? null
        const isValue = indicator !== null && column === 'value'
        const amounts = isValue ? amountsIn(passage.text, lexicon) : NONE
        texts.push({ passage, place: { kind: 'cell', column, isFirst: index === 0, indicator, amounts } })
      }
    }
    for (const note of table.notes) texts.push({ passage: note, place: { kind: 'note' } })
  }

  for (const child of document.children) visit(child, null)
  return texts
}

const amountsIn = (text: string, lexicon: Lexicon): ReadonlySet<number> =>
  new Set(measuresIn(text, lexicon).map(({ match }) => match.numberFrom))

const boxLabelEnd = ({ heading, title }: BoxNode): number =>
  heading.text.endsWith(title) ? heading.text.length - title.length : heading.text.length
