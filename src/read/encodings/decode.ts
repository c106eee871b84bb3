import { isAscii } from 'node:buffer'
import { TextDecoder } from 'node:util'
import type { Source } from '../reader.ts'
import { UnreadableInputError } from '../unreadable.ts'
import { byteOrderMark, detectEncoding } from './detect.ts'

/** Bytes from the first one beyond ASCII on that show what a text is encoded in. */
const SAMPLE = 1 << 15
/** So much ASCII at the beginning of an input is ASCII, and no half of something else. */
const SURELY_ASCII = 1 << 16

/**
 * Decodes bytes (or passes text through) in chunks; how they are cut does not matter.
 *
 * @throws {UnreadableInputError} on binary files and on text that is in no encoding known here
 */
export async function* decode(source: Source): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let held: Uint8Array = new Uint8Array()
  let isFirst = true
  for await (const chunk of source.chunks) {
    if (chunk.length === 0) continue
    if (typeof chunk === 'string') {
      if (held.length > 0) yield decoderFor(held, source, isFirst, null).decode(held)
      held = new Uint8Array()
      yield isFirst && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk
      isFirst = false
      continue
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    decoder ??= decoderOfPart(held, source, isFirst)
    if (decoder === null && (held.length < SURELY_ASCII || !isAscii(held))) continue
    const text: string = (decoder ?? new TextDecoder()).decode(held, { stream: true })
    isFirst = false
    held = new Uint8Array()
    if (text !== '') yield text
  }
  decoder ??= decoderFor(held, source, isFirst, null)
  const rest = decoder.decode(held)
  if (rest !== '') yield rest
}

/** All of an input that is read at one go. */
export const decodeWhole = (bytes: Uint8Array, source: Source, declared: string | null): string =>
  decoderFor(bytes, source, true, declared).decode(bytes)

/** What decodes the bytes that begin like this; null when more of them must be seen to tell. */
function decoderOfPart(bytes: Uint8Array, source: Source, isFirst: boolean): TextDecoder | null {
  const isTold = toldEncoding(bytes, source, isFirst) !== null
  const first = firstBeyondAscii(bytes)
  const isSampled = first >= 0 && bytes.length - first >= SAMPLE
  return isTold || isSampled ? decoderFor(bytes, source, isFirst, null) : null
}

/** By whoever reads it, or by the mark that the first bytes of an input may be. */
const toldEncoding = (bytes: Uint8Array, { encoding }: Source, isFirst: boolean): string | null =>
  encoding ?? (isFirst ? byteOrderMark(bytes) : null)

const firstBeyondAscii = (bytes: Uint8Array): number => bytes.findIndex((byte) => byte >= 0x80 || byte === 0)

/**
 * What decodes bytes that are all that there are, or enough of them.
 *
 * @param declared what the text says of itself
 */
function decoderFor(bytes: Uint8Array, source: Source, isFirst: boolean, declared: string | null): TextDecoder {
  const { file, report } = source
  const told = toldEncoding(bytes, source, isFirst)
  if (told !== null) return decoderOf(told, file)
  const first = firstBeyondAscii(bytes)
  if (first < 0) return new TextDecoder()
  // From an even byte on: a character of UTF-16 is not cut.
  const sample = bytes.subarray(first & ~1, first + SAMPLE)
  const detected = detectEncoding(sample, declared)
  if (detected === null) throw new UnreadableInputError(`${file}: ${whatElse(sample)}`)
  if (detected.doubt !== null) {
    const start = { line: 1, column: 1, offset: 0 }
    const message = `${detected.doubt}; it is read as ${detected.encoding}, --encoding forces another`
    report({ rule: 'doubtful-encoding', severity: 'warning', message, position: { start, end: start } })
  }
  return new TextDecoder(detected.encoding)
}

function decoderOf(encoding: string, file: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new UnreadableInputError(`${file}: ${encoding} is no encoding known here; try utf-8, gb18030 or big5`)
  }
}

const whatElse = (sample: Uint8Array): string =>
  sample.includes(0)
    ? 'this is a binary file, not text'
    : 'this is text in an encoding not known here; name it, for instance --encoding gb18030'
