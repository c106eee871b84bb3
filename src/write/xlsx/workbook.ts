import { createWriteStream, type WriteStream } from 'node:fs'
import exceljs from 'exceljs'

/** The date of every entry, the first that a zip can say: the same records give the same bytes, whenever they are written. */
const DATE = new Date(Date.UTC(1980, 0, 1))

interface Zip {
  append(source: unknown, data: { name: string; date?: Date }): unknown
  abort(): unknown
}

/** A workbook on its way to a file. */
export class Workbook extends exceljs.stream.xlsx.WorkbookWriter {
  declare private readonly zip: Zip
  declare private readonly stream: WriteStream

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
    zip.append = (source, data) => append(source, { date: DATE, ...data })
    return super.addThemes()
  }

  /** @throws what the file met with so far */
  check(): void {
    if (this.stream.errored !== null) throw this.stream.errored
  }

  /** @throws what the file meets with: what waits in the zip would wait for ever then */
  async whole(): Promise<void> {
    const closed = new Promise<void>((settle, fail) => {
      this.stream.on('error', fail).on('close', settle)
    })
    this.check()
    await Promise.race([this.commit().then(() => closed), closed])
  }

  abandon(): void {
    this.zip.abort()
    this.stream.destroy()
  }
}
