import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Passage } from '../model/passage.ts'
import type { RowNode } from '../model/tree.ts'
import { clean, join } from '../text/clean.ts'
import { positionOf } from '../text/passage.ts'
import type { Block, Report } from './block.ts'
import { cellsOf, isPipeRule, loneCell } from './cells.ts'
import { continues } from './continuation.ts'
import { reportDamage } from './damage.ts'
import { type Line, lines } from './lines.ts'

/** `· 12 ·`, `— 12 —`, `- 12 -`, or a number alone. */
const PAGE_NUMBER = /^[\s·•—–-]*\d{1,4}[\s·•—–-]*$/
/** A note at the foot of a page: `^①十八项制度办法包括：…` */
const FOOT_NOTE = /^\s*\^[①-⑳]/
/** `![caption](file)`, or the tag that a converter left. */
const FIGURE = /^\s*(?:!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>)\s*$/

/** The first line of a paragraph is set in by two characters. */
const INDENT = /^(?:　{2}| {4})/

/** A single tabbed line is a table only if it has this many filled cells; else a tab stands for a space: 目→录. */
const LONE_ROW_CELLS = 3

/** A paragraph whose end has not been seen: its lines so far, and the source between them. */
interface OpenParagraph {
  pieces: Passage[]
  gaps: string[]
  text: string
  /** Source after the last piece. */
  gap: string
  /** What stood between its lines without being part of it: foot-notes, page numbers. */
  interruptions: Block[]
}

/** Reads plain text: paragraphs rejoined across page breaks, tab and pipe tables, foot-notes, page numbers. */
export async function* readText(
  chunks: AsyncIterable<string>,
  lexicon: Lexicon,
  report: Report,
): AsyncGenerator<Block[]> {
  const assembler = new TextAssembler(lexicon)
  for await (const batch of lines(chunks)) {
    for (const line of batch) {
      reportDamage(line, report)
      assembler.add(line)
    }
    const blocks = assembler.take()
    if (blocks.length > 0) yield blocks
  }
  assembler.end()
  yield assembler.take()
}

class TextAssembler {
  #blocks: Block[] = []
  #afterTable = false
  #paragraph: OpenParagraph | null = null
  #rows: RowNode[] = []
  #rowLines: Line[] = []
  #heldLine: Line | null = null
  #isSpaced = false
  #blanks = 0
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  take(): Block[] {
    const blocks = this.#blocks
    this.#blocks = []
    return blocks
  }

  end(): void {
    this.#endTable()
    this.#endParagraph()
  }

  add(line: Line): void {
    if (line.text.trim() === '') {
      // Every line of some texts is set off by a blank one, rows of tables too.
      if (this.#rows.length === 1 && this.#heldLine === null) this.#isSpaced = true
      if (!this.#isSpaced || this.#blanks++ > 0) this.#endTable()
      if (this.#paragraph !== null) this.#paragraph.gap += line.text + line.end
    } else if (!this.#addRow(line)) this.#addText(line)
  }

  #addRow(line: Line): boolean {
    if (isPipeRule(line.text) && this.#rows.length > 0) return true
    const cells = cellsOf(line)
    const isRow =
      cells !== null && (cells.filled >= 2 || this.#rows.length > 0) && !this.#isLabelled(cells.row, cells.filled)
    if (isRow) {
      this.#endParagraph()
      this.#isSpaced &&= this.#blanks > 0
      this.#blanks = 0
      if (this.#heldLine !== null) this.#rows.push(loneCell(this.#heldLine))
      this.#heldLine = null
      this.#rows.push(cells.row)
      this.#rowLines.push(line)
      return true
    }
    if (this.#rows.length === 0 || this.#heldLine !== null || this.#isSpaced) return false
    this.#heldLine = line
    return true
  }

  /** `一、→总则`: a heading whose label a tab sets off. */
  #isLabelled(row: RowNode, filled: number): boolean {
    const first = row.cells.find((cell) => cell.text !== '')
    return filled === 2 && first !== undefined && this.#lexicon.headings(first.text)?.length === first.text.length
  }

  #addText(line: Line): void {
    this.#endTable()
    const passage = cleanLine(line)
    const position = positionOf(passage)
    if (FIGURE.test(line.text)) this.#interrupt({ type: 'figure', position }, line)
    else if (FOOT_NOTE.test(line.text)) this.#interrupt({ type: 'note', position, passage }, line)
    else if (PAGE_NUMBER.test(line.text)) this.#interrupt({ type: 'pageNumber', position, passage }, line)
    else if (passage.text !== '') this.#addPassage(passage, line)
    else if (this.#paragraph !== null) this.#paragraph.gap += line.text + line.end
  }

  #addPassage(passage: Passage, line: Line): void {
    const trailing = line.text.slice(line.text.trimEnd().length) + line.end
    const open = this.#paragraph
    const goesOn = open !== null && !INDENT.test(line.text) && continues(open.text, passage.text, this.#lexicon)
    if (goesOn) {
      open.gaps.push(open.gap + line.text.slice(0, line.text.length - line.text.trimStart().length))
      open.pieces.push(passage)
      open.text = open.text.slice(0, 200) + passage.text
      open.gap = trailing
    } else {
      this.#endParagraph()
      this.#paragraph = { pieces: [passage], gaps: [], text: passage.text, gap: trailing, interruptions: [] }
    }
  }

  /** What stands between two pages is told apart from the sentence that it interrupts. */
  #interrupt(block: Block, line: Line): void {
    if (this.#paragraph === null) this.#emit(block)
    else {
      this.#paragraph.interruptions.push(block)
      this.#paragraph.gap += line.text + line.end
    }
  }

  #emit(block: Block): void {
    this.#blocks.push(block)
    this.#afterTable = block.type === 'table'
  }

  #endTable(): void {
    const held = this.#heldLine
    const rows = this.#rows
    const rowLines = this.#rowLines
    this.#heldLine = null
    this.#rows = []
    this.#rowLines = []
    this.#isSpaced = false
    this.#blanks = 0
    const [first] = rows
    const last = rows.at(-1)
    if (first !== undefined && last !== undefined) {
      const [line] = rowLines
      const filled = first.cells.filter((cell) => cell.text !== '').length
      const isLone = rows.length === 1 && filled < LONE_ROW_CELLS && !this.#afterTable
      if (isLone && line !== undefined) this.#addText(line)
      else {
        const position = { start: first.position.start, end: last.position.end }
        this.#emit({ type: 'table', position, number: null, caption: null, rows, notes: [], parts: 1 })
      }
    }
    if (held !== null) this.#addText(held)
  }

  #endParagraph(): void {
    const open = this.#paragraph
    this.#paragraph = null
    if (open === null) return
    const passage = join(open.pieces, open.gaps)
    this.#emit({ type: 'paragraph', position: positionOf(passage), passage })
    for (const block of open.interruptions) this.#emit(block)
  }
}

function cleanLine(line: Line): Passage {
  const lead = line.text.length - line.text.trimStart().length
  return clean(line.text.trim(), { line: line.number, column: lead + 1, offset: line.offset + lead })
}
