import { codesOf, SPACES } from '../lexicon/character-sieve.ts'

// Kinds of characters, a bit each. What kinds a line holds tells which patterns cannot match it; of most lines, none of those below.
/** What `\s` means in a pattern. */
export const WHITE = 1 << 0
export const TAB = 1 << 1
export const PIPE = 1 << 2
/** Spaces that read as the plain one. */
export const OTHER_SPACE = 1 << 13
export const AMPERSAND = 1 << 3
/** 0—9. */
export const DIGIT = 1 << 4
/** What a scan takes digits for, and 巧, which it takes 15 for. */
export const MISREAD = 1 << 5
/** ％ and %. */
export const PER_CENT = 1 << 6
/** Marks of half width that Chinese text has in full width. */
export const HALF_MARK = 1 << 7
/** Digits and Latin letters of full width. */
export const FULL_WIDTH = 1 << 8
/** Characters that Unicode has a second time. */
export const TWIN = 1 << 9
/** Spaces, invisible characters, marks of Markdown, HTML and foot-notes, and bullets: what cleaning may take away. */
export const UNCLEAN = 1 << 10
/** What no writer meant: control characters, private ones, and the sign for what could not be decoded. */
export const DAMAGED = 1 << 11
/** In words that mark a page: 公报, 版权所有, All Rights Reserved. */
export const PAGE_WORD = 1 << 12

const CHARACTERS: [kind: number, characters: string][] = [
  [WHITE, SPACES],
  [TAB, '\t'],
  [PIPE, '|'],
  [OTHER_SPACE, '\t\u00a0\u3000'],
  [AMPERSAND, '&'],
  [DIGIT, '0123456789'],
  [MISREAD, 'OoIlLgH○◯Ｏ巧'],
  [PER_CENT, '%％'],
  [HALF_MARK, ',;:?!()'],
  [UNCLEAN, '\t\n\v\f\r \u00a0\u3000\u00ad\ufeff*\\^<>#&[［+-●■▲◆◇★☆▶►➢•'],
  [DAMAGED, '\ufffd'],
  [PAGE_WORD, '报权gG'],
]

const RANGES: [kind: number, from: number, to: number][] = [
  [FULL_WIDTH, 0xff10, 0xff19],
  [FULL_WIDTH, 0xff21, 0xff3a],
  [FULL_WIDTH, 0xff41, 0xff5a],
  [UNCLEAN | DAMAGED, 0x00, 0x08],
  [UNCLEAN | DAMAGED, 0x0e, 0x1f],
  [UNCLEAN | DAMAGED, 0x7f, 0x9f],
  [UNCLEAN, 0x2000, 0x200f],
  [UNCLEAN, 0x2028, 0x202e],
  [UNCLEAN, 0x2060, 0x2069],
  [TWIN, 0x2e80, 0x2fd5],
  [TWIN, 0xf900, 0xfaff],
  [DAMAGED, 0xe000, 0xf8ff],
]

/** The kinds of every character. */
const KINDS = new Uint16Array(0x10000)
for (const [kind, from, to] of RANGES) KINDS.fill(kind, from, to + 1)
for (const [kind, characters] of CHARACTERS)
  for (const code of codesOf(characters)) KINDS[code] = kind | (KINDS[code] ?? 0)

export const kindsOfCode = (code: number): number => KINDS[code] ?? 0

/** All kinds of characters between two indexes of a text: one pass, which costs less than two searches with a pattern. */
export function kindsIn(text: string, from = 0, to = text.length): number {
  let kinds = 0
  for (let index = from; index < to; index++) kinds |= kindsOfCode(text.charCodeAt(index))
  return kinds
}
