/**
 * The tree of one official document: unist nodes, each with a position in the source.
 *
 *   document ─┬─ paragraph            preamble
 *             ├─ section ─┬─ paragraph
 *             │           ├─ box ──── item …
 *             │           ├─ item … ─ paragraph …
 *             │           ├─ table
 *             │           └─ section …
 *             └─ section …
 */
import type { Node, Parent } from 'unist'
import type { Passage } from './passage.ts'
import type { Position } from './position.ts'
import type { DocumentNumber, Plan, Role } from './records.ts'

export type ContentNode = SectionNode | BoxNode | ItemNode | TableNode | ParagraphNode | NoteNode | FigureNode

export interface DocumentNode extends Parent {
  type: 'document'
  position: Position
  title: string | null
  kind: string | null
  number: DocumentNumber | null
  issuers: string[]
  recipients: string[]
  issuedOn: string | null
  category: string | null
  tocPage: number | null
  plan: Plan | null
  /** The offset at which 成文日期 ends: what stands behind is attached and numbered anew. Null where none stands below a title. */
  signedAt: number | null
  children: ContentNode[]
}

export interface SectionNode extends Parent {
  type: 'section'
  position: Position
  level: number
  scheme: string | null
  label: string | null
  ordinal: number | null
  title: string
  runIn: boolean
  role: Role
  /** The whole heading paragraph, label and run-in text included. */
  heading: Passage
  children: ContentNode[]
}

export interface BoxNode extends Parent {
  type: 'box'
  position: Position
  number: number | null
  title: string
  heading: Passage
  children: (ItemNode | TableNode | ParagraphNode | NoteNode)[]
}

/** One entry of a box or of a list: a numbered point, or in a box a paragraph of its own. */
export interface ItemNode extends Parent {
  type: 'item'
  position: Position
  label: string | null
  ordinal: number | null
  /** Its first paragraph, without the label. */
  passage: Passage
  /** The paragraphs below the first: the text that it names, the points below it. */
  children: ParagraphNode[]
}

export interface TableNode extends Node {
  type: 'table'
  position: Position
  number: number | null
  caption: string | null
  /** Every row as it stands, header rows included. */
  rows: RowNode[]
  notes: Passage[]
  parts: number
}

export interface RowNode extends Node {
  type: 'row'
  position: Position
  cells: Passage[]
}

/** Running text. After a run-in title the paragraph starts behind the title. */
export interface ParagraphNode extends Node {
  type: 'paragraph'
  position: Position
  passage: Passage
  /** The number of the frame that the page draws around it and its neighbours: often a box. */
  frame?: number
}

/** 注：… or a page-foot note (^①…). */
export interface NoteNode extends Node {
  type: 'note'
  position: Position
  passage: Passage
}

/** A picture, or the place where the text lost one. */
export interface FigureNode extends Node {
  type: 'figure'
  position: Position
}
