import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import type { Passage } from '../../model/passage.ts'
import type { TableNode } from '../../model/tree.ts'
import { positionOf, slice } from '../../text/passage.ts'
import type { ParticularsBlock } from '../block.ts'
import { particularsIn } from '../particulars-line.ts'
import type { Relocation } from '../relocate.ts'

type Field = Row<'particulars'>['field']

/** Gathers what a page says of its document: in a table, or on lines above the text. */
export class Particulars {
  /** Passages of the file. */
  readonly #said = new Map<Field, Passage>()
  readonly #file: Relocation
  readonly #lexicon: Lexicon
  /** A label whose value is yet to come. */
  #open: Field | null = null

  constructor(file: Relocation, lexicon: Lexicon) {
    this.#file = file
    this.#lexicon = lexicon
  }

  takeTable({ rows }: TableNode): void {
    for (const { cells } of rows) {
      for (const [index, cell] of cells.entries()) {
        // A cell that spans several columns stands in each.
        if (cell.text === '' || cell === cells[index - 1]) continue
        if (!this.takeLine(cell)) this.#open = this.#labelAlone(cell.text)
      }
      this.close()
    }
  }

  /** What comes next says nothing of a label that was left without a value. */
  close(): void {
    this.#open = null
  }

  /** Takes a line (or a cell) that says something of the document; gives whether it does. */
  takeLine(passage: Passage): boolean {
    const open = this.#open
    const found = particularsIn(passage.text, this.#lexicon)
    this.#open = null
    if (found.length === 0 && open === null) return false
    if (found.length === 0 && open !== null) this.#say(open, passage)
    for (const { field, from, to } of found) {
      const value = slice(passage, from, to)
      if (value.text.trim() === '') this.#open = field
      else this.#say(field, value)
    }
    return true
  }

  /** 索引号 in a cell of its own. */
  #labelAlone(text: string): Field | null {
    const label = this.#lexicon.particulars.at(text, 0)
    return label !== null && label.length === text.length ? label.row.field : null
  }

  #say(field: Field, passage: Passage): void {
    if (!this.#said.has(field)) this.#said.set(field, this.#file.passageInFile(passage))
  }

  get title(): Passage | null {
    return this.#said.get('title') ?? null
  }

  /** All that was said; null when it was nothing. */
  get block(): ParticularsBlock | null {
    const first = [...this.#said.values()][0]
    if (first === undefined) return null
    const text = (field: Field) => this.#said.get(field)?.text ?? null
    return {
      type: 'particulars',
      position: positionOf(first),
      title: text('title'),
      number: text('number'),
      issuer: text('issuer') ?? text('publisher'),
      date: text('date'),
    }
  }
}
