import type { Passage } from '../model/passage.ts'
import type { Position } from '../model/position.ts'
import type { DiagnosticRecord } from '../model/records.ts'
import type { ContentNode, FigureNode, NoteNode, ParagraphNode, TableNode } from '../model/tree.ts'

/** What a reader gives: one piece of a page, cleaned, positioned, not yet understood. */
export type Block = ParagraphNode | NoteNode | TableNode | FigureNode | PageMarkBlock | ParticularsBlock

/** A line that only marks a page: `· 12 ·`, or the running head. */
export interface PageMarkBlock {
  type: 'pageMark'
  position: Position
  passage: Passage
}

/** What a web page says of its document beside the text: 索引号, 发文机关, 成文日期, 发文字号. */
export interface ParticularsBlock {
  type: 'particulars'
  position: Position
  title: string | null
  /** 发文字号, as written. */
  number: string | null
  issuer: string | null
  /** As written. */
  date: string | null
}

/** Whether a block is a piece of a text, not something about it. */
export const isContent = (block: Block): block is Exclude<Block, PageMarkBlock | ParticularsBlock> =>
  block.type !== 'pageMark' && block.type !== 'particulars'

export const isParagraph = (block: Block): block is ParagraphNode => block.type === 'paragraph'

/** What a paragraph says; nothing, where no paragraph is. */
export const textOf = (block: Block | ContentNode | undefined): string =>
  block?.type === 'paragraph' ? block.passage.text : ''

/** How the stages tell of what they repaired or doubted. */
export type Report = (finding: Finding) => void

export type Finding = Pick<DiagnosticRecord, 'rule' | 'severity' | 'message' | 'position'>
