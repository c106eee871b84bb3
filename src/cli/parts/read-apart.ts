import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { atIndex } from '../../model/at-index.ts'
import type { Destination } from '../destinations.ts'
import type { ExtractPlan } from '../extract-plan.ts'
import type { Input } from '../inputs.ts'
import { OutputError, say, systemMessage } from '../messages.ts'
import { hasDocuments, noDocuments, type Reading, type Run } from '../read-on.ts'
import { clearScratch, scratchName } from '../scratch.ts'
import { partsOf } from './parts.ts'

/**
 * Reads inputs by themselves, several at a time where there are threads for it, and joins what was written of them in
 * their order. An interruption leaves the output with the inputs that were done by then.
 *
 * @throws {OutputError | OutputClosed}
 */
export async function readApart(
  inputs: readonly Input[],
  destination: Destination,
  jobs: number,
  { plan, flags, reading, progress, interruption, tally }: Run,
): Promise<Reading> {
  const folder = await folderFor(plan)
  const keep = interruption.undo(() => rmSync(folder, { recursive: true, force: true }))
  interruption.awaitsEnd()
  const tasks = inputs.map(({ path }, index) => ({
    index,
    path: path ?? '',
    reading: flags,
    numbers: reading.numbers === true,
    texts: destination.texts === null ? null : { format: plan.format, each: destination.texts },
    folder,
  }))
  let done = 0
  let turn = 0
  const hear = ({ index, share }: { index: number; share: number }) => {
    if (index === turn) progress.within(share)
  }
  try {
    progress.at(0, atIndex(inputs, 0).name)
    for await (const part of partsOf(tasks, { jobs, signal: interruption.asked, hear })) {
      const { name, source } = atIndex(inputs, turn)
      await destination.append(part.spooled, source)
      for (const [type, count] of part.tally) tally.set(type, (tally.get(type) ?? 0) + count)
      if (part.failure === null) done++
      const message = part.failure ?? (hasDocuments(part.tally) || flags.quiet ? null : noDocuments(name))
      if (message !== null) {
        progress.done()
        say(message)
      }
      turn++
      progress.at(turn, inputs[turn]?.name ?? '')
    }
    const all = turn === inputs.length
    if (!all) {
      progress.done()
      say(`interrupted: ${turn} of ${inputs.length} inputs are written; run it again for the others`)
    }
    return { done, all }
  } finally {
    keep()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Beside the output, where there must be room for it anyway; else where the system has it. */
async function folderFor({ path, folder }: ExtractPlan): Promise<string> {
  const place = path === null ? tmpdir() : folder ? path : dirname(path)
  try {
    if (path === null) await clearScratch(place)
    return mkdtempSync(join(place, scratchName('parts-')))
  } catch (error) {
    throw new OutputError(systemMessage(place, error))
  }
}
