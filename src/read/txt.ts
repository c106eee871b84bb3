import type { Lexicon } from '../lexicon/lexicon.ts'
import { positionOf } from '../text/passage.ts'
import type { Block, Report } from './block.ts'
import { reportDamage } from './damage.ts'
import { type Line, lines } from './lines.ts'
import { cleanLine, ParagraphLines } from './paragraph-lines.ts'
import { RunningHeads } from './running-heads.ts'
import { TableLines } from './table-lines.ts'

/** `· 12 ·`, `— 12 —`, `- 12 -`, a number alone; `第 4 页`, `第4页 共20页`, `4/20`. */
const PAGE_NUMBER =
  /^[\s·•—–-]*(?:\d{1,4}(?:\s*[/／]\s*\d{1,4})?|第\s*\d{1,4}\s*页(?:[\s，,/／（(]*共\s*\d{1,4}\s*页[）)]?)?|共\s*\d{1,4}\s*页[\s，,/／]*第\s*\d{1,4}\s*页)[\s·•—–-]*$/
/** Lines that mark a page or a picture are no longer. */
const LONGEST_MARK = 300
/** A note at the foot of a page: `^①十八项制度办法包括：…`, `[^1]: …` */
const FOOT_NOTE = /^\s*(?:\^[①-⑳]|\[\^\w{1,8}\]:)/
/** `![caption](file)`, or the tag that a converter left. */
const FIGURE = /^\s*(?:!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>)\s*$/

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
  readonly #heads = new RunningHeads()
  readonly #table: TableLines
  readonly #paragraph: ParagraphLines

  constructor(lexicon: Lexicon) {
    this.#table = new TableLines(lexicon)
    this.#paragraph = new ParagraphLines((block) => this.#emit(block), lexicon)
  }

  /** The blocks that are complete. */
  take(): Block[] {
    const blocks = this.#blocks
    this.#blocks = []
    return blocks
  }

  add(line: Line): void {
    if (line.text.trim() === '') {
      if (this.#table.blank()) this.#endTable()
      this.#paragraph.skip(line)
    } else if (this.#table.take(line)) {
      this.#paragraph.end()
    } else {
      this.#endTable()
      this.#addText(line)
    }
  }

  end(): void {
    this.#endTable()
    this.#paragraph.end()
  }

  #addText(line: Line): void {
    const passage = cleanLine(line)
    const position = positionOf(passage)
    const isShort = line.text.length <= LONGEST_MARK
    if (isShort && FIGURE.test(line.text)) this.#paragraph.interrupt({ type: 'figure', position }, line)
    else if (FOOT_NOTE.test(line.text)) this.#paragraph.interrupt({ type: 'note', position, passage }, line)
    else if (PAGE_NUMBER.test(line.text) || this.#heads.isOne(line.text, passage.text, this.#paragraph.sentence))
      this.#paragraph.interrupt({ type: 'pageMark', position, passage }, line)
    else if (passage.text === '') this.#paragraph.skip(line)
    else this.#paragraph.add(passage, line)
  }

  #endTable(): void {
    const { table, text } = this.#table.end(this.#afterTable)
    if (table !== null) this.#emit(table)
    for (const line of text) this.#addText(line)
  }

  #emit(block: Block): void {
    this.#blocks.push(block)
    this.#afterTable = block.type === 'table'
  }
}
