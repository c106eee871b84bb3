import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputFormat } from '../../src/read/formats.ts'

/** A longer file tells the fuzzer no more, and takes it longer. */
const LONGEST = 1 << 17

/** What a search begins with: the fixtures of a format, or programs of a few changes. */
export function seedCorpus(folder: string, format: InputFormat, isRaw: boolean): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  if (isRaw) {
    for (const [index, path] of fixturesOf(format).entries()) copyFileSync(path, join(folder, `fixture-${index}`))
  } else {
    for (let seed = 0; seed < 40; seed++) writeFileSync(join(folder, `program-${seed}`), programOf(seed))
  }
}

const fixturesOf = (format: InputFormat): string[] =>
  readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`.${format}`) && !/expected|gold|README/.test(name))
    .map((name) => join('fixtures', name))
    .filter((path) => statSync(path).size < LONGEST)

/** Bytes that differ from seed to seed. */
const programOf = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 40 + seed }, (_, index) => ((index + 1) * (seed * 2654435761 + 40503)) >>> 7)
