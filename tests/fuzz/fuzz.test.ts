import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InputFormat } from '../../src/read/formats.ts'
import { cases } from './cases.ts'
import { damaged } from './damaged.ts'
import { keepPromises, trials } from './promises.ts'
import { readSchemas } from './schemas.ts'

// A longer search: FUZZ_RUNS=20000 npx vitest run tests/fuzz, or `npm run fuzz`, which follows what the code does with an input.
const RUNS = Number(process.env.FUZZ_RUNS ?? 60)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

const schemas = readSchemas()

test.each(cases())(
  '%s, which once broke a promise',
  async (path) => {
    await keepPromises(readFileSync(path), basename(path), schemas)
  },
  60_000,
)

/** Of all runs: a text is read in milliseconds, a PDF is not. */
const shares: Readonly<Record<InputFormat, number>> = { txt: 1, md: 0.4, html: 0.3, docx: 0.3, pdf: 0.1 }

test.each(Object.entries(shares) as [InputFormat, number][])(
  'whatever happens to a %s, what was promised holds',
  async (format, share) => {
    let read = 0
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 120 }), async (program) => {
        const tried = trials[program.length % trials.length] ?? 'writers'
        if ((await keepPromises(damaged(format, program), `a.${format}`, schemas, [tried])) === 'read') read++
      }),
      { numRuns: Math.ceil(RUNS * share), seed: SEED },
    )
    // Damage that nothing gets through shows nothing.
    expect(read).toBeGreaterThan((RUNS * share) / 6)
  },
  600_000,
)
