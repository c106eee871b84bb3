import { createWriteStream, type WriteStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import exceljs from 'exceljs'

/** The date of every entry, the first that a zip can say: the same records give the same bytes, whenever they are written. */
const DATE = new Date(Date.UTC(1980, 0, 1))
/** Bytes of sheets that may wait for the zip. */
const MOST_WAITING = 1 << 20
/** Milliseconds in which the zip takes some tens of kilobytes. */
const A_MOMENT = 1

interface Zip {
  append(source: unknown, data: { name: string; date?: Date }): unknown
  abort(): unknown
}

/** A workbook on its way to a file. */
export class Workbook extends exceljs.stream.xlsx.WorkbookWriter {
  declare private readonly zip: Zip
  declare private readonly stream: WriteStream
  /** Where the sheet that is written now waits for the zip. */
  declare private waiting: PassThrough | undefined

  constructor(file: string) {
    super({ stream: createWriteStream(file), useStyles: true })
    // Until the end nothing else listens, and an error that nobody hears ends the process.
    this.stream.on('error', () => {})
    this.creator = 'gazette'
    this.created = DATE
    this.modified = DATE
  }

  /** The first thing that is put into the zip, while the workbook is made. */
  override addThemes(): Promise<void> {
    const { zip } = this
    const append = zip.append.bind(zip)
    zip.append = (source, data) => append(isStream(source) ? this.#measured(source) : source, { date: DATE, ...data })
    return super.addThemes()
  }

  /** A sheet's stream takes all that comes, so what waits behind it is counted in one of ours. */
  #measured(sheet: NodeJS.ReadableStream): PassThrough {
    const waiting = new PassThrough()
    sheet.pipe(waiting)
    this.waiting = waiting
    return waiting
  }

  /**
   * Waits until the zip has taken most of what its sheets have passed on.
   *
   * @throws what the file met with so far
   */
  async taken(): Promise<void> {
    this.#check()
    while (this.#bytesWaiting > MOST_WAITING) {
      await wait(A_MOMENT)
      this.#check()
    }
  }

  get #bytesWaiting(): number {
    return this.waiting === undefined ? 0 : this.waiting.writableLength + this.waiting.readableLength
  }

  #check(): void {
    if (this.stream.errored !== null) throw this.stream.errored
  }

  /** @throws what the file meets with: what waits in the zip would wait for ever then */
  async whole(): Promise<void> {
    const closed = new Promise<void>((settle, fail) => {
      this.stream.on('error', fail).on('close', settle)
    })
    this.#check()
    await Promise.race([this.commit().then(() => closed), closed])
  }

  abandon(): void {
    this.zip.abort()
    this.stream.destroy()
  }
}

const isStream = (source: unknown): source is NodeJS.ReadableStream =>
  typeof source === 'object' && source !== null && 'pipe' in source
