import type { RootContent } from 'mdast'
import type { Report } from '../block.ts'
import type { readEmbedded } from '../html/embedded.ts'
import type { MarkdownLines } from './markdown-lines.ts'

const TABLE = /<table[\s>]/i
const END = /<\/table\s*>/gi

/** Tables in HTML, which Markdown may hold and has no other way to write merged cells in. */
export class HtmlTables {
  /** Up to where the source has been read. */
  #done = 0
  /** From here on no table ends. */
  #endless = Number.POSITIVE_INFINITY
  readonly #read: typeof readEmbedded | null
  readonly #file: string
  readonly #report: Report

  private constructor(read: typeof readEmbedded | null, file: string, report: Report) {
    this.#read = read
    this.#file = file
    this.#report = report
  }

  /** What reads those of a text; its reader is loaded where there is one. */
  static async of(source: string, file: string, report: Report): Promise<HtmlTables> {
    const read = TABLE.test(source) ? (await import('../html/embedded.ts')).readEmbedded : null
    return new HtmlTables(read, file, report)
  }

  /**
   * Reads the table that a block begins, or knows it for a part of one that has been read: a blank line within a table ends the
   * block and not the table. One that is not closed is no table.
   *
   * @returns whether it did
   */
  take(node: RootContent, lines: MarkdownLines): boolean {
    if (this.#read === null) return false
    const [from = 0, to = 0] = [node.position?.start.offset, node.position?.end.offset]
    if (from < this.#done) return true
    if (node.type !== 'html' || !TABLE.test(lines.source.slice(from, to))) return false
    const end = this.#endBehind(from, lines.source)
    if (end === null) return false
    this.#done = Math.max(to, end)
    lines.readTable(this.#read, from, this.#done, this.#file, this.#report)
    return true
  }

  /** Where the first table ends that ends behind an offset. */
  #endBehind(from: number, source: string): number | null {
    if (from >= this.#endless) return null
    END.lastIndex = from
    const end = END.exec(source)
    if (end === null) this.#endless = from
    return end && end.index + end[0].length
  }
}
