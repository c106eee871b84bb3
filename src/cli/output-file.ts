import { mkdirSync, rmdirSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { gathering } from '../write/gathering.ts'
import type { Interruption } from './interruption.ts'
import type { Output } from './output.ts'
import { failure, gone, type PlaceOptions, placeFor } from './place.ts'

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
    place.abandon()
    throw gone(name, error)
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
    place,
    async end() {
      await gathered.flush()
      try {
        await handle.close()
      } catch (error) {
        throw failed(error)
      }
    },
    whole: () => place.whole(),
    async abandon() {
      await handle.close().catch(() => {})
      place.abandon()
    },
  }
}

/**
 * Makes sure of a folder to write into.
 *
 * @returns takes the folder away again if it was made here and stayed empty, and those above it that were
 * @throws {OutputError} naming the folder and the remedy
 */
export function outputFolder(name: string, interruption: Interruption): () => void {
  let made: string | undefined
  try {
    made = mkdirSync(name, { recursive: true })
  } catch (error) {
    throw failure(name)(error)
  }
  const remove = () => {
    if (made !== undefined) removeEmpty(name, made)
  }
  interruption.undo(remove)
  return remove
}

function removeEmpty(folder: string, topmost: string): void {
  try {
    for (let at = resolve(folder); at.startsWith(resolve(topmost)); at = dirname(at)) rmdirSync(at)
  } catch {
    // Somebody has put something into it.
  }
}
