/**
 * Passes over characters that are none of some, and lets through all of those and a few others.
 *
 * V8 leaves a compiled pattern for a function of its own at every character that it holds against a class of more than 16
 * ranges; searches of that kind took a tenth of all time, a sieve takes a fiftieth. It knows a character by the last bits of
 * its code: a table of all codes would be thirty times as large, and many of them slow down a short run.
 */
export class CharacterSieve {
  readonly #bits = new Uint8Array(MASK + 1)

  constructor(codes: Iterable<number>) {
    for (const code of codes) this.#bits[code & MASK] = 1
  }

  /** Whether a character may be one of them. */
  passes(code: number): boolean {
    return this.#bits[code & MASK] === 1
  }

  /** Index of the first character at or behind `from` that may be one of them; the text's length if none. */
  next(text: string, from: number): number {
    let index = from
    while (index < text.length && this.#bits[text.charCodeAt(index) & MASK] === 0) index++
    return index
  }
}

const MASK = 0xfff

/** The codes of the characters of a text. */
export const codesOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))

/** What `\s` means in a pattern. */
export const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
