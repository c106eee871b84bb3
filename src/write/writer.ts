import type { GazetteRecord } from '../model/records.ts'
import type { Kind } from './kinds.ts'

/** Language of column heads and of the words around records; the records themselves stay as the source has them. */
export type Language = 'en' | 'zh'

export interface WriteOptions {
  /** The kinds asked for; null leaves it to the format. */
  readonly kinds: ReadonlySet<Kind> | null
  /** Several inputs: every record says which one it is from. */
  readonly several: boolean
  readonly headers: Language
  /** Byte order mark, CRLF, and no cell that a spreadsheet would run as a formula. */
  readonly excel: boolean
  /** Indicators as one row per value. */
  readonly long: boolean
  /** Columns of the terminal. */
  readonly width: number
  readonly color: boolean
  /** For a terminal to show, which may obey what stands in a text. */
  readonly shown: boolean
}

/**
 * Turns records into text as they come. The records of an input come together, in source order, the `gazette` first.
 * Pieces are small, so that whoever writes them out can wait between them.
 */
export interface Writer {
  /** @param source the input as the person named it */
  write(record: GazetteRecord, source: string): Iterable<string>
  /** What only the end can tell. */
  end(): Iterable<string>
}

export type MakeWriter = (options: WriteOptions) => Writer

/** What stands around the inputs of an output. */
export interface Frame {
  /** Before the first input, and where there is none. */
  readonly head: string
  readonly between: string
  /** @param some whether any input gave anything */
  tail(some: boolean): string
}

/** Nothing around the inputs. */
export const bare: Frame = { head: '', between: '', tail: () => '' }

export interface TextFormat {
  readonly writer: MakeWriter
  /**
   * Present where every input is written by a writer of its own, so that inputs can be written at the same time and
   * joined; absent where one writer goes through all of them.
   */
  readonly frame?: (options: WriteOptions) => Frame
}

/** Writes a file by itself. */
export interface FileWriter {
  /** Null when more may come at once, else a promise for when it may. */
  write(record: GazetteRecord, source: string): Promise<void> | null
  /** The file is whole then. */
  end(): Promise<void>
  /** Takes away whatever it put beside the file. */
  abandon(): void
}

/** A format that is no text. */
export interface FileFormat {
  /** @param file is written over; names that begin with its name are free for what cannot be held */
  open(options: WriteOptions, file: string): Promise<FileWriter>
}

/** A record as JSON: what it is first, then where it is from if there are several. */
export function sourced(record: GazetteRecord, source: string, several: boolean): object {
  return several ? Object.assign({ type: record.type, source }, record) : record
}
