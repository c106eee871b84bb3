import { isUtf8 } from 'node:buffer'
import { type Evidence, evidenceFor } from './evidence.ts'

/** Encodings of Chinese texts whose bytes do not say what they are. */
const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

/** Share of undecodable characters past which a text is in another encoding, not damaged; one may be lost anywhere. */
const WRONG = 0.005
/** Any Chinese prose has a larger share of common characters in the right encoding, and a far smaller one in a wrong one. */
const ENOUGH_COMMON = 0.12
/** A few characters prove nothing. */
const ENOUGH_CHARACTERS = 40
/** Bytes beyond ASCII that are UTF-8 without being meant so are fewer. */
const ENOUGH_UTF8 = 12

export interface Detected {
  encoding: string
  /** Why it may be another one; null when nothing speaks for that. */
  doubt: string | null
}

/** By the byte order mark; null without one. */
export function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

/**
 * The encoding of a text for what its bytes are; null when they are nothing that Chinese texts are written in.
 *
 * @param sample bytes of which some are beyond ASCII; may end in the middle of a character
 * @param declared what the text says of itself: `<meta charset="gb2312">`
 */
export function detectEncoding(sample: Uint8Array, declared: string | null): Detected | null {
  const found = isSurelyUtf8(sample) ? { encoding: 'utf-8', isProven: true } : mostLikely(sample, declared)
  if (found === null) return null
  const { encoding, isProven } = found
  if (declared !== null && declared !== encoding)
    return { encoding, doubt: `the text says that it is ${declared}, but its bytes are none of it` }
  return { encoding, doubt: isProven || declared !== null ? null : 'too little in the text shows its encoding' }
}

/** No text in another encoding of some length is UTF-8 by chance. */
function isSurelyUtf8(sample: Uint8Array): boolean {
  if (!isUtf8(sample.subarray(0, wholeCharacters(sample)))) return false
  let wide = 0
  for (const byte of sample) if (byte >= 0x80 && ++wide >= ENOUGH_UTF8) return true
  return false
}

/** Without the UTF-8 character that the end of the sample cuts. */
function wholeCharacters(sample: Uint8Array): number {
  for (const [behind, byte] of [...sample.subarray(-3)].reverse().entries()) {
    if (byte >= 0xc0) return sample.length - behind - 1
    if (byte < 0x80) break
  }
  return sample.length
}

function mostLikely(sample: Uint8Array, declared: string | null) {
  const possible = CANDIDATES.map((encoding) => evidenceFor(encoding, sample)).filter(isPossible)
  const stated = possible.find(({ encoding }) => encoding === declared)
  let best = stated
  for (const one of possible) {
    if (best === undefined || (isProven(one) && one.common > best.common * 2)) best = one
    else if (stated === undefined && one.common > best.common) best = one
  }
  return best === undefined ? null : { encoding: best.encoding, isProven: isProven(best) }
}

function isPossible({ encoding, lost, length, common }: Evidence): boolean {
  if (lost > 1 && lost > length * WRONG) return false
  // Any bytes are UTF-16 of some kind.
  return !encoding.startsWith('utf-16') || common >= ENOUGH_COMMON
}

const isProven = ({ common, wide }: Evidence): boolean => common >= ENOUGH_COMMON && wide >= ENOUGH_CHARACTERS
