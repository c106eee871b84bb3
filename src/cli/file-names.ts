import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * A name that the system gives. Names are bytes, and some systems ask for no UTF-8: what was packed under GBK may be unpacked so.
 * Here each byte that belongs to no character stands as half a surrogate, 0xd5 as \udcd5, which no character is (as in Python, PEP 383).
 */
export function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  let name = ''
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((length) => isUtf8(bytes.subarray(at, at + length)))
    name +=
      length === undefined ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0)) : bytes.toString('utf8', at, at + length)
    at += length ?? 1
  }
  return name
}

/** A name as the system takes it. */
export function onDisk(name: string): string | Buffer {
  if (isInUtf8(name)) return name
  const pieces = name.split(/([\udc80-\udcff])/u)
  return Buffer.concat(
    pieces.map((piece) => (isInUtf8(piece) ? Buffer.from(piece) : Buffer.of(piece.charCodeAt(0) & 0xff))),
  )
}

export const isInUtf8 = (name: string): boolean => !/[\udc80-\udcff]/u.test(name)

/** A name as records have it: `\xd5\xfe.txt`. */
export const shownName = (name: string): string =>
  name.replace(/[\udc80-\udcff]/gu, (byte) => `\\x${(byte.charCodeAt(0) & 0xff).toString(16)}`)

/** What was typed. Node puts U+FFFD for each byte that is no UTF-8; Linux still has it. */
export function argumentsOf(argv: readonly string[]): readonly string[] {
  if (!argv.some((word) => word.includes('\ufffd'))) return argv
  try {
    const typed = readFileSync('/proc/self/cmdline').toString('latin1').split('\0').slice(0, -1)
    const words = typed.slice(-argv.length).map((word) => Buffer.from(word, 'latin1'))
    return argv.map((word, at) => (words[at]?.toString() === word ? nameOf(words[at]) : word))
  } catch {
    return argv
  }
}

/** A name of so many bytes at most: of a longer one the beginning, and what tells it from others that begin so. */
export function shortened(name: string, most: number): string {
  if (Buffer.byteLength(name) <= most) return name
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8)
  let kept = ''
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > most - digest.length - 1) break
    kept += character
  }
  return `${kept}~${digest}`
}
