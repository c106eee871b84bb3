import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface SmallDisk {
  readonly path: string
  /** Makes room enough. */
  grow(): void
  free(): Promise<void>
}

/** A file system in memory of so many bytes, in that folder. */
export async function small(folder: string, size: number): Promise<SmallDisk> {
  const path = mkdtempSync(join(folder, 'small-'))
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'gazette-faults', path)
  return {
    path,
    grow: () => mount('-o', 'remount,size=64m', path),
    async free() {
      execFileSync('umount', [path], { stdio: 'ignore' })
      rmdirSync(path)
    },
  }
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'ignore' })
}

let mountable: string | null | undefined

/** Why no file system can be mounted here, or null. */
export function isMountable(): string | null {
  mountable ??= (() => {
    try {
      const path = mkdtempSync(join(tmpdir(), 'gazette-mount-'))
      mount('-t', 'tmpfs', '-o', 'size=4096', 'gazette-faults', path)
      execFileSync('umount', [path])
      rmdirSync(path)
      return null
    } catch {
      return 'only root may mount a small disk'
    }
  })()
  return mountable
}
