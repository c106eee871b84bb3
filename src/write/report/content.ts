import { atIndex } from '../../model/at-index.ts'
import { partitionPoint } from '../../model/partition-point.ts'
import type { Passage } from '../../model/passage.ts'
import type { GazetteRecord } from '../../model/records.ts'
import type { ContentNode, DocumentNode, ItemNode, RowNode, SectionNode } from '../../model/tree.ts'
import { offsetsOf, slice, textIndex } from '../../text/passage.ts'
import type { ContentBlock, MarkedText, PlacedBlock, TextMark } from './view.ts'

interface Range {
  readonly from: number
  readonly to: number
  readonly id: string
}

/** A document as blocks to be read, with the records where they were read from. */
export class Content {
  /** Of numbers and targets, by where they begin. */
  readonly #inline: readonly Range[]
  /** Of records that are a whole block, by where they begin. */
  readonly #whole: ReadonlyMap<number, readonly string[]>
  readonly #ids: ReadonlyMap<string, string>
  readonly #source: string
  /** Stretches of the source that stand in some block. */
  readonly #shown: { from: number; to: number }[] = []

  /** @param source the decoded text that positions point into */
  constructor(records: readonly GazetteRecord[], source: string) {
    this.#source = source
    const inline: Range[] = []
    const whole = new Map<number, string[]>()
    const ids = new Map<string, string>()
    for (const { type, id, position } of records) {
      const range = { from: position.start.offset, to: position.end.offset, id }
      if (type === 'number' || type === 'target') inline.push(range)
      else if (type === 'task' || type === 'indicator') whole.set(range.from, [...(whole.get(range.from) ?? []), id])
      else ids.set(`${type} ${range.from}`, id)
    }
    this.#inline = inline.sort((a, b) => a.from - b.from || b.to - a.to)
    this.#whole = whole
    this.#ids = ids
  }

