import { type Dirent, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { officeEndings, readableEndings } from '../index.ts'
import { fileInput } from './file-input.ts'
import { nameOf, onDisk } from './file-names.ts'
import { InputError, systemMessage, UsageError } from './messages.ts'
import { standardInput } from './standard-input.ts'

/** Something to read, under the name the person gave it. */
export interface Input {
  /** How records name it. */
  readonly source: string
  /** Where it is; null for what has no name. */
  readonly path: string | null
  /** How messages name it. */
  readonly name: string
  /** In bytes; null where only reading tells. */
  readonly size: number | null
  open(): AsyncIterable<Uint8Array>
}

export interface Inputs {
  readonly inputs: readonly Input[]
  /** More than one could be meant, so that records must say which one they are from. */
  readonly several: boolean
  /** One line for each name that leads nowhere. */
  readonly problems: readonly string[]
}

/** Those of files that a folder is read for; what looks like a document and is none that can be read is told of. */
const gazetteEndings = new Set([...readableEndings, ...officeEndings])

/**
 * Files, folders (all gazettes below, by name) and `-`, in the order given.
 *
 * @throws {UsageError} when nothing is named and nothing is piped in
 */
export async function findInputs(names: readonly string[]): Promise<Inputs> {
  if (names.length === 0 && process.stdin.isTTY) {
    throw new UsageError('nothing to read; name a file or a folder, or pipe a text in')
  }
  if (names.filter((name) => name === '-').length > 1)
    throw new UsageError('- is there twice; standard input can be read once')
  const inputs: Input[] = []
  const problems: string[] = []
  let folders = 0
  for (const name of names.length === 0 ? ['-'] : names) {
    try {
      if (name === '-') {
        inputs.push(standardInput)
      } else if (statSync(onDisk(name)).isDirectory()) {
        folders += 1
        const troubles = problems.length
        const found = await walk(name, problems)
        if (found.length === 0 && problems.length === troubles)
          throw new InputError(
            `${name}: no gazettes in this folder; it needs files that end in ${readableEndings.join(', ')}`,
          )
        inputs.push(...found.map(fileInput))
      } else {
        inputs.push(fileInput(name))
      }
    } catch (error) {
      problems.push(error instanceof InputError ? error.message : systemMessage(name, error))
    }
  }
  return { inputs, several: names.length > 1 || folders > 0, problems }
}

/**
 * Files in a stable order, hidden ones left out (those too by which Word marks what is open, `~$plan.docx`); links to folders are not followed, or a walk might never end.
 *
 * @param problems gets a line for what cannot be read, which keeps nobody from the rest
 */
async function walk(folder: string, problems: string[]): Promise<string[]> {
  const found: string[] = []
  let entries: { entry: Dirent<Buffer>; name: string }[]
  try {
    const found = await readdir(onDisk(folder), { withFileTypes: true, encoding: 'buffer' })
    entries = found.map((entry) => ({ entry, name: nameOf(entry.name) }))
  } catch (error) {
    problems.push(systemMessage(folder, error))
    return []
  }
  for (const { entry, name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, name)
    if (/^(?:\.|~\$)/.test(name)) continue
    if (entry.isDirectory()) found.push(...(await walk(path, problems)))
    else if (gazetteEndings.has(extname(name).toLowerCase())) {
      // To open a pipe would mean to wait for somebody who writes to it.
      if (isSpecial(path)) problems.push(`${path}: is no file but a pipe, a socket or a device; name it by itself`)
      else found.push(path)
    }
  }
  return found
}

/** Neither a file nor a folder, behind links too; what is not there is told of when it is opened. */
function isSpecial(path: string): boolean {
  try {
    const found = statSync(onDisk(path))
    return !found.isFile() && !found.isDirectory()
  } catch {
    return false
  }
}
