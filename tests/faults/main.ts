/**
 * Injects each fault many times, and writes the table of docs/reliability.md when all have been tried.
 *
 *   FAULT_RUNS=300 FAULT_SEED=1 npm run faults
 *   npm run faults -- ENOSPC                     those only that have it in their name; writes no table
 *   FAULT_FROM=17 FAULT_RUNS=1 npm run faults -- SIGINT    one try again
 */
import { availableParallelism } from 'node:os'
import { faults } from './faults.ts'
import { Ground } from './ground.ts'
import { writeTable } from './table.ts'
import { type Outcome, tryFault } from './trying.ts'

export async function main([word = '']: string[]): Promise<number> {
  const runs = Number(process.env.FAULT_RUNS ?? 200)
  const seed = Number(process.env.FAULT_SEED ?? 1)
  const from = Number(process.env.FAULT_FROM ?? 0)
  const jobs = Number(process.env.FAULT_JOBS ?? availableParallelism())
  const ground = await Ground.make()
  const outcomes = new Map<string, Outcome>()
  try {
    for (const fault of faults.filter(({ name }) => name.includes(word))) {
      const missing = fault.missing?.() ?? null
      if (missing !== null) {
        console.log(`${fault.name}: not tried, ${missing}`)
        continue
      }
      const begun = performance.now()
      const outcome = await tryFault(fault, ground, { seed, runs, jobs, from })
      outcomes.set(fault.name, outcome)
      const seconds = Math.round((performance.now() - begun) / 1000)
      const told = `${fault.name}: ${outcome.tried} tried, ${outcome.lost.length} lost, ${seconds} s`
      console.log([told, ...outcome.lost].join('\n  '))
    }
  } finally {
    await ground.end()
  }
  if (outcomes.size === faults.length) await writeTable(outcomes, { seed })
  return [...outcomes.values()].some(({ lost }) => lost.length > 0) ? 1 : 0
}
