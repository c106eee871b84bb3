import { closeSync, openSync, renameSync, rmSync } from 'node:fs'
import { lstat, readlink, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { isInUtf8 } from './file-names.ts'
import type { Interruption } from './interruption.ts'
import { codeOf, OutputError, systemMessage } from './messages.ts'
import { clearScratch, scratchName } from './scratch.ts'

/** A place for a file, under a name that it has until it is whole. */
export interface Place {
  /** How messages name it. */
  readonly name: string
  /** Where to write. */
  readonly file: string
  /** Whether that is the place itself, which is no regular file. */
  readonly inPlace: boolean
  /** Puts the file where it belongs; at once, so that no signal comes between the files of a set. */
  whole(): void
  /** Takes it away. */
  abandon(): void
}

export interface PlaceOptions {
  readonly interruption: Interruption
  /** Whether what is there already may be replaced. */
  readonly force: boolean
  /** Whether a file that is there may be replaced all the same. */
  readonly isUnfinished?: (file: string) => boolean
}

/**
 * A file that is whole or absent: written under another name beside it, renamed when done, removed when interrupted.
 * What is no regular file (`/dev/null`, a named pipe) is written to as it stands.
 *
 * @throws {OutputError} naming the file and the remedy
 */
export async function placeFor(name: string, options: PlaceOptions): Promise<Place> {
  const { interruption, force, isUnfinished } = options
  const failed = failure(name)
  if (!isInUtf8(name)) throw new OutputError(`${name}: is no name in UTF-8; give it another`)
  const existing = await stat(name).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw failed(error)
    return null
  })
  if (existing?.isDirectory()) throw failed(Object.assign(new Error(), { code: 'EISDIR' }))
  if (existing !== null && !existing.isFile())
    return { name, file: name, inPlace: true, whole: () => {}, abandon: () => {} }
  // Behind a link, it is the file that is replaced, not the link.
  const path = existing === null ? name : await behindLinks(name)
  await clearScratch(dirname(path))
  if (!force && (existing?.size ?? 0) > 0 && isUnfinished?.(name) !== true)
    throw new OutputError(`${name}: is there already; say --force to write over it, or name another file`)
  const file = join(dirname(path), scratchName(basename(path)))
  const remove = () => rmSync(file, { force: true })
  const keep = interruption.undo(remove)
  try {
    // Now, not when all has been read.
    closeSync(openSync(file, 'w'))
  } catch (error) {
    keep()
    if (codeOf(error) === 'ENOENT') throw new OutputError(`${name}: there is no folder ${dirname(path)}; make it first`)
    throw failed(error)
  }
  return {
    name,
    file,
    inPlace: false,
    whole() {
      try {
        renameSync(file, path)
      } catch (error) {
        throw gone(name, error)
      }
      keep()
    },
    abandon() {
      keep()
      remove()
    },
  }
}

/** Link by link: the whole way to the file may have no name in UTF-8, where the one that was given has. */
async function behindLinks(name: string): Promise<string> {
  if (!(await lstat(name)).isSymbolicLink()) return name
  const target = await readlink(name)
  return behindLinks(isAbsolute(target) ? target : `${dirname(name)}/${target}`)
}

/** What to throw when it cannot be written. */
export const failure =
  (name: string) =>
  (error: unknown): OutputError =>
    new OutputError(systemMessage(name, error))

/** A file that was begun is there, unless somebody has taken it away. */
export const gone = (name: string, error: unknown): OutputError =>
  codeOf(error) === 'ENOENT'
    ? new OutputError(`${name}: its folder was removed during the run; make it, and run it again`)
    : failure(name)(error)
