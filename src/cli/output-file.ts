import { unlinkSync } from 'node:fs'
import { type FileHandle, mkdir, open, realpath, rename, rmdir, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Interruption } from './interruption.ts'
import { codeOf, OutputError, systemMessage } from './messages.ts'
import { gathering, type Output } from './output.ts'

/**
 * A file that is whole or absent: written under another name beside it, renamed when done, removed when interrupted.
 * What is no regular file (`/dev/null`, a named pipe) is written to as it stands.
 *
 * @throws {OutputError} naming the file and the remedy
 */
export async function outputFile(name: string, interruption: Interruption): Promise<Output> {
  const failed = (error: unknown) => new OutputError(systemMessage(name, error))
  const existing = await stat(name).catch(() => null)
  if (existing?.isDirectory()) throw failed(Object.assign(new Error(), { code: 'EISDIR' }))
  const inPlace = existing !== null && !existing.isFile()
  // Behind a link, it is the file that is replaced, not the link.
  const path = existing === null ? name : await realpath(name)
  const temporary = inPlace ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  let file: FileHandle
  try {
    file = await open(temporary, 'w')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new OutputError(`${name}: there is no folder ${dirname(path)}; make it first`)
    throw failed(error)
  }

  const keep = interruption.undo(() => {
    if (!inPlace) unlinkSync(temporary)
  })

  const gathered = gathering(async (bytes) => {
    try {
      await file.writeFile(bytes)
    } catch (error) {
      throw failed(error)
    }
  })
  return {
    ...gathered,
    async whole() {
      await gathered.flush()
      try {
        await file.close()
        if (!inPlace) await rename(temporary, path)
      } catch (error) {
        throw failed(error)
      } finally {
        keep()
      }
    },
    async abandon() {
      keep()
      await file.close().catch(() => {})
      if (!inPlace) await unlink(temporary).catch(() => {})
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
    throw new OutputError(systemMessage(name, error))
  }
}
