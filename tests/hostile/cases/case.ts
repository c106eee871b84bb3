/** An input that was made to do harm, under the name that it has among the others. */
export interface HostileCase {
  readonly file: string
  readonly bytes: () => string | Uint8Array
  /** What its one line on stderr says; null where it is read, and then this stands in what is read. */
  readonly refused: RegExp | null
  readonly reads?: string
}

/** What no output may hold: that a file beside the inputs was read. */
export const SECRET = 'secret-that-nobody-named'

/** A text that is read everywhere it comes through: one target. */
export const TARGET = '到2025年，建设水库12座。'
