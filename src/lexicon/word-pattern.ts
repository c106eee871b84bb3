/** A word of a table, and those before which it does not count. */
interface Word {
  readonly word: string
  readonly unless: readonly string[]
}

/** The source of a pattern that these words match, the longest first: for words whose order a pattern says. */
export function anyOf(rows: readonly Word[]): string {
  const longestFirst = [...rows].sort((a, b) => b.word.length - a.word.length)
  const words = longestFirst.map(({ word, unless }) =>
    unless.length === 0 ? escaped(word) : `${escaped(word)}(?!${unless.map(escaped).join('|')})`,
  )
  // Without words nothing matches.
  return `(?:${[...words, '(?!)'].join('|')})`
}

/** Words are words, whatever signs are in them; a - means a range where their first characters stand together. */
export const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|-]/g, String.raw`\$&`)
