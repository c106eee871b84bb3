import { join } from 'node:path'
import type { GazetteRecord } from '../model/records.ts'
import { formats } from '../write/formats.ts'
import { isAsked, kinds } from '../write/kinds.ts'
import type { WriteOptions } from '../write/writer.ts'
import type { ExtractPlan } from './extract-plan.ts'
import type { Interruption } from './interruption.ts'
import { standardOutput } from './output.ts'
import { outputFile, outputFolder } from './output-file.ts'
import type { Spooled } from './parts/spool.ts'
import { atOnce, Route } from './route.ts'

/** Everything that one run writes: a file, standard output, or a folder of files. */
export interface Destination {
  /** How each of its files is written. */
  readonly routes: readonly WriteOptions[]
  /** Null when more may come at once, else a promise for when it may. */
  write(record: GazetteRecord, source: string): Promise<void> | null
  /** The records of an input have all been written. */
  endInput(): Promise<void>
  /** What was written of an input elsewhere, for each of the files or for all. */
  append(spooled: readonly Spooled[], source: string): Promise<void>
  /** Ends every file and puts it in its place. */
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** @throws {OutputError} naming the place that cannot be written to */
export async function openDestination(
  plan: ExtractPlan,
  options: WriteOptions,
  interruption: Interruption,
): Promise<Destination> {
  const { path } = plan
  const format = await formats[plan.format].load()
  if (path === null || !plan.folder) {
    const output = path === null ? standardOutput() : await outputFile(path, interruption)
    return along([new Route(format, options, output)], [options], async () => {})
  }
  const removeFolder = await outputFolder(path)
  const each = kinds
    .filter((kind) => isAsked(options.kinds, kind))
    .map((kind) => ({ name: join(path, `${kind}.${plan.format}`), options: { ...options, kinds: new Set([kind]) } }))
  const routes: Route[] = []
  try {
    for (const { name, options } of each) routes.push(new Route(format, options, await outputFile(name, interruption)))
  } catch (error) {
    await along(routes, [], removeFolder).abandon()
    throw error
  }
  return along(
    routes,
    each.map(({ options }) => options),
    removeFolder,
  )
}

function along(
  routes: readonly Route[],
  options: readonly WriteOptions[],
  afterAbandon: () => Promise<void>,
): Destination {
  return {
    routes: options,
    write: (record, source) => atOnce(routes.map((route) => route.write(record, source))),
    async endInput() {
      for (const route of routes) {
        await route.endInput()
        await route.flush()
      }
    },
    async append(spooled, source) {
      for (const [at, route] of routes.entries()) {
        const part = spooled[at]
        if (part !== undefined) await route.append(part, source)
      }
      for (const route of routes) await route.flush()
    },
    async finish() {
      for (const route of routes) await route.end()
      for (const route of routes) await route.whole()
    },
    async abandon() {
      for (const route of routes) await route.abandon()
      await afterAbandon()
    },
  }
}
