import { relative } from 'node:path'
import type { Stryker } from '@stryker-mutator/core'

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

/** What share of the changes has to be noticed. */
const FLOOR = 0.85

/** Prints which changes no test noticed, and how many did in each file; the exit code says whether they are enough. */
export function report(results: readonly MutantResult[], isSample: boolean): number {
  const tried = results.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored')
  const files = new Map<string, MutantResult[]>()
  for (const mutant of tried) {
    const file = relative(process.cwd(), mutant.fileName)
    files.set(file, [...(files.get(file) ?? []), mutant])
  }
  for (const [file, mutants] of files) {
    for (const { location, mutatorName, replacement } of mutants.filter((mutant) => !isNoticed(mutant))) {
      console.log(`${file}:${location.start.line}:${location.start.column} ${mutatorName} → ${replacement}`)
    }
  }
  for (const [file, mutants] of files) console.log(`${tally(mutants)}  ${file}`)
  const share = tried.filter(isNoticed).length / tried.length
  const margin = 1.96 * Math.sqrt((share * (1 - share)) / tried.length)
  console.log(`${tally(tried)}  ${percent(share)}${isSample ? ` ± ${percent(margin)} of all ${results.length}` : ''}`)
  return share < FLOOR ? 1 : 0
}

/** A change after which a test never ends is noticed, too. */
const isNoticed = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout'

function tally(mutants: readonly MutantResult[]): string {
  const noticed = mutants.filter(isNoticed).length
  return `${String(noticed).padStart(5)} of ${String(mutants.length).padStart(4)} noticed`
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
