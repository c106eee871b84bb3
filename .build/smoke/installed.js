// The package installed in an empty folder, as its users install it, does what the repository's own build does.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'

const READ = ['txt', 'md', 'html', 'docx', 'pdf'].map((format) => resolve(`fixtures/parity/chapter.${format}`))
const gazette = resolve('fixtures/qinghai-2022-special.txt')
const OWN = resolve('bin/gazette.js')

/** Installs the packed file with what it declares; gives false where there is no registry, and links what the repository has. */
export function install(folder, tarball, unpacked) {
  const quiet = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  try {
    execFileSync('npm', ['install', ...quiet, tarball], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    return true
  } catch (error) {
    if (!/\bE(?:NOTFOUND|AI_AGAIN|CONN\w+|TIMEDOUT|NOTCACHED)\b/.test(String(error.stderr))) throw error
  }
  cpSync(unpacked, join(folder, 'node_modules/gazette'), { recursive: true })
  for (const name of Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies)) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name))
  }
  return false
}

/** Every reader, and every writer that is a file of its own. */
export function compareWithOwn(folder) {
  const command = join(folder, 'node_modules/gazette/bin/gazette.js')
  const jobs = [
    ['extract', ...READ, '-f', 'ndjson', '--jobs', '2'],
    ['extract', gazette, '-f', 'json'],
    ['extract', gazette, '-f', 'table'],
    ['extract', gazette, '-f', 'csv', '-r', 'targets'],
    ['check', gazette, '-f', 'sarif'],
    ['extract', gazette, '-q', '-f', 'parquet', '-o', 'OUT/tables/'],
    ['extract', gazette, '-q', '-o', 'OUT/records.xlsx'],
    ['report', gazette, '-o', 'OUT/report.html'],
  ]
  for (const [index, args] of jobs.entries()) {
    const [theirs, ours] = [command, OWN].map((program, at) =>
      output(program, args, join(folder, `out-${index}-${at}`)),
    )
    if (Object.keys(ours).length === 0 || ours[Object.keys(ours)[0]].length === 0)
      throw new Error(`${args}: nothing written`)
    for (const name of Object.keys(ours))
      if (!isSame(ours[name], theirs[name])) throw new Error(`${args}: ${name} differs when installed`)
  }
  return jobs.length
}

/** What a run writes, by file. */
function output(program, args, place) {
  mkdirSync(place)
  const run = [program, ...args.map((arg) => arg.replace('OUT', place))]
  const written = { stdout: Buffer.of() }
  try {
    written.stdout = execFileSync(process.execPath, run, { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] })
  } catch (error) {
    // A check that finds something ends with 1.
    if (error.status !== 1) throw error
    written.stdout = error.stdout
  }
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const found = files.flatMap((file) => partsOf(file.name, readFileSync(join(file.parentPath, file.name))))
  return found.length > 0 ? Object.fromEntries(found) : written
}

/** A workbook is a zip file, which says when it was made; so does one of its parts. */
function partsOf(name, bytes) {
  if (!name.endsWith('.xlsx')) return [[name, bytes]]
  return Object.entries(unzipSync(bytes)).filter(([part]) => part !== 'docProps/core.xml')
}

const isSame = (ours, theirs) => theirs !== undefined && Buffer.compare(ours, theirs) === 0
