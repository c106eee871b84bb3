import { unlinkSync } from 'node:fs'
import { type FileHandle, mkdir, open, realpath, rename, rmdir, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gathering } from '../write/gathering.ts'
import type { Interruption } from './interruption.ts'
import { codeOf, OutputError, systemMessage } from './messages.ts'
import type { Output } from './output.ts'

/** A place for a file, under a name that it has until it is whole. */
export interface Place {
  /** How messages name it. */
  readonly name: string
  /** Where to write. */
  readonly file: string
  /** Puts the file where it belongs. */
  whole(): Promise<void>
  /** Takes it away. */
  abandon(): Promise<void>
}

export interface PlaceOptions {
  readonly interruption: Interruption
  /** Whether what is there already may be replaced. */
  readonly force: boolean
}

/**
 * A file that is whole or absent: written under another name beside it, renamed when done, removed when interrupted.
 * What is no regular file (`/dev/null`, a named pipe) is written to as it stands.
 *
 * @throws {OutputError} naming the file and the remedy
 */
export async function placeFor(name: string, { interruption, force }: PlaceOptions): Promise<Place> {
  const failed = failure(name)
  const existing = await stat(name).catch(() => null)
  if (existing?.isDirectory()) throw failed(Object.assign(new Error(), { code: 'EISDIR' }))
  const inPlace = existing !== null && !existing.isFile()
  if (!force && !inPlace && (existing?.size ?? 0) > 0)
    throw new OutputError(`${name}: is there already; say --force to write over it, or name another file`)
  // Behind a link, it is the file that is replaced, not the link.
  const path = existing === null || inPlace ? name : await realpath(name)
  const file = inPlace ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    // Now, not when all has been read; but whoever reads a pipe would take its closing for the end.
    if (!inPlace) await (await open(file, 'w')).close()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new OutputError(`${name}: there is no folder ${dirname(path)}; make it first`)
    throw failed(error)
  }
  const keep = interruption.undo(() => {
    if (!inPlace) unlinkSync(file)
  })
  return {
    name,
    file,
    async whole() {
      try {
        if (!inPlace) await rename(file, path)
      } catch (error) {
        throw failed(error)
      } finally {
        keep()
      }
    },
    async abandon() {
      keep()
      if (!inPlace) await unlink(file).catch(() => {})
    },
  }
}

/** What to throw when it cannot be written. */
export const failure =
  (name: string) =>
  (error: unknown): OutputError =>
    new OutputError(systemMessage(name, error))

/**
 * Text into a file.
 *
 * @throws {OutputError} naming the file and the remedy
 */
export async function outputFile(name: string, options: PlaceOptions): Promise<Output> {
  const failed = failure(name)
  const place = await placeFor(name, options)
  let handle: FileHandle
  try {
    handle = await open(place.file, 'w')
  } catch (error) {
    await place.abandon()
    throw failed(error)
  }
  const gathered = gathering(async (bytes) => {
    try {
      await handle.writeFile(bytes)
    } catch (error) {
      throw failed(error)
    }
  })
  return {
    ...gathered,
    async whole() {
      await gathered.flush()
      try {
        await handle.close()
      } catch (error) {
        throw failed(error)
      }
      await place.whole()
    },
    async abandon() {
      await handle.close().catch(() => {})
      await place.abandon()
    },
  }
}

/**
 * Makes sure of a folder to write into.
 *
 * @returns takes the folder away again if it was made here and stayed empty
 * @throws {OutputError} naming the folder and the remedy
 */
export async function outputFolder(name: string): Promise<() => Promise<void>> {
  try {
    const made = await mkdir(name, { recursive: true })
    return async () => {
      if (made !== undefined) await rmdir(name).catch(() => {})
    }
  } catch (error) {
    throw failure(name)(error)
  }
}
