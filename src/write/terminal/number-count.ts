import type { NumberRecord } from '../../model/records.ts'
import { dispositions } from '../vocabulary.ts'
import type { Words } from './words.ts'

/** Counts what became of the numbers that go by: `1,234 numbers: 98 targets, 76 indicator values, …; 0 unexplained`. */
export class NumberCount {
  #total = 0
  readonly #counts = new Map<NumberRecord['disposition'], number>()

  add({ disposition }: NumberRecord): void {
    this.#total += 1
    this.#counts.set(disposition, (this.#counts.get(disposition) ?? 0) + 1)
  }

  /** Null when no number came by. */
  line(words: Words): string | null {
    if (this.#total === 0) return null
    const of = (disposition: NumberRecord['disposition']) => this.#counts.get(disposition) ?? 0
    const parts = (Object.keys(dispositions) as NumberRecord['disposition'][])
      .filter((disposition) => disposition !== 'unexplained' && of(disposition) > 0)
      .map((disposition) => words.disposition(disposition, of(disposition)))
    return words.ledger(this.#total, parts, of('unexplained'))
  }
}
