import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What lies in a folder and below: the bytes of files by name; folders end in a stroke and have none. */
export type Files = ReadonlyMap<string, Buffer>

/** The folder's inputs are no part of it. */
export async function filesIn(folder: string, below = ''): Promise<Files> {
  const found = new Map<string, Buffer>()
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const name = join(below, entry.name)
    if (name === 'in') continue
    if (entry.isDirectory()) {
      found.set(`${name}/`, Buffer.alloc(0))
      for (const [inner, bytes] of await filesIn(folder, name)) found.set(inner, bytes)
    } else if (entry.isFile()) found.set(name, await readFile(join(folder, name)))
  }
  return found
}

/** How what was found differs from what should be there; null where it does not. */
export function difference(found: Files, whole: Files): string | null {
  const missing = [...whole.keys()].filter((name) => !found.has(name))
  return missing.length > 0 ? `missing: ${missing.join(', ')}` : excess(found, whole)
}

/** What is there and should not be, or is not as it should be; what is missing is not asked. */
export function excess(found: Files, whole: Files): string | null {
  for (const [name, bytes] of found) {
    const right = whole.get(name)
    if (right === undefined) return `left behind: ${name} (${bytes.byteLength} bytes)`
    if (!right.equals(bytes)) return `not whole: ${name} (${bytes.byteLength} bytes of ${right.byteLength})`
  }
  return null
}
