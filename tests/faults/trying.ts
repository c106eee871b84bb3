import { Random } from '../bench/random.ts'
import type { Fault } from './fault.ts'
import type { Ground } from './ground.ts'

/** What became of the tries of a fault. */
export interface Outcome {
  readonly tried: number
  /** What was lost in each that was not survived. */
  readonly lost: readonly string[]
}

export interface Tries {
  readonly seed: number
  readonly runs: number
  /** At a time. */
  readonly jobs: number
  /** The try to begin with. */
  readonly from?: number
}

/** Tries a fault so many times; each try draws its own numbers, so that one can be repeated by itself. */
export async function tryFault(fault: Fault, ground: Ground, { seed, runs, jobs, from = 0 }: Tries): Promise<Outcome> {
  const lost: string[] = []
  let next = from
  const goOn = async () => {
    while (next < from + runs) {
      const index = next++
      const random = new Random(seed * 7919 + index)
      random.next()
      const outcome = await fault.attempt({ ground, random, index })
      if (outcome !== null) lost.push(`try ${index}: ${outcome}`)
    }
  }
  await Promise.all(Array.from({ length: jobs }, goOn))
  return { tried: runs, lost }
}
