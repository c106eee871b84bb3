import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { shortened } from './file-names.ts'
import { codeOf } from './messages.ts'

/** Bytes of a name that are kept: a file system that takes the name, 255 bytes mostly, 143 at times, takes what is put before them too. */
const KEPT = 40

const ours = (): string => `.gazette-${hostname().replace(/[^a-z0-9]/gi, '')}-`

/** What something is called until it is whole; it says who works on it: `.gazette-desk7-4711-records.json`. */
export const scratchName = (name: string): string => `${ours()}${process.pid}-${shortened(name, KEPT)}`

/** Removes what runs that were killed could not take away from a folder; what runs that go on have there stays. */
export async function clearScratch(folder: string): Promise<void> {
  const begin = ours()
  // Who may not list it, has nothing in it.
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(begin)) continue
    const pid = Number.parseInt(name.slice(begin.length), 10)
    if (pid > 0 && !isRunning(pid)) await rm(join(folder, name), { recursive: true, force: true }).catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's runs, and may not be asked.
    return codeOf(error) !== 'ESRCH'
  }
}
