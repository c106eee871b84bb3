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
  row: R
  length: number
}

export function longestMatch<R>(rows: readonly R[], word: (row: R) => string): LongestMatch<R> {
  const byFirst = group(rows, word, (w) => w[0])
  const byLast = group(rows, word, (w) => w.at(-1))
  const at = (text: string, index: number): Found<R> | null => {
    for (const row of byFirst.get(text[index] ?? '') ?? []) {
      if (text.startsWith(word(row), index)) return { row, length: word(row).length }
    }
    return null
  }
  return {
    at,
    before(text, index) {
      for (const row of byLast.get(text[index - 1] ?? '') ?? []) {
        if (text.endsWith(word(row), index)) return { row, length: word(row).length }
      }
      return null
    },
    all(text) {
      const found: (Found<R> & { index: number })[] = []
      for (let index = 0; index < text.length; index++) {
        const match = at(text, index)
        if (match === null) continue
        found.push({ ...match, index })
        index += match.length - 1
      }
      return found
    },
  }
}

function group<R>(
  rows: readonly R[],
  word: (row: R) => string,
  key: (word: string) => string | undefined,
): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of [...rows].sort((a, b) => word(b).length - word(a).length)) {
    const first = key(word(row))
    if (first === undefined) continue
    const members = groups.get(first)
    if (members === undefined) groups.set(first, [row])
    else members.push(row)
  }
  return groups
}
