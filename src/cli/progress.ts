import { visible } from '../write/terminal/visible.ts'

/** What is being read, on stderr, once that has taken longer than a person waits without asking. */
export interface Progress {
  at(index: number, name: string): void
  done(): void
}

const patience = 1000
const clearLine = '\r\x1b[K'

export const noProgress: Progress = { at() {}, done() {} }

export function progressOn(stderr: NodeJS.WriteStream, total: number): Progress {
  const begun = performance.now()
  let drawn = false
  return {
    at(index, name) {
      if (performance.now() - begun < patience) return
      drawn = true
      const count = `${index + 1}/${total} `
      stderr.write(`${clearLine}${count}${ending(visible(name), (stderr.columns || 80) - count.length - 1)}`)
    },
    done() {
      if (drawn) stderr.write(clearLine)
    },
  }
}

/** As much of the end of a name as fits: the end tells files of a folder apart. Whatever is not Latin is taken to be wide. */
function ending(name: string, columns: number): string {
  const kept: string[] = []
  let used = 0
  for (const character of Array.from(name).reverse()) {
    used += character > '\u00ff' ? 2 : 1
    if (used > columns) break
    kept.unshift(character)
  }
  return kept.join('')
}
