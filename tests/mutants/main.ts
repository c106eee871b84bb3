import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { parts } from './parts.ts'
import { report } from './report.ts'

const USAGE = `npm run mutants -- PART [FILE ...] [--share 0.1] [--seed 1] [--jobs 1]
  PART is one of ${Object.keys(parts).join(', ')}; with FILEs (or globs) only these of its files are changed`

/** Changes the code of a part in every small way, one at a time, and tells which changes no test notices. */
export async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      share: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: '1' },
    },
  })
  const [name = '', ...files] = positionals
  const part = parts[name]
  if (part === undefined) {
    console.error(USAGE)
    return 2
  }
  // Processes of their own run the tests and draw the sample.
  Object.assign(process.env, { TESTS: part.tests.join(), SHARE: values.share, SEED: values.seed })
  const isSample = Number(values.share) < 1
  const isWhole = !isSample && files.length === 0
  const results = await new Stryker({
    mutate: files.length > 0 ? files : [...part.mutate],
    testRunner: 'in-process',
    plugins: ['./tests/mutants/in-process.js', './tests/mutants/sample.js'],
    checkers: isSample ? ['sample'] : [],
    coverageAnalysis: 'perTest',
    // Patterns are made when a module is loaded: to leave them out would leave out most of the grammar.
    ignoreStatic: false,
    incremental: isWhole,
    incrementalFile: `.mutants/${name}-so-far.json`,
    concurrency: Number(values.jobs),
    timeoutMS: 20_000,
    tempDirName: `.mutants/${name}`,
    ignorePatterns: ['/.mutants', '/bin', '/coverage', '/dist', '/docs'],
    // Types are no matter of the tests, and TypeScript 7 has no interface for programs that would rewrite its settings.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    reporters: ['progress-append-only', 'html', 'json'],
    htmlReporter: { fileName: `.mutants/${name}.html` },
    jsonReporter: { fileName: `.mutants/${name}.json` },
  }).runMutationTest()
  return report(results, isSample)
}
