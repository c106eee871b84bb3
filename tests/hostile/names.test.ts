import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Interruption } from '../../src/cli/interruption.ts'
import { outputFile } from '../../src/cli/output-file.ts'
import { Unfinished } from '../../src/cli/unfinished.ts'
import { gazette, inTerminal, shell } from '../cli/run-gazette.ts'
import { TARGET } from './cases/case.ts'
import { obeyed } from './obeyed.ts'

const TEXT = `某市“十四五”水利规划\n\n一、任务\n\n${TARGET}\n`

/** What a file may be called where a name may be 255 bytes long, without its ending. */
const NAMES = [
  'new\nline',
  '\r\t',
  '-dash',
  '--force',
  '-o',
  '"\'`$(id)`;&|*?',
  'a'.repeat(251),
  `${'报'.repeat(83)}aa`,
  '\u{1f600}\u200d\u{1f525}',
  '\u202egpj\u202c',
  '\x1b[31m\x9b31m\x1b]0;owned\x07',
  ' begins and ends ',
  'dots...',
  'back\\slash\\..\\x41',
  '%s%n%41?q#h',
  'file:..',
  'http:x',
  '\ufeff\ufffd',
]
/** And in bytes that are no UTF-8: 政 under GBK; half a character; two that only their bytes tell apart. */
const BYTES = ['d5fe', 'e5be', '61ff', '61fe'].map((hex) => Buffer.from(hex, 'hex'))
const SHOWN = ['\\xd5\\xfe', '\\xe5\\xbe', 'a\\xff', 'a\\xfe']
const isLinux = process.platform === 'linux'

const cwd = mkdtempSync(join(tmpdir(), 'gazette-names-'))
const within = (folder: string, name: Buffer): Buffer => Buffer.concat([Buffer.from(`${join(cwd, folder)}/`), name])
const named = (name: Buffer): Buffer => Buffer.concat([name, Buffer.from('.txt')])

