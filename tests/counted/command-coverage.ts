import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import type { Profiler } from 'node:inspector'
import Module from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { mergeProcessCovs } from '@bcoe/v8-coverage'
import convert from 'ast-v8-to-istanbul'
import { type CoverageMap, createCoverageMap } from 'istanbul-lib-coverage'
import { parseAstAsync } from 'vite'

/** Where each run of the command leaves what V8 counted. */
export const RUNS = resolve('coverage-of-runs')

const BUILT = pathToFileURL(resolve('dist')).href

/** What all runs together ran of the source, found by the source maps of the build; the runs are forgotten. */
export async function commandCoverage(folder: string): Promise<CoverageMap> {
  const found = createCoverageMap({})
  if (!existsSync(folder)) return found
  let counted: { result: Profiler.ScriptCoverage[] } = { result: [] }
  for (const name of await readdir(folder)) {
    const { result }: typeof counted = JSON.parse(await readFile(join(folder, name), 'utf8'))
    counted = mergeProcessCovs([counted, { result: result.filter(({ url }) => url.startsWith(BUILT)) }])
  }
  for (const script of counted.result) found.merge(await inSource(script))
  await rm(folder, { recursive: true })
  return found
}

async function inSource(script: Profiler.ScriptCoverage) {
  const path = fileURLToPath(script.url)
  if (!existsSync(`${path}.map`)) return {}
  const code = await readFile(path, 'utf8')
  const sourceMap = JSON.parse(await readFile(`${path}.map`, 'utf8'))
  return convert({ code, sourceMap, ast: await parseAstAsync(code), coverage: script, wrapperLength: wrapperOf(path) })
}

/** bin/load.js wraps the command itself where Node does not keep what it has compiled. */
function wrapperOf(path: string): number {
  const isWrapped = path.endsWith('cli.cjs') && !('enableCompileCache' in Module)
  return isWrapped ? Module.wrap('X').indexOf('X') : 0
}
