import { realpath } from 'node:fs/promises'
import { isAsked } from '../write/kinds.ts'
import type { WriteOptions } from '../write/writer.ts'
import { advise } from './advice.ts'
import { openDestination } from './destinations.ts'
import { type ExtractFlags, type ExtractPlan, planExtract } from './extract-plan.ts'
import { onDisk } from './file-names.ts'
import { findInputs, type Input } from './inputs.ts'
import { Interruption } from './interruption.ts'
import { say, UsageError } from './messages.ts'
import { jobsFor } from './parts/parts.ts'
import { readApart } from './parts/read-apart.ts'
import { noProgress, progressOn } from './progress.ts'
import { type Run, readOn } from './read-on.ts'
import { readOptions } from './reading.ts'
import { reviewMarks } from './review-marks.ts'
import { isStandardInput } from './standard-input.ts'
import { localeLanguage, widthOfOutput } from './terminal.ts'

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
  const { inputs, several, problems } = await findInputs(names)
  for (const problem of problems) say(problem)
  if (inputs.length === 0) return 2

  await keepInputs(inputs, plan)
  const jobs = jobsFor(inputs, flags.jobs)
  const marks = flags.review === undefined ? undefined : await reviewMarks(flags.review, inputs.length)

  const toTerminal = stdout.isTTY && plan.path === null
  const options: WriteOptions = {
    kinds: plan.kinds,
    several,
    headers: flags.headers ?? (plan.format === 'table' ? localeLanguage(env) : 'en'),
    excel: flags.excel ?? false,
    long: flags.long ?? false,
    width: widthOfOutput(plan.path === null ? stdout : {}, env),
    color: toTerminal && flags.color && !env.NO_COLOR,
    shown: toTerminal,
  }
  // The view for eyes ends with their count.
  const numbers = plan.format === 'table' || isAsked(plan.kinds, 'numbers')
  const draws = stderr.isTTY && !toTerminal && flags.progress && !flags.quiet
  const progress = draws ? progressOn(stderr, inputs.length) : noProgress
  const interruption = new Interruption()
  const run: Run = { plan, reading: { ...reading, numbers, marks }, flags, progress, interruption, tally: new Map() }
  let done = 0
  try {
    const destination = await openDestination(plan, options, interruption)
    try {
      const read = await (inputs.length > 1 && !inputs.some(isStandardInput)
        ? readApart(inputs, destination, jobs, run)
        : readOn(inputs, destination, run))
      done = read.done
      // What was begun on standard output is ended well, whatever came of its inputs; a file needs an input that was read.
      if (done > 0 || (plan.path === null && run.tally.size > 0)) await destination.finish(read.all)
      else await destination.abandon()
    } catch (error) {
      await destination.abandon()
      throw error
    }
  } finally {
    progress.done()
    interruption.end()
  }
  if (done > 0 && !flags.quiet) advise(plan, names, run.tally, toTerminal ? options.width : null)
  return done === inputs.length && problems.length === 0 ? 0 : 2
}

/** @throws {UsageError} when the output would take the place of an input */
async function keepInputs(inputs: readonly Input[], { path }: ExtractPlan): Promise<void> {
  if (path === null) return
  const target = await realpath(path).catch(() => null)
  if (target === null) return
  for (const input of inputs) {
    if (input.path !== null && (await realpath(onDisk(input.path)).catch(() => null)) === target) {
      throw new UsageError(`-o ${path}: is an input too; write to another file`)
    }
  }
}
