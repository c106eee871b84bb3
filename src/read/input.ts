import type { Report } from './block.ts'
import type { InputFormat } from './formats.ts'
import type { Reader, Source } from './reader.ts'
import { readers } from './readers.ts'
import { formatOf } from './sniff.ts'

/** Bytes (or characters) at the beginning that show what an input is. */
const HEAD = 1 << 12

export interface InputOptions {
  file?: string | undefined
  from?: InputFormat | undefined
  encoding?: string | undefined
}

/**
 * An input with the reader that it needs.
 *
 * @throws {UnreadableInputError} on what no reader reads
 */
export async function openInput(
  input: AsyncIterable<string | Uint8Array>,
  { file = 'input', from, encoding }: InputOptions,
  report: Report,
): Promise<{ reader: Reader; source: Source }> {
  const { head, chunks } = await withHead(input)
  const format = from ?? formatOf(head, file)
  return { reader: await readers[format](), source: { chunks, file, encoding, report } }
}

/** The beginning of an input, and all of it. */
async function withHead(input: AsyncIterable<string | Uint8Array>) {
  const rest = input[Symbol.asyncIterator]()
  const seen: (string | Uint8Array)[] = []
  for (let length = 0; length < HEAD; ) {
    const next = await rest.next()
    if (next.done === true) break
    seen.push(next.value)
    length += next.value.length
  }
  return { head: headOf(seen), chunks: following(seen, rest) }
}

const headOf = (seen: readonly (string | Uint8Array)[]): string | Uint8Array =>
  typeof seen[0] === 'string'
    ? seen.join('').slice(0, HEAD)
    : Buffer.concat(seen.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk.subarray(0, HEAD))))

async function* following(seen: readonly (string | Uint8Array)[], rest: AsyncIterator<string | Uint8Array>) {
  try {
    yield* seen
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
