import type { GazetteRecord } from '../model/records.ts'

interface Page {
  page: number
  offset: number
}

/** The pages of an input that has some, by where they begin in its text. */
export class PageIndex {
  readonly #pages: Page[] = []

  begin(page: number, offset: number): void {
    this.#pages.push({ page, offset })
  }

  /** The same records; where the input has pages, each position says on which it starts. */
  placed(records: readonly GazetteRecord[]): readonly GazetteRecord[] {
    const [first, ...others] = this.#pages
    if (first === undefined) return records
    const pageAt = (at: number): Page => others.findLast(({ offset }) => offset <= at) ?? first
    return records.map((record) => {
      const { page } = pageAt(record.position.start.offset)
      return { ...record, position: { ...record.position, page } }
    })
  }
}
