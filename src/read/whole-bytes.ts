import type { Source } from './reader.ts'

/** All bytes of an input; text that was made of them is Latin-1, a character for each, as it comes of no other decoder. */
export async function wholeBytes({ chunks }: Source): Promise<Uint8Array> {
  const bytes: Uint8Array[] = []
  for await (const chunk of chunks) bytes.push(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk)
  return Buffer.concat(bytes)
}
