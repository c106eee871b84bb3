import type { GazetteRecord } from '../model/records.ts'
import type { Spooled } from '../write/spool.ts'
import type { FileWriter } from '../write/writer.ts'
import type { Output } from './output.ts'
import { gone, type Place } from './place.ts'

/** Records on their way to one file or to standard output. */
export interface Route {
  /** null: standard output, which has none. */
  readonly place: Place | null
  /** Null when more may come at once, else a promise for when it may. */
  write(record: GazetteRecord, source: string): Promise<void> | null
  /** What a writer of the same format wrote of an input elsewhere; only texts can be joined. */
  append(spooled: Spooled): Promise<void>
  /** The records of an input have all been written. */
  endInput(): Promise<void>
  /** All inputs have been written. */
  end(): Promise<void>
  /** Puts the file in its place, after its `end`. */
  whole(): void
  /** Leaves nothing of it. */
  abandon(): Promise<void>
}

/** A format that writes its file by itself. */
export function fileRoute(writer: FileWriter, place: Place): Route {
  const failed = (error: unknown) => gone(place.name, error)
  const told = (write: () => Promise<void> | null): Promise<void> | null => {
    try {
      const wait = write()
      return wait === null ? null : wait.catch(thrown)
    } catch (error) {
      return thrown(error)
    }
  }
  const thrown = (error: unknown): never => {
    throw failed(error)
  }
  return {
    place,
    write: (record, source) => told(() => writer.write(record, source)),
    append: async () => {},
    endInput: async () => {},
    async end() {
      await told(() => writer.end())
    },
    whole: () => place.whole(),
    async abandon() {
      writer.abandon()
      place.abandon()
    },
  }
}

/** A text that does not depend on the records. */
export function fixedRoute(text: string, output: Output): Route {
  return {
    place: output.place,
    write: () => null,
    append: async () => {},
    endInput: async () => {},
    async end() {
      await output.write(text)
      await output.end()
    },
    whole: () => output.whole(),
    abandon: () => output.abandon(),
  }
}
