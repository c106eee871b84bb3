import { join } from 'node:path'
import type { GazetteRecord } from '../model/records.ts'
import { dataPackage } from '../write/data-package.ts'
import { formats } from '../write/formats.ts'
import { isAsked, kinds } from '../write/kinds.ts'
import { type Spooled, unspooledLines } from '../write/spool.ts'
import type { FileFormat, TextFormat, WriteOptions } from '../write/writer.ts'
import type { ExtractPlan } from './extract-plan.ts'
import type { Interruption } from './interruption.ts'
import { standardOutput } from './output.ts'
import { outputFile, outputFolder } from './output-file.ts'
import { gone, placeFor } from './place.ts'
import { fileRoute, fixedRoute, type Route } from './route.ts'
import { atOnce } from './sending.ts'
import { textRoute } from './text-route.ts'
import { Unfinished } from './unfinished.ts'

/** Everything that one run writes: a file, standard output, or a folder of files. */
export interface Destination {
  /** What each of its texts is, where inputs can be written apart; null where all records are wanted. */
  readonly texts: readonly WriteOptions[] | null
  /** Null when more may come at once, else a promise for when it may. */
  write(record: GazetteRecord, source: string): Promise<void> | null
  /** The records of an input have all been written. */
  endInput(): Promise<void>
  /** What was written of an input elsewhere: its texts, or its records as lines of JSON. */
  append(spooled: readonly Spooled[], source: string): Promise<void>
  /** Ends every file and puts it in its place. @param all whether all inputs are in it */
  finish(all: boolean): Promise<void>
  abandon(): Promise<void>
}

/** @throws {OutputError} naming the place that cannot be written to */
export async function openDestination(
  plan: ExtractPlan,
  options: WriteOptions,
  interruption: Interruption,
): Promise<Destination> {
  const { path, force } = plan
  const unfinished = path === null ? null : new Unfinished(path, plan.folder)
  const isUnfinished = (file: string) => unfinished?.has(file) === true
  const placing = { interruption, force, isUnfinished }
  const format: TextFormat | FileFormat = await formats[plan.format].load()
  const open = async (name: string | null, options: WriteOptions): Promise<Route> => {
    if (!('open' in format))
      return textRoute(format, options, name === null ? standardOutput() : await outputFile(name, placing))
    const place = await placeFor(name ?? '', placing)
    try {
      const writer = await format.open(options, place.file)
      interruption.undo(() => writer.abandon())
      return fileRoute(writer, place)
    } catch (error) {
      place.abandon()
      throw gone(place.name, error)
    }
  }
  const isApart = 'frame' in format
  if (path === null || !plan.folder) {
    return along([await open(path, options)], isApart ? [options] : null, unfinished, () => {})
  }
  const removeFolder = outputFolder(path, interruption)
  const each = kinds
    .filter((kind) => isAsked(options.kinds, kind))
    .map((kind) => ({ kind, file: `${kind}.${plan.format}`, options: { ...options, kinds: new Set([kind]) } }))
  const routes: Route[] = []
  try {
    for (const { file, options } of each) routes.push(await open(join(path, file), options))
    if (isApart) {
      const text = dataPackage(each, options, plan.format)
      routes.push(fixedRoute(text, await outputFile(join(path, 'datapackage.json'), placing)))
    }
  } catch (error) {
    await along(routes, null, null, removeFolder).abandon()
    throw error
  }
  return along(routes, isApart ? each.map(({ options }) => options) : null, unfinished, removeFolder)
}

function along(
  routes: readonly Route[],
  texts: readonly WriteOptions[] | null,
  unfinished: Unfinished | null,
  afterAbandon: () => void,
): Destination {
  const write = (record: GazetteRecord, source: string) => atOnce(routes.map((route) => route.write(record, source)))
  return {
    texts,
    write,
    async endInput() {
      for (const route of routes) await route.endInput()
    },
    async append(spooled, source) {
      if (texts === null) {
        for (const one of spooled) {
          for await (const line of unspooledLines(one)) await write(JSON.parse(line), source)
        }
      } else {
        for (const [at, one] of spooled.entries()) await routes[at]?.append(one)
      }
      for (const route of routes) await route.endInput()
    },
    async finish(all) {
      for (const route of routes) await route.end()
      const places = routes.flatMap(({ place }) => (place === null || place.inPlace ? [] : [place]))
      if (places.length > 1 || !all) unfinished?.write(places)
      for (const route of routes) route.whole()
      if (all) unfinished?.remove()
    },
    async abandon() {
      for (const route of routes) await route.abandon()
      afterAbandon()
    },
  }
}
