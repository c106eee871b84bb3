// What a user gets: packs the package, unpacks it where no node_modules is, runs the command and imports the library.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'gazette-smoke-'))
try {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder])
  const [archive] = readdirSync(folder)
  execFileSync('tar', ['-xzf', archive], { cwd: folder })
  const command = join(folder, 'package/bin/gazette.js')
  const gazette = resolve('fixtures/qinghai-2022-special.txt')
  const written = execFileSync(process.execPath, [command, 'extract', gazette, '-f', 'ndjson'], { maxBuffer: 2 ** 28 })
  const records = written.toString('utf8').trimEnd().split('\n').length

  const { extract } = await import(pathToFileURL(join(folder, 'package/dist/index.js')).href)
  if (typeof extract !== 'function') throw new Error('the packed library exports no extract()')
  if (records < 100) throw new Error(`the packed command wrote ${records} records of a whole gazette`)
  console.log(`smoke: the packed command wrote ${records} records`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
