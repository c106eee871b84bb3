import type { Random } from '../bench/random.ts'
import type { Ground } from './ground.ts'

/** What one try of a fault has at hand. */
export interface Try {
  readonly ground: Ground
  readonly random: Random
  /** How many tries of this fault were before. */
  readonly index: number
}

/** Something that goes wrong around a run, done for real. */
export interface Fault {
  /** As the table of docs/reliability.md has it. */
  readonly name: string
  /** What is done, and what must hold then. */
  readonly how: string
  /** Tries in the tests that every change runs. */
  readonly quick: number
  /** Why it cannot be tried here; null or left out where it can. */
  readonly missing?: () => string | null
  /** @returns what was lost, or null */
  readonly attempt: (attempt: Try) => Promise<string | null>
}