  /** The blocks of a document, and between them the lines of the source that none of them holds. */
  blocks(document: DocumentNode): PlacedBlock[] {
    const blocks = document.children.flatMap((node) => this.#block(node))
    const { start, end } = document.position
    return this.#withMatter(blocks, start.offset, end.offset, start.line)
  }

  /** The lines of the source between two offsets. */
  matter(from: number, to: number, line: number): PlacedBlock[] {
    return this.#withMatter([], from, to, line)
  }

  #block(node: ContentNode): PlacedBlock[] {
    const placed = (block: ContentBlock): PlacedBlock => this.#placed(block, node)
    switch (node.type) {
      case 'section': {
        const heading = this.#marked(headingOf(node))
        const record = this.#idOf('section', node)
        return [
          placed({ type: 'heading', level: node.level, record, heading }),
          ...node.children.flatMap((child) => this.#block(child)),
        ]
      }
      case 'box': {
        const children = node.children.flatMap((child) => this.#block(child))
        return [placed({ type: 'box', record: this.#idOf('box', node), heading: this.#marked(node.heading), children })]
      }
      case 'item': {
        const children = node.children.flatMap((child) => this.#block(child))
        return [placed({ type: 'item', text: this.#item(node), children })]
      }
      case 'table': {
        const { caption, rows, notes } = node
        return [
          placed({
            type: 'table',
            record: this.#idOf('table', node),
            caption,
            rows: rows.map((row) => this.#row(row)),
            notes: notes.map((note) => this.#marked(note)),
          }),
        ]
      }
      case 'paragraph':
      case 'note':
        return [placed({ type: node.type, text: this.#marked(node.passage) })]
      case 'figure':
        return [placed({ type: 'figure' })]
    }
  }

  #row(row: RowNode): MarkedText[] {
    return row.cells.map((cell) => this.#marked(cell))
  }

  /** Its label, which is no part of its passage, and its text. */
  #item({ label, passage, position }: ItemNode): MarkedText {
    const { text, marks } = this.#marked(passage)
    if (label === null) return { text, marks }
    const from = position.start.offset
    const [{ from: to } = { from }] = offsetsOf(passage)
    this.#shown.push({ from, to })
    const ofLabel = [...this.#between(from, to)].map(({ id }): TextMark => [0, label.length, id])
    const behind = marks.map(([from, to, id]): TextMark => [from + label.length, to + label.length, id])
    return { text: label + text, marks: [...ofLabel.slice(0, 1), ...behind] }
  }

  #placed(block: ContentBlock, { type, position }: ContentNode): PlacedBlock {
    const { line, offset } = position.start
    const rows = type === 'table' ? this.#within(offset, position.end.offset) : (this.#whole.get(offset) ?? [])
    return { ...block, line, records: [...rows] }
  }

  /** Records that are whole rows of a table. */
  #within(from: number, to: number): string[] {
    return [...this.#whole].filter(([at]) => at >= from && at < to).flatMap(([, ids]) => ids)
  }

  #idOf(type: string, { position }: ContentNode): string {
    return this.#ids.get(`${type} ${position.start.offset}`) ?? ''
  }

  #marked(passage: Passage): MarkedText {
    const stretches = [...offsetsOf(passage)]
    const [first, last] = [stretches[0], stretches.at(-1)]
    if (first === undefined || last === undefined) return { text: passage.text, marks: [] }
    // Whatever stands between its lines, marks of a page or of emphasis, is no text of its own.
    this.#shown.push({ from: first.from, to: last.to })
    const marks = [...this.#between(first.from, last.to)].map(
      ({ from, to, id }): TextMark => [textIndex(passage, from), textIndex(passage, to), id],
    )
    return { text: passage.text, marks: marks.filter(([from, to]) => to > from) }
  }

  *#between(from: number, to: number): Generator<Range> {
    const first = partitionPoint(this.#inline, (range) => range.from < from)
    for (let index = first; index < this.#inline.length; index++) {
      const range = atIndex(this.#inline, index)
      if (range.from >= to) return
      if (range.to <= to) yield range
    }
  }

  /** Puts between the blocks whatever else has letters or digits between two offsets. */
  #withMatter(blocks: readonly PlacedBlock[], from: number, to: number, line: number): PlacedBlock[] {
    const shown = this.#shown.filter((range) => range.to > from && range.from < to).sort((a, b) => a.from - b.from)
    const gaps: PlacedBlock[] = []
    let at = from
    let atLine = line
    const gap = (end: number) => {
      const lines = this.#lines(at, end)
      if (lines.length > 0) gaps.push({ type: 'matter', lines, line: atLine, records: [] })
      atLine += newLines(this.#source.slice(at, end))
    }
    for (const range of shown) {
      if (range.from > at) gap(range.from)
      const begin = Math.max(at, range.from)
      atLine += range.to > begin ? newLines(this.#source.slice(begin, range.to)) : 0
      at = Math.max(at, range.to)
    }
    if (to > at) gap(to)
    return [...blocks, ...gaps].sort((a, b) => a.line - b.line)
  }

  /** Lines that say something, with the numbers in them. */
  #lines(from: number, to: number): MarkedText[] {
    const lines: MarkedText[] = []
    let at = from
    for (const line of this.#source.slice(from, to).split('\n')) {
      const base = at
      const marks = [...this.#between(base, base + line.length)].map(
        (range): TextMark => [range.from - base, range.to - base, range.id],
      )
      if (marks.length > 0 || /[\p{L}\p{N}]{2}/u.test(line)) lines.push({ text: line, marks })
      at += line.length + 1
    }
    return lines
  }
}

const newLines = (text: string): number => text.split('\n').length - 1

/** A heading paragraph without the text that runs on behind it, which is a paragraph of its own. */
function headingOf({ heading, runIn, children: [body] }: SectionNode): Passage {
  if (!runIn || body?.type !== 'paragraph') return heading
  return slice(heading, 0, heading.text.length - body.passage.text.length)
}
