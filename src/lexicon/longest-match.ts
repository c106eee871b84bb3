import { CharacterSieve } from './character-sieve.ts'

/** Finds the longest of many words at a place of a text: one look-up by first character, then the few words that share it. */
export interface LongestMatch<R> {
  /** The row of the longest word that starts at `index`, with the word's length, or null. */
  at(text: string, index: number): Found<R> | null
  /** The row of the longest word that ends before `index`, or null. */
  before(text: string, index: number): Found<R> | null
  /** Every word of the text from left to right, the longest first, none overlapping. */
  all(text: string): (Found<R> & { index: number })[]
}

export interface Found<R> {
  readonly row: R
  readonly length: number
}

/** A word, with what is found where it stands. */
interface Entry<R> extends Found<R> {
  readonly word: string
  /** The code of its second character, which tells most words with the same first one apart; -1 without one. */
  readonly second: number
}

export function longestMatch<R>(rows: readonly R[], word: (row: R) => string): LongestMatch<R> {
  const longestFirst = rows.map((row) => entryOf(row, word(row))).sort((a, b) => b.length - a.length)
  const byFirst = new Groups(longestFirst, (word) => word.charCodeAt(0))
  // Few tables are asked for words that end somewhere, and a short run feels what it does not need.
  let byLast: Groups<R> | null = null
  const at = (text: string, index: number): Entry<R> | null => {
    const entries = byFirst.of(text.charCodeAt(index))
    if (entries.length === 0) return null
    const second = text.charCodeAt(index + 1)
    for (const entry of entries) {
      if ((entry.second === second || entry.second < 0) && text.startsWith(entry.word, index)) return entry
    }
    return null
  }
  return {
    at,
    before(text, index) {
      byLast ??= new Groups(longestFirst, (word) => word.charCodeAt(word.length - 1))
      for (const entry of byLast.of(text.charCodeAt(index - 1))) {
        if (text.endsWith(entry.word, index)) return entry
      }
      return null
    },
    all(text) {
      const found: (Found<R> & { index: number })[] = []
      let index = byFirst.next(text, 0)
      while (index < text.length) {
        const match = at(text, index)
        if (match !== null) found.push({ row: match.row, length: match.length, index })
        index = byFirst.next(text, index + (match?.length ?? 1))
      }
      return found
    },
  }
}

function entryOf<R>(row: R, word: string): Entry<R> {
  const { length } = word
  return { row, word, length, second: length > 1 ? word.charCodeAt(1) : -1 }
}

const NONE: readonly never[] = []

/** Words by their first or last character, in the order in which they come. */
class Groups<R> {
  readonly #byCode = new Map<number, Entry<R>[]>()
  /** Most characters begin no word: they are passed over before the map is asked. */
  readonly #sieve: CharacterSieve

  constructor(entries: readonly Entry<R>[], codeOf: (word: string) => number) {
    for (const entry of entries) {
      const code = codeOf(entry.word)
      const members = this.#byCode.get(code)
      if (members === undefined) this.#byCode.set(code, [entry])
      else members.push(entry)
    }
    this.#sieve = new CharacterSieve(this.#byCode.keys())
  }

  of(code: number): readonly Entry<R>[] {
    return this.#sieve.passes(code) ? (this.#byCode.get(code) ?? NONE) : NONE
  }

  next(text: string, from: number): number {
    return this.#sieve.next(text, from)
  }
}
