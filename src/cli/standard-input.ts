import { fstatSync, readSync } from 'node:fs'
import type { Input } from './inputs.ts'

const STDIN = 0
const CHUNK = 1 << 16

export const standardInput: Input = { source: '-', path: null, name: 'standard input', size: null, open: bytes }

export const isStandardInput = (input: Input): boolean => input === standardInput

async function* bytes(): AsyncGenerator<Uint8Array> {
  const kind = fstatSync(STDIN)
  // Node has nothing to read there, and does not say so.
  if (kind.isDirectory()) throw Object.assign(new Error('standard input'), { code: 'EISDIR' })
  yield* process.stdin
  // Node takes a connection that broke for one that ended; to read on tells which it was.
  if (kind.isSocket()) yield* rest()
}

/** @throws when there is no end but an error */
function* rest(): Generator<Uint8Array> {
  for (;;) {
    const buffer = new Uint8Array(CHUNK)
    const length = readSync(STDIN, buffer)
    if (length === 0) return
    yield buffer.subarray(0, length)
  }
}
