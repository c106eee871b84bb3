import { createHash } from 'node:crypto'

/** Lets a seeded share of all mutants through, each drawn by itself, whatever file it is in. */
class Sample {
  async init() {}

  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
      ]),
    )
  }
}

function isDrawn({ fileName, location, mutatorName, replacement }) {
  const { SHARE, SEED } = process.env
  const name = JSON.stringify([SEED, fileName.replace(/^.*\/src\//, ''), location, mutatorName, replacement])
  return createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32 < Number(SHARE)
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }]
