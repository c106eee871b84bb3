import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GazetteRecord } from '../../src/index.ts'
import { SECRET } from './cases/case.ts'
import { markdowns } from './cases/markdown.ts'
import { pages } from './cases/pages.ts'
import { pdfFiles } from './cases/pdf-files.ts'
import { texts } from './cases/texts.ts'
import { wordFiles } from './cases/word-files.ts'
import { canTrace, type TracedRun, traced } from './traced.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gazette-hostile-'))
const secret = join(cwd, 'secret.txt')
const sets = {
  Word: wordFiles(secret),
  PDF: pdfFiles(secret),
  'a page': pages(secret),
  Markdown: markdowns,
  text: texts,
}
const cases = Object.values(sets).flat()

/** In MB, of one process that reads them all. A Word file or a page of a PDF may unpack to 256. */
const MOST_MEMORY = 1500

let run: TracedRun
let said: ReadonlyMap<string, string>
const found = new Map<string, string[]>()

// All at one go: what one of them does to a run, it does to all that come behind it.
beforeAll(() => {
  mkdirSync(join(cwd, 'in'))
  writeFileSync(secret, SECRET)
  for (const { file, bytes } of cases) writeFileSync(join(cwd, 'in', file), bytes())
  run = traced(['extract', 'in', '-f', 'ndjson', '-o', 'out.ndjson', '-q', '--jobs', '1'], cwd, join(cwd, 'trace.log'))
  said = new Map(
    run.stderr.split('\n').flatMap((line): [string, string][] => {
      const [, file, why] = /^gazette: in\/([^:]+): (.*)$/.exec(line) ?? []
      return file === undefined || why === undefined ? [] : [[file, why]]
    }),
  )
  for (const line of readFileSync(join(cwd, 'out.ndjson'), 'utf8').trimEnd().split('\n')) {
    const record: GazetteRecord & { source: string } = JSON.parse(line)
    const file = record.source.replace('in/', '')
    if (record.type === 'target') found.set(file, [...(found.get(file) ?? []), record.raw])
  }
}, 300_000)
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe.each(Object.entries(sets))('%s', (_, some) => {
  test.each(some)('$file', ({ file, refused, reads }) => {
    if (refused === null) {
      expect(said.get(file)).toBeUndefined()
      expect(found.get(file)).toContain(reads)
    } else {
      expect(said.get(file)).toMatch(refused)
    }
  })
})

test('each that is refused is so in one line that names it, and the others are still done', () => {
  const lines = run.stderr.trimEnd().split('\n')
  expect(lines.filter((line) => !/^gazette: in\/[a-z0-9-]+\.\w+: [^:]+$/.test(line))).toEqual([])
  expect(lines).toHaveLength(cases.filter(({ refused }) => refused !== null).length)
  expect(run.code).toBe(2)
})

test('a PDF that has too much of something does nothing to one that is read beside it in the same thread', () => {
  const [good, bad] = ['the-same-page-many-times.pdf', 'page-of-much-nothing.pdf']
  const script = `
    import { createReadStream } from 'node:fs'
    import { text } from ${JSON.stringify(pathToFileURL(resolve('dist/index.js')))}
    const read = async (name) => {
      let pages = 0
      for await (const page of text(createReadStream('in/' + name))) pages += page.length > 0
      return pages
    }
    const said = await Promise.allSettled(['${good}', '${bad}', '${good}'].map(read))
    console.log(JSON.stringify(said.map(({ value, reason }) => value ?? reason.message)))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual([30, expect.stringMatching(/draws more than 16 MB/), 30])
})

test('there are as many as is said', () => {
  const said = readFileSync('docs/reliability.md', 'utf8').replace(/\s+/g, ' ')
  const refusals = cases.filter(({ refused }) => refused !== null).length
  expect(said).toContain(`${cases.length} inputs made to do harm`)
  expect(said).toContain(`${cases.length - refusals} are read, ${refusals} are refused`)
})

test('none takes more memory than a large gazette may', () => {
  expect(run.memory).toBeLessThan(MOST_MEMORY)
})

test('none has anything read, fetched or run', () => {
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).not.toContain(SECRET)
  expect(run.stderr).not.toContain(SECRET)
})

test.skipIf(!canTrace)(
  'the system saw only the named files opened, none written but the output, no socket, no program',
  () => {
    expect(run.trace?.sockets).toEqual([])
    expect(run.trace?.programs).toEqual([])
    // The folder itself is looked through for what a killed run has left.
    const isOwn = (path: string) => /^(?:out\.ndjson|\.gazette-\w+-\d+-[\w./-]+)?$/.test(path.slice(cwd.length + 1))
    expect(run.trace?.read.filter((path) => !isOwn(path))).toEqual(
      [join(cwd, 'in'), ...cases.map(({ file }) => join(cwd, 'in', file))].sort(),
    )
    expect(run.trace?.written.filter((path) => !isOwn(path))).toEqual([])
  },
)
