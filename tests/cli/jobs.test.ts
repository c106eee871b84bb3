import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { folder, gazette, qinghai } from './run-gazette.ts'

let cwd: string
/** The masthead, the contents and the beginning of the first plan. */
const issue = readFileSync(qinghai, 'utf8').split('\n').slice(0, 600).join('\n')

/** The first is much the longest, so that others are done before it; one cannot be read; two read differently. */
beforeEach(async () => {
  cwd = await folder()
  await mkdir(join(cwd, 'issues'))
  await writeFile(join(cwd, 'issues/1.txt'), `${issue}\n`.repeat(12))
  await writeFile(join(cwd, 'issues/2.docx'), 'no Word file at all')
  await writeFile(join(cwd, 'issues/3.txt'), issue)
  await copyFile('fixtures/minbao-2016.html', join(cwd, 'issues/4.html'))
  await writeFile(join(cwd, 'issues/5.txt'), '')
})

const read = (...args: string[]) => gazette(['extract', 'issues', ...args], { cwd })

it.each(['json', 'ndjson', 'csv', 'table'])(
  '%s is the same however many threads read, and whichever is done first',
  async (format) => {
    const [one, three] = [await read('-f', format, '--jobs', '1'), await read('-f', format, '--jobs', '3')]
    expect(three).toEqual(one)
    expect(one.code).toBe(2)
    expect(one.stderr).toContain('gazette: issues/2.docx: ')
    expect(one.stderr).toContain('gazette: issues/5.txt: no documents found')
    // For eyes, an issue that has a name goes by that.
    if (format === 'table') return
    const sources = [...one.stdout.matchAll(/issues\/\d\.\w+/g)].map(([source]) => source)
    expect([...new Set(sources)]).toEqual(expect.arrayContaining(['issues/1.txt', 'issues/3.txt', 'issues/4.html']))
    expect(sources).toEqual([...sources].sort())
  },
  60_000,
)

it('a folder of files is the same too, and nothing else stays in it', async () => {
  await read('-o', 'one/', '--jobs', '1')
  await read('-o', 'three/', '--jobs', '3')
  const names = await readdir(join(cwd, 'one'))
  expect(names).toHaveLength(9)
  expect(await readdir(join(cwd, 'three'))).toEqual(names)
  for (const name of names) {
    expect(await readFile(join(cwd, 'three', name), 'utf8')).toBe(await readFile(join(cwd, 'one', name), 'utf8'))
  }
}, 60_000)

it('an interruption leaves what was finished by then, whole', async () => {
  await mkdir(join(cwd, 'many'))
  for (let at = 10; at < 60; at++) await writeFile(join(cwd, `many/${at}.txt`), issue)
  const args = ['extract', 'many', '-o', 'records.json', '--jobs', '2']
  const child = spawn(process.execPath, [resolve('bin/gazette.js'), ...args], { cwd })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise((settle) => child.on('exit', (_, by) => settle(by)))
  await vi.waitUntil(() => begun(cwd), { timeout: 30_000, interval: 10 })
  child.kill('SIGINT')
  expect(await ended).toBe('SIGINT')
  const issues: { source: string; documents: unknown[] }[] = JSON.parse(
    await readFile(join(cwd, 'records.json'), 'utf8'),
  )
  expect(said).toBe(`gazette: interrupted: ${issues.length} of 50 inputs are written; run it again for the others\n`)
  expect(issues.length).toBeGreaterThan(0)
  expect(issues.length).toBeLessThan(50)
  expect(issues.map(({ source }) => source)).toEqual(issues.map((_, at) => `many/${at + 10}.txt`))
  expect(new Set(issues.map(({ documents }) => documents.length)).size).toBe(1)
  expect((await readdir(cwd)).sort()).toEqual(['.records.json.unfinished', 'issues', 'many', 'records.json'])

  // Another command does not write over it; the same one does, and ends as if it had never been interrupted.
  const other = await gazette(['extract', 'many', '-r', 'targets', '-o', 'records.json'], { cwd })
  expect([other.code, other.stderr]).toEqual([
    2,
    expect.stringContaining('records.json: is there already; say --force'),
  ])
  expect((await gazette(args, { cwd })).code).toBe(0)
  expect(JSON.parse(await readFile(join(cwd, 'records.json'), 'utf8'))).toHaveLength(50)
  expect((await readdir(cwd)).sort()).toEqual(['issues', 'many', 'records.json'])
}, 60_000)

it('what an interruption has left is not written over once somebody has changed it', async () => {
  await mkdir(join(cwd, 'many'))
  for (let at = 10; at < 60; at++) await writeFile(join(cwd, `many/${at}.txt`), issue)
  const args = ['extract', 'many', '-o', 'records.json', '--jobs', '2']
  const child = spawn(process.execPath, [resolve('bin/gazette.js'), ...args], { cwd })
  const ended = new Promise((settle) => child.on('exit', (_, by) => settle(by)))
  await vi.waitUntil(() => begun(cwd), { timeout: 30_000, interval: 10 })
  child.kill('SIGTERM')
  await ended
  await writeFile(join(cwd, 'records.json'), 'of my own')
  expect((await gazette(args, { cwd })).code).toBe(2)
  expect(await readFile(join(cwd, 'records.json'), 'utf8')).toBe('of my own')
}, 60_000)

it.each(['0', '-1', 'two', '1000'])('--jobs %s is refused in a line', async (jobs) => {
  expect(await read(`--jobs=${jobs}`)).toEqual({
    code: 2,
    stdout: '',
    stderr: `gazette: --jobs ${jobs}: say how many files to read at a time, from 1 to 256\n`,
  })
})

/** Some of the output is there, under the name that it has until it is whole. */
async function begun(cwd: string): Promise<boolean> {
  const part = (await readdir(cwd)).find((name) => /^\.gazette-.*-records\.json$/.test(name))
  return part !== undefined && (await stat(join(cwd, part))).size > 0
}
