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
      yield isFirst && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk
      isFirst = false
      continue
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    decoder ??= decoderFor(held, source, { isFirst, isWhole: false, declared: null })
    if (decoder === null && (held.length < SURELY_ASCII || !isAscii(held))) continue
    const text: string = (decoder ?? new TextDecoder()).decode(held, { stream: true })
    isFirst = false
    held = new Uint8Array()
    if (text !== '') yield text
  }
  decoder ??= decoderFor(held, source, { isFirst, isWhole: true, declared: null })
  const rest = decoder?.decode(held) ?? ''
  if (rest !== '') yield rest
}

/** All of an input that is read at one go. */
export const decodeWhole = (bytes: Uint8Array, source: Source, declared: string | null): string =>
  decoderFor(bytes, source, { isFirst: true, isWhole: true, declared })?.decode(bytes) ?? ''

interface Seen {
  /** The bytes are the first of the input. */
  isFirst: boolean
  /** They are its last. */
  isWhole: boolean
  /** What the text says of itself. */
  declared: string | null
}

/** What decodes the bytes that begin like this; null when more of them must be seen to tell. */
function decoderFor(
  bytes: Uint8Array,
  { file, encoding, report }: Source,
  { isFirst, isWhole, declared }: Seen,
): TextDecoder | null {
  const known = encoding ?? (isFirst ? byteOrderMark(bytes) : null)
  if (known !== null) return decoderOf(known, file)
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0)
  if (first < 0) return isWhole ? new TextDecoder() : null
  if (!isWhole && bytes.length - first < SAMPLE) return null
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
