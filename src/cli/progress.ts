import { visible } from '../write/terminal/visible.ts'

/** What is being read and how far that has come, on stderr, once it has taken longer than a person waits without asking. */
export interface Progress {
  at(index: number, name: string): void
  /** How much of the input has been read: a share of one. */
  within(share: number): void
  done(): void
}

const patience = 1000
/** A line that changes more often cannot be read. */
const pace = 100
const clearLine = '\r\x1b[K'

export const noProgress: Progress = { at() {}, within() {}, done() {} }

export function progressOn(stderr: NodeJS.WriteStream, total: number): Progress {
  const begun = performance.now()
  let last = begun
  let drawn = false
  let which = ''
  let name = ''
  const draw = (share: string) => {
    const now = performance.now()
    if (now - begun < patience || (share !== '' && now - last < pace)) return
    last = now
    drawn = true
    const label = [which, share, ''].filter((part, at, all) => part !== '' || at === all.length - 1).join(' ')
    stderr.write(`${clearLine}${label}${ending(visible(name), (stderr.columns || 80) - label.length - 1)}`)
  }
  return {
    at(index, next) {
      which = total > 1 ? `${index + 1}/${total}` : ''
      name = next
      draw('')
    },
    within(share) {
      draw(`${bar(share)} ${`${Math.floor(share * 100)}%`.padStart(4)}`)
    },
    done() {
      if (drawn) stderr.write(clearLine)
      drawn = false
    },
  }
}

const cells = 20

const bar = (share: number): string => '█'.repeat(Math.round(share * cells)).padEnd(cells, '░')

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
