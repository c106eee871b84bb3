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
      // A Chinese character takes two columns.
      const room = ((stderr.columns || 80) - count.length) / 2
      stderr.write(`${clearLine}${count}${Array.from(visible(name)).slice(0, room).join('')}`)
    },
    done() {
      if (drawn) stderr.write(clearLine)
    },
  }
}
