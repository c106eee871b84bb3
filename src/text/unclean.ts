import { CharacterSieve, codesOf } from '../lexicon/character-sieve.ts'

/** Marks of Markdown, HTML and foot-notes, and bullets. */
const MARKS: ReadonlySet<number> = new Set(codesOf('*\\^<>#&[［+-●■▲◆◇★☆▶►➢•'))
/** Blocks of Unicode in which the spaces and the invisible characters are. */
const BLOCKS = [
  [0, 0xff],
  [0x2000, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const

export function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)
  )
}

/** Control and format characters, which no reader sees: zero-width spaces, bidi marks, byte order marks. */
export function isInvisible(code: number): boolean {
  return (
    (code < 32 && !isSpace(code)) ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}

/** Bullets of symbol fonts, which open a line. */
export const isFontBullet = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff

const isUnclean = (code: number): boolean => isSpace(code) || isInvisible(code) || MARKS.has(code)

const codesBetween = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)

const UNCLEAN = new CharacterSieve([
  ...MARKS,
  ...BLOCKS.flatMap(([from, to]) => codesBetween(from, to).filter(isUnclean)),
])

/** Index of the next character that cleaning might touch; the text's length if none: most lines hold none. */
export function nextUnclean(source: string, from: number): number {
  let index = UNCLEAN.next(source, from)
  while (index < source.length && !isUnclean(source.charCodeAt(index))) index = UNCLEAN.next(source, index + 1)
  return index
}
