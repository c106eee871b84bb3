/** What opens and what closes an aside, a quotation or a title. */
const OPENING = '“‘（(《〈「『〔［[【'
const CLOSING = '”’）)》〉」』〕］]】'

/**
 * The first index from `from` on at which `found` holds, brackets and quotation marks passed over; -1 without one.
 * A closing mark that nothing opened is asked about as any other character.
 */
export function findOutside(
  text: string,
  found: (character: string, index: number) => boolean,
  from = 0,
  to = text.length,
): number {
  let depth = 0
  for (let index = from; index < to; index++) {
    const character = text[index] ?? ''
    if (OPENING.includes(character)) depth++
    else if (depth > 0 && CLOSING.includes(character)) depth--
    else if (depth === 0 && found(character, index)) return index
  }
  return -1
}

/** Whether a character closes a bracket or a quotation. */
export const isClosing = (character: string): boolean => CLOSING.includes(character)

/** The parts of a text between the marks that stand outside brackets. */
export function splitOutside(text: string, marks: RegExp): string[] {
  const parts: string[] = []
  let from = 0
  for (;;) {
    const at = findOutside(text, (character) => marks.test(character), from)
    if (at < 0) return [...parts, text.slice(from)]
    parts.push(text.slice(from, at))
    from = at + 1
  }
}
