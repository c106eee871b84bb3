import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import { shownName } from '../file-names.ts'
import type { Input } from '../inputs.ts'
import { isShortage, messageOf, OutputError, UsageError } from '../messages.ts'
import { readFailure } from '../reading.ts'
import { makePart, type Part, type PartProgress, type Task } from './part.ts'

/** Beside the built command, in which this stands. */
const WORKER = fileURLToPath(new URL('../bin/worker.js', import.meta.url))

/** Bytes of input that are worth a thread, which takes a tenth of a second to start and is slow at first. */
const WORTH = 2_000_000
const MOST = 256

/**
 * Threads to read with: as many as asked for, else as there are processors and work for.
 *
 * @throws {UsageError} when what is asked for is no number of threads
 */
export function jobsFor(inputs: readonly Input[], asked: string | undefined): number {
  if (asked !== undefined && !(/^\d{1,3}$/.test(asked) && Number(asked) >= 1 && Number(asked) <= MOST)) {
    throw new UsageError(`--jobs ${asked}: say how many files to read at a time, from 1 to ${MOST}`)
  }
  const size = inputs.reduce((sum, input) => sum + (input.size ?? 0), 0)
  const useful = Math.min(inputs.length, asked === undefined ? Math.ceil(size / WORTH) : MOST)
  return Math.max(1, Math.min(useful, asked === undefined ? availableParallelism() : Number(asked)))
}

export interface PartsOptions {
  readonly jobs: number
  /** Given up when aborted: the parts end early. */
  readonly signal: AbortSignal
  readonly hear: (progress: PartProgress) => void
}

/** Parts that are made ahead of the one whose turn it is, for each thread: enough that a long input keeps none waiting. */
const AHEAD = 4

/**
 * What becomes of each input, in the order of the inputs, whichever is done first.
 *
 * @throws {OutputError} when there is no place to put what is written ahead
 */
export async function* partsOf(tasks: readonly Task[], options: PartsOptions): AsyncGenerator<Part> {
  const { jobs, signal, hear } = options
  const workers = jobs > 1 ? await threads(jobs, hear) : null
  const broken = workers === null ? new Promise<never>(() => {}) : breakOf(workers, jobs)
  const made: Promise<Part>[] = []
  const make = (task: Task): Promise<Part> => {
    const part = workers === null ? makePart(task, hear) : lost(workers.run(task), task, jobs)
    // It is waited for in its turn; until then its failure is nobody's.
    part.catch(() => {})
    return part
  }
  try {
    let next = 0
    for (let turn = 0; turn < tasks.length; turn++) {
      for (; next < tasks.length && next < turn + (workers === null ? 1 : jobs * AHEAD); next++) {
        made.push(make(tasks[next] as Task))
      }
      const part = await Promise.race([until(signal, made.shift() as Promise<Part>), broken])
      if (part === null) return
      if (part.stopped !== undefined) throw new OutputError(part.stopped)
      yield part
    }
  } finally {
    await workers?.destroy()
  }
}

async function threads(jobs: number, hear: (progress: PartProgress) => void): Promise<Piscina> {
  const { Piscina } = await import('piscina')
  const workers = new Piscina({ filename: WORKER, minThreads: 1, maxThreads: jobs, maxQueue: jobs * AHEAD })
  workers.on('message', hear)
  return workers
}

/** A thread that cannot even be started is nothing that another input would change. */
function breakOf(workers: Piscina, jobs: number): Promise<never> {
  const broken = new Promise<never>((_, fail) => {
    workers.on('error', (error) => fail(noThread(jobs, error)))
  })
  // It may come when nobody waits.
  broken.catch(() => {})
  return broken
}

function noThread(jobs: number, error: unknown): OutputError {
  const remedy = 'close other programs, raise the limit on open files and on memory, or say --jobs 1'
  return new OutputError(`--jobs ${jobs}: a thread cannot be started (${messageOf(error)}); ${remedy}`)
}

/** A thread that ends under an input, of memory for one, is the failure of that input alone. */
const lost = (part: Promise<Part>, { path }: Task, jobs: number): Promise<Part> =>
  part.catch((error) => {
    if (isShortage(error)) throw noThread(jobs, error)
    return { spooled: [], tally: new Map(), failure: readFailure(shownName(path), error).message }
  })

/** Null when the signal comes first. */
function until(signal: AbortSignal, part: Promise<Part>): Promise<Part | null> {
  if (signal.aborted) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(null)
    signal.addEventListener('abort', giveUp, { once: true })
    part.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
