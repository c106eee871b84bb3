import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { RecordType } from '../../model/records.ts'
import { type FormatName, formats } from '../../write/formats.ts'
import { type Spool, type Spooled, spool } from '../../write/spool.ts'
import type { TextFormat, WriteOptions, Writer } from '../../write/writer.ts'
import { fileInput } from '../file-input.ts'
import { isShortage, OutputError } from '../messages.ts'
import { pass, type Tally } from '../pass.ts'
import { failure } from '../place.ts'
import { type ReadFlags, readFailure, readOptions } from '../reading.ts'
import { atOnce, send } from '../sending.ts'

/** One input to be read and written apart from the others. Plain data, for it goes to another thread. */
export interface Task {
  readonly index: number
  readonly path: string
  readonly reading: ReadFlags
  /** Whether to account for every number. */
  readonly numbers: boolean
  /** A text of this format for each file of the output; null where all records are wanted, for others to write. */
  readonly texts: { readonly format: FormatName; readonly each: readonly WriteOptions[] } | null
  /** Where to put what is too much to hold. */
  readonly folder: string
}

/** What has become of it. */
export interface Part {
  /** What was written for each file, or all records as lines of JSON. */
  readonly spooled: readonly Spooled[]
  readonly tally: ReadonlyMap<RecordType, number>
  /** Why reading did not come to the end of the input, as one line. */
  readonly failure: string | null
  /** Why there is nothing to append: no place to write to, as one line. */
  readonly stopped?: string
}

/** How far a part has come. */
export interface PartProgress {
  readonly index: number
  readonly share: number
}

type Hear = (progress: PartProgress) => void

/** Reads one input and writes what is in it; whatever goes wrong is told in the part. */
export async function makePart(
  task: Task,
  hear: Hear = (progress) => parentPort?.postMessage(progress),
): Promise<Part> {
  const { index, numbers, path } = task
  const input = fileInput(path)
  const writers = await writersFor(task)
  const lanes = writers.map((writer, at) => ({ writer, spool: spoolIn(task.folder, `${index}-${at}`) }))
  const tally: Tally = new Map()
  const onProgress = (share: number) => hear({ index, share })
  try {
    let failed: string | null = null
    try {
      const options = { ...(await readOptions(task.reading)), numbers, onProgress }
      await pass(
        input,
        options,
        (record) => atOnce(lanes.map(({ writer, spool }) => send(writer.write(record, input.source), spool))),
        tally,
      )
    } catch (error) {
      if (error instanceof OutputError) throw error
      // Which input it meets is chance; an output without that one would be chance, too.
      if (isShortage(error)) throw failure(input.name)(error)
      failed = readFailure(input.name, error).message
    }
    // What was found before a failure is written.
    for (const { writer, spool } of lanes) await send(writer.end(), spool)
    return { spooled: await Promise.all(lanes.map(({ spool }) => spool.spooled())), tally, failure: failed }
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    return { spooled: [], tally, failure: null, stopped: error.message }
  }
}

async function writersFor({ texts }: Task): Promise<Writer[]> {
  if (texts === null) return [recordLines]
  const { writer } = (await formats[texts.format].load()) as TextFormat
  return texts.each.map(writer)
}

/** Every record, for another writer to write in its turn. */
const recordLines: Writer = {
  *write(record) {
    yield `${JSON.stringify(record)}\n`
  },
  *end() {},
}

function spoolIn(folder: string, name: string): Spool {
  const file = join(folder, name)
  return spool(file, failure(file))
}
