import type { Position } from 'unist'
import type { Passage } from '../model/passage.ts'
import type { DiagnosticRecord } from '../model/records.ts'
import type { FigureNode, NoteNode, ParagraphNode, TableNode } from '../model/tree.ts'

/** What a reader gives: one piece of a page, cleaned, positioned, not yet understood. */
export type Block = ParagraphNode | NoteNode | TableNode | FigureNode | PageMarkBlock

/** A line that only marks a page: `· 12 ·`, or the running head. */
export interface PageMarkBlock {
  type: 'pageMark'
  position: Position
  passage: Passage
}

export const isParagraph = (block: Block): block is ParagraphNode => block.type === 'paragraph'

/** How the stages tell of what they repaired or doubted. */
export type Report = (finding: Finding) => void

export type Finding = Pick<DiagnosticRecord, 'rule' | 'severity' | 'message' | 'position'>
