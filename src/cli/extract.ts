import { realpath } from 'node:fs/promises'
import { type ExtractOptions, extractInBatches } from '../index.ts'
import type { RecordType } from '../model/records.ts'
import { isAsked } from '../write/kinds.ts'
import type { WriteOptions } from '../write/writer.ts'
import { advise } from './advice.ts'
import { type Destination, openDestination } from './destinations.ts'
import { type ExtractFlags, type ExtractPlan, planExtract } from './extract-plan.ts'
import { findInputs, type Input } from './inputs.ts'
import { InputError, OutputClosed, OutputError, say, UsageError } from './messages.ts'
import { noProgress, type Progress, progressOn } from './progress.ts'
import { readFailure, readOptions } from './reading.ts'
import { localeLanguage, widthOfOutput } from './terminal.ts'

/** How many records of each type came by. */
export type Tally = Map<RecordType, number>

/**
 * `gazette extract [FILE… | -]`
 *
 * @returns the exit code: 0, or 2 when an input could not be read
 * @throws {UsageError | OutputError | OutputClosed} which end the run
 */
export async function runExtract(names: readonly string[], flags: ExtractFlags): Promise<number> {
  const { stdout, stderr, env } = process
  const plan = await planExtract(flags, stdout.isTTY)
  const reading = await readOptions(flags)
  const { inputs, several, problems } = await findInputs(names, flags.from !== undefined)
  for (const problem of problems) say(problem)
  if (inputs.length === 0) return 2

  await keepInputs(inputs, plan)

  const toTerminal = stdout.isTTY && plan.path === null
  const options: WriteOptions = {
    kinds: plan.kinds,
    several,
    headers: flags.headers ?? (plan.format === 'table' ? localeLanguage(env) : 'en'),
    excel: flags.excel ?? false,
    long: flags.long ?? false,
    width: widthOfOutput(plan.path === null ? stdout : {}, env),
    color: toTerminal && flags.color && !env.NO_COLOR,
  }
  // The view for eyes ends with their count.
  const numbers = plan.format === 'table' || isAsked(plan.kinds, 'numbers')
  const draws = stderr.isTTY && !toTerminal && flags.progress && !flags.quiet
  const progress = draws ? progressOn(stderr, inputs.length) : noProgress
  const destination = await openDestination(plan, options)
  const tally: Tally = new Map()
  let read = 0
  try {
    for (const [index, input] of inputs.entries()) {
      progress.at(index, input.name)
      try {
        const documents = tally.get('document')
        await pass(input, { ...reading, numbers }, destination, tally, progress)
        if (tally.get('document') === documents && !flags.quiet) {
          progress.done()
          say(`${input.name}: no documents found in it; is it the text of a gazette?`)
        }
        read += 1
      } catch (error) {
        if (error instanceof OutputClosed || error instanceof OutputError) throw error
        progress.done()
        say((error instanceof InputError ? error : readFailure(input.name, error)).message)
      }
    }
    // What was begun on standard output is ended well, whatever came of its inputs; a file needs an input that was read.
    if (read > 0 || (plan.path === null && tally.size > 0)) await destination.finish()
    else await destination.abandon()
  } catch (error) {
    await destination.abandon()
    throw error
  } finally {
    progress.done()
  }
  if (read > 0 && !flags.quiet) advise(plan, names, tally, toTerminal ? options.width : null)
  return read === inputs.length && problems.length === 0 ? 0 : 2
}

/** @throws {UsageError} when the output would take the place of an input */
async function keepInputs(inputs: readonly Input[], { path }: ExtractPlan): Promise<void> {
  if (path === null) return
  const target = await realpath(path).catch(() => null)
  if (target === null) return
  for (const { source } of inputs) {
    if (source !== '-' && (await realpath(source).catch(() => null)) === target) {
      throw new UsageError(`-o ${path}: is an input too; write to another file`)
    }
  }
}

async function pass(
  input: Input,
  reading: Omit<ExtractOptions, 'file'>,
  destination: Destination,
  tally: Tally,
  progress: Progress,
): Promise<void> {
  const onProgress = (share: number) => progress.within(share)
  const chunks = measured(input, onProgress)
  for await (const records of extractInBatches(chunks, { ...reading, file: input.name, onProgress })) {
    for (const record of records) {
      tally.set(record.type, (tally.get(record.type) ?? 0) + 1)
      const full = destination.write(record, input.source)
      if (full !== null) await full
    }
  }
  await destination.flush()
}

/** The bytes of an input, and how much of it each brings it to, where its size is known. */
async function* measured({ open, size }: Input, advance: (share: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of open()) {
    yield chunk
    read += chunk.byteLength
    if (size !== null) advance(Math.min(1, read / size))
  }
}
