import type { RecordType } from '../model/records.ts'
import type { Destination } from './destinations.ts'
import type { ExtractFlags, ExtractPlan } from './extract-plan.ts'
import type { Input } from './inputs.ts'
import type { Interruption } from './interruption.ts'
import { OutputClosed, OutputError, say } from './messages.ts'
import { type PassOptions, pass, type Tally } from './pass.ts'
import type { Progress } from './progress.ts'
import { readFailure } from './reading.ts'

/** What one run of `extract` has at hand. */
export interface Run {
  readonly plan: ExtractPlan
  readonly flags: ExtractFlags
  readonly reading: Omit<PassOptions, 'onProgress'>
  readonly progress: Progress
  readonly interruption: Interruption
  /** What has come by so far. */
  readonly tally: Tally
}

/** What came of reading. */
export interface Reading {
  /** Inputs that were read to their end. */
  readonly done: number
  /** Whether the turn came to every input. */
  readonly all: boolean
}

/**
 * Reads inputs one after another, and writes what is found as it is found.
 *
 * @throws {OutputError | OutputClosed}
 */
export async function readOn(inputs: readonly Input[], destination: Destination, run: Run): Promise<Reading> {
  const { flags, reading, progress, tally } = run
  let done = 0
  for (const [index, input] of inputs.entries()) {
    progress.at(index, input.name)
    const documents = tally.get('document')
    const options = { ...reading, onProgress: (share: number) => progress.within(share) }
    let message: string | null = null
    try {
      await pass(input, options, (record) => destination.write(record, input.source), tally)
      done++
      if (tally.get('document') === documents && !flags.quiet) message = noDocuments(input.name)
    } catch (error) {
      if (error instanceof OutputClosed || error instanceof OutputError) throw error
      message = readFailure(input.name, error).message
    }
    await destination.endInput()
    if (message === null) continue
    progress.done()
    say(message)
  }
  return { done, all: true }
}

export const noDocuments = (name: string): string => `${name}: no documents found in it; is it the text of a gazette?`

export const hasDocuments = (tally: ReadonlyMap<RecordType, number>): boolean => (tally.get('document') ?? 0) > 0
