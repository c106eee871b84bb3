import type { GazetteRecord } from '../model/records.ts'

/** The pages of an input that has some, by where they begin in its text. */
export class PageIndex {
  readonly #offsets: number[] = []
  readonly #pages: number[] = []

  begin(page: number, offset: number): void {
    this.#pages.push(page)
    this.#offsets.push(offset)
  }

  /** The same records; where the input has pages, each position says on which it starts. */
  placed(records: readonly GazetteRecord[]): readonly GazetteRecord[] {
    if (this.#pages.length === 0) return records
    return records.map((record) => ({
      ...record,
      position: { ...record.position, page: this.#pageAt(record.position.start.offset) },
    }))
  }

  #pageAt(offset: number): number {
    let low = 0
    let high = this.#offsets.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#offsets[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return this.#pages[Math.max(0, low - 1)] ?? 1
  }
}