beforeAll(() => {
  mkdirSync(join(cwd, 'in'))
  for (const name of [...NAMES.map((name) => Buffer.from(name)), ...(isLinux ? BYTES : [])]) {
    writeFileSync(within('in', named(name)), TEXT)
    // A folder of that name with a file of that name.
    const folder = within('in', name)
    mkdirSync(folder)
    writeFileSync(Buffer.concat([folder, Buffer.from('/'), named(name)]), TEXT)
  }
  writeFileSync(join(cwd, 'plain.txt'), TEXT)
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const shown = [...NAMES, ...(isLinux ? SHOWN : [])]

const sourcesOf = (ndjson: string): unknown[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const { type, source } = JSON.parse(line)
      return type === 'target' ? [source] : []
    })

describe('an input, whatever it is called,', () => {
  it('is read in a folder, and in folders called so', async () => {
    const { code, stdout, stderr } = await gazette(['extract', 'in', '-f', 'ndjson', '--jobs', '2'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    expect(sourcesOf(stdout).sort()).toEqual(
      shown.flatMap((name) => [`in/${name}.txt`, `in/${name}/${name}.txt`]).sort(),
    )
  })

  it('is read when it is named', async () => {
    const line = 'gazette extract -f ndjson -- *.txt; gazette text ./-dash.txt; gazette extract -dash.txt'
    const { stdout, stderr } = await shell(line, { cwd: join(cwd, 'in') })
    expect(sourcesOf(stdout.slice(0, -TEXT.length)).sort()).toEqual(shown.map((name) => `${name}.txt`).sort())
    expect(stdout.endsWith(TEXT)).toBe(true)
    expect(stderr).toBe("gazette: unknown option '-dash.txt'; if the file of that name is meant, say ./-dash.txt\n")
  })

  it('is shown in a terminal, not obeyed', async () => {
    const view = await inTerminal(['extract', join(cwd, 'in')], 100)
    for (const name of SHOWN) expect(view).toContain(`${name}.txt`)
    expect(obeyed(view)).toEqual([])
  })
})

describe('an output, whatever it is called,', () => {
  it('is written, and nothing beside it', async () => {
    const out = join(cwd, 'out')
    mkdirSync(out)
    // By the command those that could be taken for something else; the others in one go.
    const files = [...NAMES.slice(0, 5), 'a'.repeat(251)].map((name) => `${name}.csv`)
    // The names in a file of their own, each ended by NUL: one shell for all.
    const names = join(cwd, 'names')
    writeFileSync(names, files.map((name) => `${name}\0`).join(''))
    const line = `while IFS= read -r -d '' name; do gazette extract ../plain.txt -r targets -o "$name"; done < ../names`
    expect(await shell(line, { cwd: out })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readdirSync(out).sort()).toEqual([...files].sort())
    const interruption = new Interruption()
    for (const name of NAMES.map((name) => `${name}.tsv`)) {
      const output = await outputFile(join(out, name), { interruption, force: false })
      await output.write('12座')
      await output.end()
      output.whole()
      files.push(name)
    }
    interruption.end()
    expect(readdirSync(out).sort()).toEqual([...files].sort())
    for (const name of files) expect(readFileSync(join(out, name), 'utf8')).toContain('12座')
  })

  it('is written as a folder, and nothing beside it', async () => {
    for (const name of ['\n\x1b[31m ', '报'.repeat(85), '-o']) {
      const { code } = await gazette(['extract', 'plain.txt', 'in/-o.txt', '-o', `folders/${name}/`], { cwd })
      expect(code).toBe(0)
      expect(readdirSync(join(cwd, 'folders', name))).toHaveLength(9)
    }
    expect(readdirSync(join(cwd, 'folders'))).toHaveLength(3)
  })

  it('has a note beside it, if its run was not finished, for itself alone', () => {
    const [one = '', other = ''] = ['1', '2'].map((end) => join(cwd, '长'.repeat(84) + end))
    for (const file of [one, other]) writeFileSync(file, '')
    const place = { name: one, file: one, inPlace: false, whole: () => {}, abandon: () => {} }
    new Unfinished(one, false).write([place])
    expect(new Unfinished(one, false).has(one)).toBe(true)
    new Unfinished(other, false).remove()
    expect(new Unfinished(one, false).has(one)).toBe(true)
    new Unfinished(one, false).remove()
    expect(readdirSync(cwd).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  })

  it('is whole where another begins with the same forty letters', async () => {
    const [findings, baseline] = ['findings', 'baseline'].map((end) => `${'x'.repeat(45)}-${end}.json`)
    const args = ['check', 'plain.txt', '-f', 'json', '--severity', 'info', '--update-baseline']
    const run = await gazette([...args, '-o', findings ?? '', '--baseline', baseline ?? ''], { cwd })
    expect([run.code, run.stderr]).toEqual([0, ''])
    const [told, known] = [findings, baseline].map((name) => JSON.parse(readFileSync(join(cwd, name ?? ''), 'utf8')))
    expect(known.findings).toHaveLength(told.findings.length)
  })

  it('is refused in one line before anything is read, where no file may be called so', async () => {
    for (const args of [
      ['extract', '-', '-o', `${'a'.repeat(251)}.json`],
      ['report', '-', '-o', `${'报'.repeat(84)}.html`],
    ]) {
      const { code, stderr } = await gazette(args, { cwd })
      expect([code, stderr]).toEqual([2, expect.stringMatching(/^gazette: \S+: the name is too long; shorten it\n$/)])
    }
  })

  it.runIf(isLinux)('is refused where its name is no UTF-8: another file would be written', async () => {
    const line = `name=$(printf 'bad\\377'); for out in "$name.json" "$name/"; do gazette extract plain.txt -o "$out"; done`
    const { stderr } = await shell(line, { cwd })
    expect(stderr.trimEnd().split('\n')).toEqual(
      ['bad\\xff.json', 'bad\\xff/'].map((name) => `gazette: ${name}: is no name in UTF-8; give it another`),
    )
    expect(readdirSync(cwd).filter((name) => name.startsWith('bad'))).toEqual([])
  })
})

it.runIf(isLinux)('works in a folder whose name is no UTF-8', async () => {
  const line = `cd "$(printf '\\325\\376')"; ln -s real.json link.json; printf '\\0\\0' > binary.text
    for out in real.json link.json new/folder/; do gazette extract *.txt --force -o "$out"; gazette extract *.txt --force -o "$out"; done
    gazette extract binary.text -o none/at/all/; ls -R`
  const { stdout, stderr } = await shell(line, { cwd: join(cwd, 'in') })
  expect(stderr).toBe('gazette: binary.text: this is a binary file, not text\n')
  expect(stdout).toMatch(
    /^\.:\nbinary\.text\nlink\.json\nnew\nreal\.json\n[^\n]+\n\n\.\/new:\nfolder\n\n\.\/new\/folder:\n(?:\w+\.\w+\n){9}$/,
  )
})
