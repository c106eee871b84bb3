import { createReadStream } from 'node:fs'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { type Gathering, gathering } from './gathering.ts'

/** Bytes that have been written ahead of their turn: few are held, many lie in a file. */
export type Spooled = { bytes: Uint8Array } | { file: string }

/** In bytes. A gazette's records take one or two million. */
const HELD = 1 << 21

export interface Spool extends Gathering {
  /** What was written. */
  spooled(): Promise<Spooled>
}

/**
 * @param file where to put more than a little
 * @param failed what to throw when that cannot be written to
 */
export function spool(file: string, failed: (error: unknown) => unknown): Spool {
  let pieces: Uint8Array[] = []
  let held = 0
  let handle: FileHandle | null = null
  const gathered = gathering(async (bytes) => {
    held += bytes.byteLength
    if (handle === null && held <= HELD) {
      // The bytes are written over once this is done.
      pieces.push(Uint8Array.from(bytes))
      return
    }
    try {
      handle ??= await open(file, 'w')
      for (const piece of [...pieces, bytes]) await handle.writeFile(piece)
    } catch (error) {
      throw failed(error)
    }
    pieces = []
  })
  return {
    ...gathered,
    async spooled() {
      await gathered.flush()
      if (handle === null) return { bytes: Buffer.concat(pieces) }
      await handle.close()
      return { file }
    },
  }
}

export const isEmpty = (spooled: Spooled): boolean => 'bytes' in spooled && spooled.bytes.byteLength === 0

/** What lies in a spool, which is gone then. */
export async function* unspool(spooled: Spooled): AsyncGenerator<Uint8Array> {
  if ('bytes' in spooled) {
    yield spooled.bytes
    return
  }
  yield* createReadStream(spooled.file, { highWaterMark: HELD })
  await unlink(spooled.file)
}

/** The same as the lines that it consists of. */
export async function* unspooledLines(spooled: Spooled): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun = ''
  for await (const bytes of unspool(spooled)) {
    const lines = (begun + decoder.decode(bytes, { stream: true })).split('\n')
    begun = lines.splice(-1).join('')
    yield* lines
  }
}
