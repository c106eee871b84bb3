// What a user gets: packs the package, unpacks it where nothing else is installed, runs the command, imports the library;
// then gives it the dependencies it declares and compiles a program that uses it.
import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

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
const run = (program, args) =>
  execFileSync(program, args, { cwd: folder, maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] })
try {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  run('tar', ['-xzf', readdirSync(folder)[0]])
  mkdirSync(join(folder, 'node_modules'))
  renameSync(join(folder, 'package'), join(folder, 'node_modules/gazette'))
  const command = 'node_modules/gazette/bin/gazette.js'
  const records = run(process.execPath, [command, 'extract', gazette, '-f', 'ndjson'])
    .toString('utf8')
    .trimEnd()
    .split('\n')
  if (records.length < 100) throw new Error(`the packed command wrote ${records.length} records of a whole gazette`)

  writeFileSync(join(folder, 'program.mts'), PROGRAM)
  writeFileSync(join(folder, 'program.mjs'), PROGRAM)
  run(process.execPath, ['program.mjs'])

  for (const name of Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies)) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name))
  }
  const apart = run(process.execPath, [command, 'extract', gazette, gazette, '-f', 'ndjson', '--jobs', '2'])
  if (apart.toString('utf8').trimEnd().split('\n').length !== 2 * records.length)
    throw new Error('the packed command does not read two files at a time')

  run(process.execPath, [command, 'report', gazette, '-o', 'report.html'])
  if (!readFileSync(join(folder, 'report.html'), 'utf8').includes('gazetteReview'))
    throw new Error('the packed command writes no report')

  const strictly = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '']
  run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...strictly, 'program.mts'])
  console.log(`smoke: the packed command wrote ${records.length} records; the packed library runs and type-checks`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
