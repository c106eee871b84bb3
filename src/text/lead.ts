import { CharacterSieve, codesOf } from '../lexicon/character-sieve.ts'
import { findOutside } from './brackets.ts'

/** A lead phrase longer than this is a sentence, not a name for what follows. */
const LONGEST_LEAD = 40

/** Marks that show a sentence under way, not a phrase that names it. */
const BROKEN: ReadonlySet<number> = new Set(codesOf('，；,;'))
const STOPS = new CharacterSieve(codesOf('。.．'))
const ENDS = new CharacterSieve([...BROKEN, ...codesOf('。.．：—')])

export interface Lead {
  /** 严格药品安全监管 */
  text: string
  /** The mark that ends it: `。` (or the `.` of a scan), `：` or `——`. */
  mark: string
  /** Where the text behind it begins. */
  end: number
}

/**
 * The phrase that opens a paragraph and names what the rest is about: `锂产品扩规提质工程。实施…`.
 * At most 40 characters up to the first 。 ： or ——, without ， or ；, more text following; else null.
 */
export function leadOf(text: string): Lead | null {
  const ends = (code: number, at: number) =>
    ENDS.passes(code) && (BROKEN.has(code) || isStop(text, at) || text[at] === '：' || text.startsWith('——', at))
  const index = findOutside(text, ends, 0, Math.min(text.length, LONGEST_LEAD + 1))
  const character = text[index] ?? ''
  if (index <= 0 || BROKEN.has(text.charCodeAt(index))) return null
  const mark = character === '—' ? '——' : character
  const end = index + mark.length
  return end < text.length ? { text: text.slice(0, index), mark, end } : null
}

/** Index behind the first sentence of a text, its closing mark included; brackets and quotes close first. */
export function firstSentenceEnd(text: string): number {
  const end = findOutside(text, (code, at) => STOPS.passes(code) && isStop(text, at))
  return end < 0 ? text.length : end + 1
}

/** 。, and the full stop that a scan reads for it: 加强组织领导.各级政府要… */
function isStop(text: string, at: number): boolean {
  const character = text[at] ?? ''
  if (character === '。') return true
  return '.．'.includes(character) && /[一-鿿”）》]/.test(text[at - 1] ?? '') && /[一-鿿“（《]/.test(text[at + 1] ?? '')
}
