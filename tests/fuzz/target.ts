import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type InputFormat, isInputFormat } from '../../src/read/formats.ts'
import { damaged } from './damaged.ts'
import { keepPromises, trials } from './promises.ts'
import { readSchemas } from './schemas.ts'

// What the fuzzer calls, in a process of its own: see main.ts.
const { FUZZ_FORMAT = 'txt', FUZZ_RAW, FUZZ_FOUND = '.fuzz/found', FUZZ_SLOW = '3000' } = process.env
const format: InputFormat = isInputFormat(FUZZ_FORMAT) ? FUZZ_FORMAT : 'txt'
const schemas = readSchemas()
let runs = 0
const known = new Set<string>()

/** @param program the input itself, or bytes that tell what becomes of which fixture */
export async function fuzz(program: Uint8Array): Promise<void> {
  const bytes = FUZZ_RAW === undefined ? damaged(format, program) : new Uint8Array(program)
  const file = `a.${format}`
  const start = process.cpuUsage()
  try {
    // All of them would let a third as many inputs through.
    await keepPromises(bytes, file, schemas, [trials[bytes.length % trials.length] ?? 'writers'])
  } catch (error) {
    keep(bytes, error)
  }
  // The first inputs take what all have to load.
  if (++runs > 10 && process.cpuUsage(start).user > Number(FUZZ_SLOW) * 1000) keep(bytes, new Error('slow'))
}

/** Keeps an input that broke a promise, once for each way of breaking it, and lets the search go on. */
function keep(bytes: Uint8Array, error: unknown): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const what = message.replace(/[0-9]+|"(?:[^"\\]|\\.)*"/g, '').slice(0, 80)
  const where = stack.split('\n').find((line) => /^\s+at /.test(line)) ?? ''
  const id = createHash('sha256').update(what).update(where).digest('hex').slice(0, 8)
  if (known.has(id)) return
  known.add(id)
  mkdirSync(join(FUZZ_FOUND, id), { recursive: true })
  writeFileSync(join(FUZZ_FOUND, id, `input.${format}`), bytes)
  writeFileSync(join(FUZZ_FOUND, id, 'why.txt'), stack)
  process.stderr.write(`found ${id}: ${message.slice(0, 300)}\n`)
}
