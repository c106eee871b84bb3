import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults } from './faults.ts'
import { Ground } from './ground.ts'
import { tryFault } from './trying.ts'

// A longer search, which writes the table of docs/reliability.md: FAULT_RUNS=200 npm run faults.
const SEED = Number(process.env.FAULT_SEED ?? 1)

let ground: Ground
beforeAll(async () => {
  ground = await Ground.make()
})
afterAll(() => ground.end())

describe('whatever happens around a run, outputs are whole or absent and the same command then does all', () => {
  for (const fault of faults) {
    const missing = fault.missing?.() ?? null
    const title = missing === null ? fault.name : `${fault.name} (not tried: ${missing})`
    it.skipIf(missing !== null)(
      title,
      async () => {
        expect((await tryFault(fault, ground, { seed: SEED, runs: fault.quick, jobs: 2 })).lost).toEqual([])
      },
      120_000,
    )
  }
})
