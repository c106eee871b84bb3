import { closeSync, createReadStream, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs'
import { onDisk, shownName } from './file-names.ts'
import type { Input } from './inputs.ts'
import { InputError } from './messages.ts'

/** Bytes read at a time: what is decoded of more would no longer be among the young objects, which V8 clears first, and stay for long. */
const CHUNK = 1 << 16

/** A file no longer than this is read at one go: a stream would be slower to set up than to read. */
const SHORT = 1 << 20

export const fileInput = (path: string): Input => ({
  source: shownName(path),
  name: shownName(path),
  path,
  get size() {
    return sizeOf(path)
  },
  // To open what is no file may mean to wait, which a stream does aside.
  open: () => (sizeOf(path) === null ? createReadStream(onDisk(path), { highWaterMark: CHUNK }) : bytesOf(path)),
})

/** Null for what is no file, or cannot be reached: to open it tells why. */
function sizeOf(path: string): number | null {
  try {
    const found = statSync(onDisk(path))
    return found.isFile() ? found.size : null
  } catch {
    return null
  }
}

/** @throws {InputError} when it is not the same file at the end as at the beginning: half of each would be none of both */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const fd = openSync(onDisk(path), 'r')
  try {
    const before = fstatSync(fd)
    if (before.size <= SHORT) yield readFileSync(fd)
    else yield* createReadStream(onDisk(path), { fd, autoClose: false, highWaterMark: CHUNK })
    if (!isSame(before, fstatSync(fd)))
      throw new InputError(`${shownName(path)}: was changed while it was read; run it again when nobody writes to it`)
  } finally {
    closeSync(fd)
  }
}

const isSame = (a: Stats, b: Stats): boolean => a.size === b.size && a.mtimeMs === b.mtimeMs
