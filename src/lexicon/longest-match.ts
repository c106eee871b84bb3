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
  const longestFirst = [...rows].sort((a, b) => word(b).length - word(a).length)
  const byFirst = group(longestFirst, word, 0)
  // Few tables are asked for all three, and a short run feels what it does not need.
  let byLast: Map<number, R[]> | null = null
  let starts: RegExp | null = null
  const at = (text: string, index: number): Found<R> | null => {
    const candidates = byFirst.get(text.charCodeAt(index))
    if (candidates === undefined) return null
    for (const row of candidates) {
      if (text.startsWith(word(row), index)) return { row, length: word(row).length }
    }
    return null
  }
  return {
    at,
    before(text, index) {
      byLast ??= group(longestFirst, word, -1)
      for (const row of byLast.get(text.charCodeAt(index - 1)) ?? []) {
        if (text.endsWith(word(row), index)) return { row, length: word(row).length }
      }
      return null
    },
    all(text) {
      const found: (Found<R> & { index: number })[] = []
      // One native search from candidate to candidate is several times faster on a cold start than a look at every character.
      starts ??= anyOf([...byFirst.keys()])
      starts.lastIndex = 0
      while (starts.test(text)) {
        const index = starts.lastIndex - 1
        const match = at(text, index)
        if (match === null) continue
        found.push({ row: match.row, length: match.length, index })
        starts.lastIndex = index + match.length
      }
      return found
    },
  }
}

/** Rows by the code of a character of their words, in the order in which they come. */
function group<R>(rows: readonly R[], word: (row: R) => string, at: 0 | -1): Map<number, R[]> {
  const groups = new Map<number, R[]>()
  for (const row of rows) {
    const code = word(row).at(at)?.charCodeAt(0)
    if (code === undefined) continue
    const members = groups.get(code)
    if (members === undefined) groups.set(code, [row])
    else members.push(row)
  }
  return groups
}

/** A search for any of some characters; for none of them, one that never finds. */
function anyOf(codes: readonly number[]): RegExp {
  const escaped = codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
  return new RegExp(escaped.length > 0 ? `[${escaped.join('')}]` : '(?!)', 'g')
}
