import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A Node program to be timed as a whole process. */
export interface Contender {
  name: string
  /** Arguments of `node`. */
  args: readonly string[]
}

/** One run: seconds from start to end, or of its work alone where it tells, and the most memory that was resident, in MiB. */
export interface Run {
  seconds: number
  memory: number
}

/** Written by the process itself as its last act: the only measure of memory that every platform has. */
const REPORTER = fileURLToPath(new URL('contenders/report-memory.cjs', import.meta.url))

/** Medians of contenders that take turns, so that what the machine does meanwhile falls on all alike. */
export async function interleaved<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  runs: number,
): Promise<Record<Name, Run>> {
  const names = Object.keys(contenders) as Name[]
  const results = new Map<Name, Run[]>(names.map((name) => [name, []]))
  for (let round = 0; round < runs; round++) {
    for (const name of names) results.get(name)?.push(await run(contenders[name]))
  }
  const medians = names.map((name) => {
    const of = (field: keyof Run) => median((results.get(name) ?? []).map((one) => one[field]))
    return [name, { seconds: of('seconds'), memory: of('memory') }] as const
  })
  return Object.fromEntries(medians) as Record<Name, Run>
}

async function run({ name, args }: Contender): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--require', REPORTER, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  let report = ''
  child.stdio[3]?.on('data', (chunk) => {
    report += chunk
  })
  const [code] = await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`${name} ended with ${code}`)
  const [memory = '', own = ''] = report.split(' ')
  return { seconds: own === '' ? seconds : Number(own), memory: Number(memory) / 1024 }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
