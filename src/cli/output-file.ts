import { existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname, normalize } from 'node:path'
import { gathering } from '../write/gathering.ts'
import { isInUtf8 } from './file-names.ts'
import type { Interruption } from './interruption.ts'
import { OutputError } from './messages.ts'
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
  if (!isInUtf8(name)) throw new OutputError(`${name}: is no name in UTF-8; give it another`)
  const missing = missingOf(normalize(name))
  try {
    mkdirSync(name, { recursive: true })
  } catch (error) {
    throw failure(name)(error)
  }
  const remove = () => removeEmpty(missing)
  interruption.undo(remove)
  return remove
}

/** The folder and those above it that are not there, innermost first. */
function missingOf(folder: string): string[] {
  const missing: string[] = []
  for (let at = folder; !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.push(at)
  return missing
}

function removeEmpty(folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder)
  } catch {
    // Somebody has put something into it.
  }
}
