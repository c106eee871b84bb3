import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { shortened } from './file-names.ts'
import { gone, type Place } from './place.ts'
import { scratchName } from './scratch.ts'

/** Bytes of a name that are kept, as with what is not whole yet. */
const KEPT = 120

/** A file as it was when a run put it there. */
interface Left {
  readonly file: string
  readonly size: number
  readonly modified: number
}

interface NoteText {
  readonly about: string
  readonly command: readonly string[]
  readonly files: readonly Left[]
}

const ABOUT =
  'These files are of a run that did not come to its end. The same command again replaces them, and this note.'

/**
 * A note beside an output that says which of its files an unfinished run has put there, so that the same command may
 * write over them, and over nothing that a person has made or changed.
 */
export class Unfinished {
  readonly #note: string
  readonly #before: readonly Left[]

  /** @param output the file, or the folder of files */
  constructor(output: string, isFolder: boolean) {
    this.#note = isFolder
      ? join(output, '.gazette.unfinished')
      : join(dirname(output), `.${shortened(basename(output), KEPT)}.unfinished`)
    this.#before = leftBy(this.#note)
  }

  /** Whether a file that is there is of a run of this command that did not come to its end, and still as that left it. */
  has(file: string): boolean {
    const { size, mtimeMs } = statSync(file)
    return this.#before.some((left) => left.file === basename(file) && left.size === size && left.modified === mtimeMs)
  }

  /**
   * Notes files that are about to take their places.
   *
   * @throws {OutputError} naming the place that cannot be written to
   */
  write(places: readonly Place[]): void {
    const part = join(dirname(this.#note), scratchName('note'))
    let at = this.#note
    try {
      const files = places.map(({ name, file }) => {
        at = name
        const { size, mtimeMs } = statSync(file)
        return { file: basename(name), size, modified: mtimeMs }
      })
      at = this.#note
      const text: NoteText = { about: ABOUT, command: process.argv.slice(2), files: [...files, ...this.#before] }
      writeFileSync(part, `${JSON.stringify(text, null, 1)}\n`)
      renameSync(part, this.#note)
    } catch (error) {
      rmSync(part, { force: true })
      throw gone(at, error)
    }
  }

  remove(): void {
    rmSync(this.#note, { force: true })
  }
}

function leftBy(note: string): readonly Left[] {
  try {
    const { command, files } = JSON.parse(readFileSync(note, 'utf8')) as NoteText
    const isSame = JSON.stringify(command) === JSON.stringify(process.argv.slice(2))
    return isSame && Array.isArray(files) ? files : []
  } catch {
    // There is none, or it is none.
    return []
  }
}
