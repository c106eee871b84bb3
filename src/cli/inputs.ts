import { createReadStream, readFileSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { readableEndings } from '../index.ts'
import { InputError, systemMessage, UsageError } from './messages.ts'

/** Something to read, under the name the person gave it. */
export interface Input {
  readonly source: string
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

/** Endings of formats that are known but have no reader. */
const unread = new Set(['.doc', '.wps', '.ofd'])

/**
 * Files, folders (all gazettes below, by name) and `-`, in the order given.
 *
 * @param forced `--from` says what they are: what the name says does not matter
 * @throws {UsageError} when nothing is named and nothing is piped in
 */
export async function findInputs(names: readonly string[], forced: boolean): Promise<Inputs> {
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
      } else if (statSync(name).isDirectory()) {
        folders += 1
        const found = await walk(name)
        if (found.length === 0)
          throw new InputError(
            `${name}: no gazettes in this folder; it needs files that end in ${readableEndings.join(', ')}`,
          )
        inputs.push(...found.map(fileInput))
      } else {
        if (!forced) checkEnding(name)
        inputs.push(fileInput(name))
      }
    } catch (error) {
      problems.push(error instanceof InputError ? error.message : systemMessage(name, error))
    }
  }
  return { inputs, several: names.length > 1 || folders > 0, problems }
}

export const isStandardInput = (input: Input): boolean => input === standardInput

const standardInput: Input = { source: '-', name: 'standard input', size: null, open: () => process.stdin }

/** Bytes read at a time: fewer, larger reads start sooner than they cost memory. */
const chunk = 1 << 18

/** A file no longer than this is read at one go: a stream would be slower to set up than to read. */
const short = 1 << 20

export const fileInput = (path: string): Input => ({
  source: path,
  name: path,
  get size() {
    return sizeOf(path)
  },
  open() {
    const size = sizeOf(path)
    return size !== null && size <= short ? atOnce(path) : createReadStream(path, { highWaterMark: chunk })
  },
})

/** Null for what is no file, or is not there. */
function sizeOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true ? found.size : null
}

async function* atOnce(path: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(path)
}

function checkEnding(name: string): void {
  const ending = extname(name).toLowerCase()
  if (!unread.has(ending)) return
  throw new InputError(
    `${name}: ${ending.slice(1)} is not read yet; save it as text (.txt), or say --from txt if it is text already`,
  )
}

/** Files in a stable order, hidden ones left out; links to folders are not followed, or a walk might never end. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) found.push(...(await walk(path)))
    else if (readableEndings.includes(extname(entry.name).toLowerCase())) found.push(path)
  }
  return found
}
