import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { csvModules } from '../../.build/csv-modules.ts'
import { type InputFormat, inputFormats, isInputFormat } from '../../src/read/formats.ts'
import { seedCorpus } from './corpus.ts'

const WORK = resolve('.fuzz')
/** One input takes milliseconds; seconds that many are a hang. */
const HANG = 60

/**
 * The long search: Jazzer.js (libFuzzer) varies inputs and keeps those that make the code do what it has not done before.
 *
 *   npm run fuzz -- --minutes 30 --seed 2 --formats txt,pdf
 *
 * Each format is searched twice: from the bytes of the fixtures, and from programs that say how fixtures are to be damaged. What it
 * finds lies in .fuzz/found, what it learnt in .fuzz/corpus, from where the next run goes on.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      formats: { type: 'string', default: inputFormats.join(',') },
    },
  })
  const searched = values.formats.split(',').filter(isInputFormat)
  await buildTarget()
  const found = join(WORK, 'found')
  rmSync(found, { recursive: true, force: true })
  mkdirSync(found, { recursive: true })
  const seconds = Math.ceil((Number(values.minutes) * 60) / (searched.length * 2))
  for (const format of searched) {
    for (const isRaw of [true, false]) await search(format, isRaw, seconds, Number(values.seed))
  }
  const cases = readdirSync(found)
  console.log(cases.length === 0 ? 'fuzz: nothing found' : `fuzz: ${cases.length} in ${found}`)
  return cases.length === 0 ? 0 : 1
}

/** The code of the project in files that the fuzzer can watch, its libraries in one that it does not. */
async function buildTarget(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [csvModules()],
    resolve: { alias: { cheerio: resolve('node_modules/cheerio/dist/browser/index.js') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(WORK, 'target'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { target: resolve('tests/fuzz/target.ts') },
        external: ['exceljs'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name].cjs',
          codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] },
        },
      },
    },
  })
}

async function search(format: InputFormat, isRaw: boolean, seconds: number, seed: number): Promise<void> {
  const name = `${format}-${isRaw ? 'bytes' : 'programs'}`
  const corpus = join(WORK, 'corpus', name)
  seedCorpus(corpus, format, isRaw)
  const end = Date.now() + seconds * 1000
  // An input that hangs ends the process; the search goes on without it.
  for (let round = 0; Date.now() < end; round++) {
    const left = Math.ceil((end - Date.now()) / 1000)
    const options = [
      `-max_total_time=${left}`,
      `-seed=${seed + round}`,
      `-max_len=${isRaw ? 1 << 17 : 160}`,
      `-timeout=${HANG}`,
    ]
    console.log(`fuzz: ${name}, ${left} s`)
    const child = spawn(
      process.execPath,
      [
        createRequire(import.meta.url).resolve('@jazzer.js/core/dist/cli.js'),
        join(WORK, 'target/target.cjs'),
        corpus,
        '--includes=.fuzz/target',
        '--excludes=libraries',
        '--disableBugDetectors=.*',
        `--timeout=${HANG * 1000}`,
        '--',
        ...options,
        `-artifact_prefix=${join(WORK, 'found')}/${name}-`,
        '-print_final_stats=1',
      ],
      {
        stdio: 'inherit',
        env: {
          ...process.env,
          FUZZ_FORMAT: format,
          FUZZ_FOUND: join(WORK, 'found'),
          ...(isRaw ? { FUZZ_RAW: '1' } : {}),
        },
      },
    )
    const code = await new Promise((settle) => child.on('close', settle))
    if (code === 0) break
  }
}
