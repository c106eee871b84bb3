import type { Passage } from '../model/passage.ts'
import type { Position } from '../model/position.ts'
import type { RowNode, TableNode } from '../model/tree.ts'
import type { Block } from './block.ts'

/** The way from where something was read to where it stands in the file. */
export interface Relocation {
  passageInFile(passage: Passage): Passage
  positionInFile(position: Position): Position
}

/** A block with the positions of the file. */
export function relocate(block: Block, to: Relocation): Block {
  const position = to.positionInFile(block.position)
  switch (block.type) {
    case 'table':
      return relocateTable({ ...block, position }, to)
    case 'figure':
    case 'particulars':
      return { ...block, position }
    default:
      return { ...block, position, passage: to.passageInFile(block.passage) }
  }
}

function relocateTable(table: TableNode, to: Relocation): TableNode {
  // A cell that spans several places is one passage in all of them.
  const cells = new Map<Passage, Passage>()
  const cellInFile = (cell: Passage): Passage => {
    const known = cells.get(cell) ?? to.passageInFile(cell)
    cells.set(cell, known)
    return known
  }
  const rows = table.rows.map(
    (row): RowNode => ({ ...row, position: to.positionInFile(row.position), cells: row.cells.map(cellInFile) }),
  )
  return { ...table, rows, notes: table.notes.map((note) => to.passageInFile(note)) }
}
