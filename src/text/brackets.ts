import { CharacterSieve, codesOf } from '../lexicon/character-sieve.ts'

/** What opens and what closes an aside, a quotation or a title. */
const OPENING: ReadonlySet<number> = new Set(codesOf('“‘（(《〈「『〔［[【'))
const CLOSING: ReadonlySet<number> = new Set(codesOf('”’）)》〉」』〕］]】'))
const EITHER = new CharacterSieve([...OPENING, ...CLOSING])

/**
 * The first index from `from` on at which `found` holds, brackets and quotation marks passed over; -1 without one.
 * A closing mark that nothing opened is asked about as any other character.
 *
 * @param found is given the code of each character, which costs less than the character
 */
export function findOutside(
  text: string,
  found: (code: number, index: number) => boolean,
  from = 0,
  to = text.length,
): number {
  let depth = 0
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index)
    const isMark = EITHER.passes(code)
    if (isMark && OPENING.has(code)) depth++
    else if (isMark && depth > 0 && CLOSING.has(code)) depth--
    else if (depth === 0 && found(code, index)) return index
  }
  return -1
}

/** （责任单位：各县（市、区）人民政府）, 〔省财政厅负责〕。: brackets around a whole paragraph, which hold others one deep at most. */
export const isBracketed = (text: string): boolean => BRACKETED.test(text)
const BRACKETED =
  /^[（(〔［【][^（）()〔〕［］【】]*(?:[（(〔［【][^（）()〔〕［］【】]*[）)〕］】][^（）()〔〕［］【】]*)*[）)〕］】]。?$/

/** Whether the character of a code closes a bracket or a quotation. */
export const isClosing = (code: number): boolean => CLOSING.has(code)

/** The parts of a text between some marks, where these stand outside brackets. */
export function splitOutside(text: string, marks: ReadonlySet<number>): string[] {
  const parts: string[] = []
  let from = 0
  for (;;) {
    const at = findOutside(text, (code) => marks.has(code), from)
    parts.push(at < 0 ? text.slice(from) : text.slice(from, at))
    if (at < 0) return parts
    from = at + 1
  }
}
