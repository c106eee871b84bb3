// What a user gets: packs the package and looks at what it holds; unpacks it where nothing else is installed, runs the command,
// imports the library; then installs it as its users do, compares what it does, and compiles a program that uses it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkContent } from './smoke/content.js'
import { compareWithOwn, install } from './smoke/installed.js'

const PROGRAM = `import { extract } from 'gazette'

const text = ['青海省人民政府关于印发规划的通知', '一、总体要求'].join(String.fromCharCode(10))
let count = 0
for await (const record of extract(text)) if (record.type === 'section') count += record.title.length
if (count !== 4) throw new Error('the packed library reads no heading')
// @ts-expect-error a record's fields are declared
for await (const record of extract('')) record.titel
`

const gazette = resolve('fixtures/qinghai-2022-special.txt')
const folder = mkdtempSync(join(tmpdir(), 'gazette-smoke-'))
const bare = join(folder, 'bare')
const installed = join(folder, 'installed')
const run = (cwd, program, args) =>
  execFileSync(program, args, { cwd, maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] })
try {
  for (const place of [bare, installed]) mkdirSync(join(place, 'node_modules'), { recursive: true })
  run('.', 'npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder])
  const tarball = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  )
  run(bare, 'tar', ['-xzf', tarball])
  const unpacked = join(bare, 'node_modules/gazette')
  renameSync(join(bare, 'package'), unpacked)
  const { files, bytes } = await checkContent(unpacked, tarball)
  console.log(`smoke: the package holds ${files} files, ${Math.ceil(bytes / 1e6)} MB, and is what it says`)

  const command = join(unpacked, 'bin/gazette.js')
  const records = run(bare, process.execPath, [command, 'extract', gazette, '-f', 'ndjson'])
    .toString('utf8')
    .trimEnd()
    .split('\n')
  if (records.length < 100) throw new Error(`the packed command wrote ${records.length} records of a whole gazette`)
  writeFileSync(join(bare, 'program.mjs'), PROGRAM)
  run(bare, process.execPath, ['program.mjs'])
  console.log(`smoke: by itself it wrote ${records.length} records; the library runs`)

  const how = install(installed, tarball, unpacked) ? 'installed' : 'linked, for no registry was reached,'
  const jobs = compareWithOwn(installed)
  console.log(`smoke: ${how} in an empty folder it does ${jobs} jobs as the repository's build does`)

  writeFileSync(join(installed, 'program.mts'), PROGRAM)
  const strictly = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '']
  run(installed, process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...strictly, 'program.mts'])
  console.log('smoke: a program that uses it type-checks')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
