import { TextDecoder } from 'node:util'

/** An input that cannot be read at all; the message is one line that names it and the remedy. */
export class UnreadableInputError extends Error {
  override name = 'UnreadableInputError'
}

export interface DecodeOptions {
  /** How messages name the input. */
  file: string
  /** A label of the WHATWG Encoding standard; by byte order mark, else UTF-8, when absent. */
  encoding?: string | undefined
}

/** What the first bytes of formats that are not text look like. */
const SIGNATURES: [bytes: string, name: string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a Word or zip file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file'],
]

/** Share of undecodable characters in the first chunk past which a text is in another encoding, not damaged. */
const WRONG_ENCODING = 0.005

/**
 * Decodes bytes (or passes text through) in chunks.
 *
 * @throws {UnreadableInputError} on binary files and on text that is in another encoding
 */
export async function* decode(
  input: AsyncIterable<string | Uint8Array>,
  { file, encoding }: DecodeOptions,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let isFirst = true
  for await (const chunk of input) {
    if (chunk.length === 0) continue
    if (typeof chunk === 'string') {
      yield isFirst && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk
      isFirst = false
      continue
    }
    decoder ??= decoderFor(encoding ?? byteOrderMark(chunk) ?? 'utf-8', file)
    if (isFirst) refuseBinary(chunk, decoder.encoding, file)
    const text = decoder.decode(chunk, { stream: true })
    if (isFirst) refuseForeign(text, decoder.encoding, file)
    isFirst = false
    if (text !== '') yield text
  }
  const rest = decoder?.decode() ?? ''
  if (rest !== '') yield rest
}

function decoderFor(encoding: string, file: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new UnreadableInputError(`${file}: ${encoding} is no encoding known here; try utf-8, gb18030 or big5`)
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function refuseBinary(bytes: Uint8Array, encoding: string, file: string): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const signature = SIGNATURES.find(([mark]) => start.startsWith(mark))
  if (signature !== undefined) {
    throw new UnreadableInputError(`${file}: this is ${signature[1]}, which is not read yet; save it as plain text`)
  }
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) {
    throw new UnreadableInputError(`${file}: this is a binary file, not text`)
  }
}

function refuseForeign(text: string, encoding: string, file: string): void {
  if (encoding !== 'utf-8') return
  let damaged = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged++
  if (damaged > 1 && damaged > text.length * WRONG_ENCODING) {
    throw new UnreadableInputError(
      `${file}: this is not UTF-8 text; name its encoding, for instance --encoding gb18030`,
    )
  }
}
