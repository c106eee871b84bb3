import { kindsOfCode, UNCLEAN } from './character-kinds.ts'

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

/** Index of the next character that cleaning might touch; the text's length if none. */
export function nextUnclean(source: string, from: number): number {
  let index = from
  while (index < source.length && (kindsOfCode(source.charCodeAt(index)) & UNCLEAN) === 0) index++
  return index
}
