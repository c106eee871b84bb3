import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eachOf, oneAfterAnother } from '../cli/one-process.ts'
import { canTrace, type TracedRun, tracedOneAfterAnother } from './traced.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gazette-guard-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const inputs = ['txt', 'md', 'html', 'docx', 'pdf'].map((format) => `chapter.${format}`)
for (const input of inputs) copyFileSync(join('fixtures/parity', input), join(cwd, input))
// One page of a PDF opens all that four do.
copyFileSync('fixtures/pdf/columns.pdf', join(cwd, 'chapter.pdf'))

/** Every reader with every writer: what is written, and the command that writes it. */
const runs: readonly [output: string | null, ...args: string[]][] = [
  ...['json', 'ndjson', 'csv', 'tsv', 'xlsx', 'parquet'].map((format): [string, ...string[]] => [
    `records.${format}`,
    'extract',
    ...inputs,
    '--jobs',
    '1',
    '-o',
    `records.${format}`,
  ]),
  [null, 'extract', ...inputs, '-f', 'table', '--jobs', '2'],
  ['records', 'extract', ...inputs, '-o', 'records/', '--jobs', '2'],
  ['tables', 'extract', ...inputs, '-o', 'tables/', '-f', 'parquet', '--jobs', '1'],
  ['findings.sarif', 'check', ...inputs, '-f', 'sarif', '-o', 'findings.sarif', '--severity', 'error'],
  ['report.html', 'report', 'chapter.pdf', '-o', 'report.html'],
  [null, 'outline', 'chapter.docx'],
  [null, 'text', 'chapter.html'],
]

/** `records.csv`, the name that it has until it is whole, rows that wait, the folder of what is written ahead; and the one it lies in. */
const isOf = (output: string | null, path: string): boolean => {
  const own = relative(cwd, path)
  if (/^(?:(?:records|tables)\/)?\.gazette-\w+-\d+-/.test(own)) return true
  if (resolve(path).startsWith(join(tmpdir(), '.gazette-'))) return true
  if (output === null) return resolve(path) === tmpdir()
  // It is looked through for what a killed run has left.
  if (own === '') return true
  return own === output || own.startsWith(`${output}/`) || own.startsWith(`.${output}.`)
}

describe.skipIf(!canTrace)('the system sees only the named files opened and written, no socket and no program', () => {
  let all: TracedRun[]
  beforeAll(() => {
    all = tracedOneAfterAnother(
      runs.map(([, ...args]) => args),
      cwd,
      join(cwd, 'trace.log'),
    )
  }, 60_000)

  test.each(runs.map((run, at) => [at, ...run] as const))('%i %s: %s', (at, output, ...args) => {
    const named = inputs.filter((input) => args.includes(input))
    const { code, stderr, trace } = all[at] as TracedRun
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('gazette: chapter')])
    expect(trace?.sockets).toEqual([])
    expect(trace?.programs).toEqual([])
    expect(trace?.read.filter((path) => !isOf(output, path))).toEqual(named.map((input) => join(cwd, input)).sort())
    expect(trace?.written.filter((path) => !isOf(output, path))).toEqual([])
  })
})

const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

test('needs no more of Node than to read the inputs, to write the output and to start threads', () => {
  const may = [
    `--allow-fs-read=${resolve('.')}/`,
    `--allow-fs-read=${cwd}/`,
    `--allow-fs-write=${cwd}/`,
    '--allow-worker',
  ]
  const node = [permission, ...may, '--no-warnings']
  const words = oneAfterAnother([
    ['extract', ...inputs, '-o', 'allowed/', '--jobs', '2'],
    ['extract', ...inputs, '-o', 'allowed.xlsx', '--jobs', '1'],
  ])
  const { stderr } = spawnSync(process.execPath, [...node, ...words], { cwd, encoding: 'utf8' })
  expect(eachOf(stderr)).toEqual([
    { code: 0, text: '' },
    { code: 0, text: '' },
  ])
  expect(readdirSync(join(cwd, 'allowed'))).toHaveLength(9)
}, 60_000)
