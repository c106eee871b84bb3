import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { RecordType } from '../../model/records.ts'
import { type FormatName, formats } from '../../write/formats.ts'
import { bare, type TextFormat, type WriteOptions } from '../../write/writer.ts'
import { fileInput } from '../inputs.ts'
import { OutputError } from '../messages.ts'
import { pass, type Tally } from '../pass.ts'
import { type ReadFlags, readFailure, readOptions } from '../reading.ts'
import { atOnce, Route } from '../route.ts'
import { type Spool, type Spooled, spool } from './spool.ts'

/** One input to be read and written apart from the others. Plain data, for it goes to another thread. */
export interface Task {
  readonly index: number
  readonly source: string
  readonly reading: ReadFlags
  /** Whether to account for every number. */
  readonly numbers: boolean
  readonly format: FormatName
  /** One for each file of the output. */
  readonly routes: readonly WriteOptions[]
  /** Where to put what is too much to hold. */
  readonly folder: string
}

/** What has become of it. */
export interface Part {
  /** What was written for each route; where the format has no frame, all records as lines of JSON for all of them. */
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

/** Every record, for another writer to write in its turn. */
const records: TextFormat = {
  writer: () => ({
    *write(record) {
      yield `${JSON.stringify(record)}\n`
    },
    *end() {},
  }),
}

type Hear = (progress: PartProgress) => void

/** Reads one input and writes what is in it; whatever goes wrong is told in the part. */
export async function makePart(
  task: Task,
  hear: Hear = (progress) => parentPort?.postMessage(progress),
): Promise<Part> {
  const { index, numbers, source } = task
  const input = fileInput(source)
  const format: TextFormat = await formats[task.format].load()
  const { writer } = format.frame === undefined ? records : format
  const spools = task.routes.map((_, at) => spool(join(task.folder, `${index}-${at}`)))
  const routes = task.routes.map(
    (options, at) => new Route({ writer, frame: () => bare }, options, spools[at] as Spool),
  )
  const tally: Tally = new Map()
  let failure: string | null = null
  try {
    const onProgress = (share: number) => hear({ index, share })
    const options = { ...(await readOptions(task.reading)), numbers, onProgress }
    await pass(input, options, (record) => atOnce(routes.map((route) => route.write(record, source))), tally)
  } catch (error) {
    if (error instanceof OutputError) return { spooled: [], tally, failure: null, stopped: error.message }
    failure = readFailure(input.name, error).message
  }
  for (const route of routes) await route.endInput()
  return { spooled: await Promise.all(spools.map((spool) => spool.spooled())), tally, failure }
}
