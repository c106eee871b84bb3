import type { GazetteRecord } from '../model/records.ts'
import type { Frame, TextFormat, WriteOptions, Writer } from '../write/writer.ts'
import type { Output } from './output.ts'
import { isEmpty, type Spooled, unspool, unspooledLines } from './parts/spool.ts'

/** A format on its way to a place: what a writer writes of each input, in the frame of the whole. */
export class Route {
  readonly #make: () => Writer
  readonly #frame: Frame | null
  readonly #output: Output
  /** The writer of the input that is being written; of all inputs where the format has no frame. */
  #writer: Writer | null = null
  #begun = false
  #some = false

  constructor(format: TextFormat, options: WriteOptions, output: Output) {
    this.#make = () => format.writer(options)
    this.#frame = format.frame?.(options) ?? null
    this.#output = output
  }

  /** Null when more may come at once, else a promise for when it may. */
  write(record: GazetteRecord, source: string): Promise<void> | null {
    const lead = this.#writer === null ? this.#lead() : ''
    this.#writer ??= this.#make()
    const pieces = this.#writer.write(record, source)
    return lead === '' ? this.#send(pieces) : this.#send(after(lead, pieces))
  }

  /** The records of an input have all been written. */
  async endInput(): Promise<void> {
    if (this.#frame === null) return
    if (this.#writer !== null) await this.#send(this.#writer.end())
    this.#writer = null
  }

  /** What was written of an input elsewhere: by a writer of this format, or as lines of JSON where it has no frame. */
  async append(spooled: Spooled, source: string): Promise<void> {
    if (isEmpty(spooled)) return
    if (this.#frame === null) {
      for await (const line of unspooledLines(spooled)) await this.write(JSON.parse(line), source)
      return
    }
    await this.#send([this.#lead()])
    for await (const bytes of unspool(spooled)) await this.#output.writeBytes(bytes)
  }

  async flush(): Promise<void> {
    await this.#output.flush()
  }

  async end(): Promise<void> {
    if (this.#frame === null) {
      await this.#send((this.#writer ?? this.#make()).end())
    } else {
      if (!this.#begun) await this.#send([this.#frame.head])
      await this.#send([this.#frame.tail(this.#some)])
    }
    await this.#output.flush()
  }

  whole(): Promise<void> {
    return this.#output.whole()
  }

  abandon(): Promise<void> {
    return this.#output.abandon()
  }

  /** What comes before an input. */
  #lead(): string {
    const lead = (this.#begun ? '' : (this.#frame?.head ?? '')) + (this.#some ? (this.#frame?.between ?? '') : '')
    this.#begun = true
    this.#some = true
    return lead
  }

  /** Writes pieces as they are taken; null when all of them were at once, as nearly always: a promise for each would cost more. */
  #send(pieces: Iterable<string>): Promise<void> | null {
    const rest = pieces[Symbol.iterator]()
    for (let piece = rest.next(); piece.done !== true; piece = rest.next()) {
      const full = this.#output.write(piece.value)
      if (full !== null) return this.#sendRest(full, rest)
    }
    return null
  }

  async #sendRest(full: Promise<void>, rest: Iterator<string>): Promise<void> {
    await full
    for (let piece = rest.next(); piece.done !== true; piece = rest.next()) await this.#output.write(piece.value)
  }
}

function* after(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  yield* rest
}

/** Null when none has to wait. */
export function atOnce(waits: readonly (Promise<void> | null)[]): Promise<void> | null {
  const [only = null] = waits
  return waits.length > 1 && waits.some((wait) => wait !== null) ? Promise.all(waits).then(() => {}) : only
}
