// Keeps the built command compiled: runs it as its users do, so that V8 compiles what they need, and stores the result.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import loader from '../bin/load.js'
import { inAscii } from './in-ascii.js'

const program = resolve('dist/cli.cjs')
rmSync(loader.cacheOf(program), { force: true })
writeFileSync(loader.wrappedOf(program), Module.wrap(inAscii(readFileSync(program, 'utf8'))))
const script = loader.scriptOf(program)
const { main } = loader.run(program, script)

const folder = mkdtempSync(join(tmpdir(), 'gazette-compile-'))
try {
  for (const format of ['json', 'ndjson', 'csv', 'table']) {
    const output = ['-f', format, '-o', join(folder, `records.${format}`), '--quiet']
    const code = await main(['node', 'gazette', 'extract', 'fixtures/qinghai-2022-special.txt', ...output])
    if (code !== 0) throw new Error(`the built command ended with ${code}`)
  }
  writeFileSync(loader.cacheOf(program), script.createCachedData())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
