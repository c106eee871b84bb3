import type { Ended } from './command.ts'
import { difference, excess, filesIn } from './files.ts'
import type { Site, Undisturbed } from './ground.ts'

/** The first thing that is wrong, with what the run said; null where nothing is. */
export async function firstOf(
  ended: Ended,
  ...checks: (string | null | (() => string | null | Promise<string | null>))[]
): Promise<string | null> {
  for (const check of checks) {
    const wrong = typeof check === 'function' ? await check() : check
    if (wrong !== null) return `${wrong} | exit ${ended.code ?? ended.signal} | ${ended.stderr.trim().slice(0, 300)}`
  }
  return null
}

/** It ended by itself, and said nothing but lines for people. */
export function speech({ hung, code, signal, stderr }: Ended, by?: NodeJS.Signals): string | null {
  if (hung) return 'hung'
  if (signal !== null && signal !== by) return `ended by ${signal}`
  if (signal === null && (code === null || code > 2)) return `ended with ${code}`
  const lines = stderr.split('\n').filter((line) => line !== '')
  if (lines.some((line) => !line.startsWith('gazette: ') || line.includes('should not happen')))
    return 'said what is no line for people'
  if (code === 2 && lines.length === 0) return 'failed and did not say why'
  return null
}

/** One line, with a remedy behind the name. */
export const oneLine = ({ stderr }: Ended, says: RegExp): string | null =>
  says.test(stderr) && stderr.trimEnd().split('\n').length === 1 ? null : `one line should say ${says}`

/** A run that was not killed: all is there, or nothing is. */
export async function wholeOrAbsent(site: Site, { files, ended: { code } }: Undisturbed, ended: Ended) {
  const found = await filesIn(site.cwd)
  if (ended.code === code) return difference(found, files)
  return found.size === 0 ? null : (excess(found, files) ?? `${[...found.keys()].join(', ')} of a run that failed`)
}

/** Nothing stays where temporary files go. */
export async function tidy({ temporary }: Site): Promise<string | null> {
  const left = [...(await filesIn(temporary)).keys()]
  return left.length === 0 ? null : `left in the folder for temporary files: ${left.join(', ')}`
}

/** All is there, as if nothing had happened. */
export const asUndisturbed = async (site: Site, { files, ended: { code } }: Undisturbed, ended: Ended) =>
  ended.code === code ? difference(await filesIn(site.cwd), files) : `should have ended with ${code}`
