import { join } from 'node:path'
import type { GazetteRecord } from '../model/records.ts'
import { formats } from '../write/formats.ts'
import { isAsked, kinds } from '../write/kinds.ts'
import type { WriteOptions, Writer } from '../write/writer.ts'
import type { ExtractPlan } from './extract-plan.ts'
import { type Output, standardOutput } from './output.ts'
import { outputFile, outputFolder } from './output-file.ts'

/** Everything that one run writes: a file, standard output, or a folder of files. */
export interface Destination {
  /** Null when more may come at once, else a promise for when it may. */
  write(record: GazetteRecord, source: string): Promise<void> | null
  flush(): Promise<void>
  /** Ends every file and puts it in its place. */
  finish(): Promise<void>
  abandon(): Promise<void>
}

interface Route {
  writer: Writer
  output: Output
}

/** @throws {OutputError} naming the place that cannot be written to */
export async function openDestination(plan: ExtractPlan, options: WriteOptions): Promise<Destination> {
  const { path } = plan
  const make = await formats[plan.format].load()
  if (path === null || !plan.folder) {
    return along(
      [{ writer: make(options), output: path === null ? standardOutput() : await outputFile(path) }],
      async () => {},
    )
  }
  const removeFolder = await outputFolder(path)
  const routes: Route[] = []
  try {
    for (const kind of kinds.filter((kind) => isAsked(options.kinds, kind))) {
      const output = await outputFile(join(path, `${kind}.${plan.format}`))
      routes.push({ writer: make({ ...options, kinds: new Set([kind]) }), output })
    }
  } catch (error) {
    await along(routes, removeFolder).abandon()
    throw error
  }
  return along(routes, removeFolder)
}

function along(routes: readonly Route[], afterAbandon: () => Promise<void>): Destination {
  return {
    write(record, source) {
      const waits = routes.map(({ writer, output }) => send(writer.write(record, source), output))
      const [only = null] = waits
      return waits.length > 1 && waits.some((wait) => wait !== null) ? all(waits) : only
    },
    async flush() {
      for (const { output } of routes) await output.flush()
    },
    async finish() {
      for (const { writer, output } of routes) {
        await send(writer.end(), output)
        await output.flush()
      }
      for (const { output } of routes) await output.whole()
    },
    async abandon() {
      for (const { output } of routes) await output.abandon()
      await afterAbandon()
    },
  }
}

/** Writes pieces as they are taken; null when all of them were at once, as nearly always: a promise for each would cost more. */
function send(pieces: Iterable<string>, output: Output): Promise<void> | null {
  const rest = pieces[Symbol.iterator]()
  for (let piece = rest.next(); piece.done !== true; piece = rest.next()) {
    const full = output.write(piece.value)
    if (full !== null) return sendRest(full, rest, output)
  }
  return null
}

async function sendRest(full: Promise<void>, rest: Iterator<string>, output: Output): Promise<void> {
  await full
  for (let piece = rest.next(); piece.done !== true; piece = rest.next()) await output.write(piece.value)
}

const all = async (waits: readonly (Promise<void> | null)[]): Promise<void> => {
  await Promise.all(waits)
}
