import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, gazette, qinghai, shell } from './run-gazette.ts'

const oneLine = (text: string) => text.trimEnd().split('\n').length === 1

describe('what cannot be read is said in one line that names it, and exits 2', () => {
  const cases: [what: string, make: (dir: string) => Promise<string>, says: RegExp][] = [
    ['a name that leads nowhere', async (dir) => join(dir, 'gone.txt'), /gone\.txt: no such file/],
    ['a folder without gazettes', async (dir) => dir, /no gazettes in this folder; it needs files that end in \.txt/],
    [
      'a binary file',
      async (dir) => {
        await writeFile(join(dir, 'b.txt'), Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 256)))
        return join(dir, 'b.txt')
      },
      /b\.txt: .*binary/,
    ],
    [
      'a format that has no reader',
      async (dir) => {
        await writeFile(join(dir, 'plan.pdf'), '%PDF-1.4')
        return join(dir, 'plan.pdf')
      },
      /plan\.pdf: pdf is not read yet; save it as text/,
    ],
    [
      'a name with an escape sequence in it',
      async (dir) => join(dir, '\x1b[31mred.txt'),
      /\\x1b\[31mred\.txt: no such file/,
    ],
  ]
  for (const command of ['extract', 'outline']) {
    it.each(cases)(`${command}: %s`, async (_, make, says) => {
      const { code, stdout, stderr } = await gazette([command, await make(await folder())])
      expect(stderr).toMatch(says)
      expect(stderr).toSatisfy(oneLine)
      expect(stdout).toBe('')
      expect(code).toBe(2)
    })
  }
})

it('an empty file is a gazette without documents, and it is said that there are none', async () => {
  const path = join(await folder(), 'empty.txt')
  await writeFile(path, '')
  const { code, stdout, stderr } = await gazette(['extract', path])
  expect(JSON.parse(stdout).documents).toEqual([])
  expect(stderr).toMatch(/empty\.txt: no documents found/)
  expect(code).toBe(0)
})

it('bytes that are no UTF-8 cost nothing but themselves', async () => {
  const path = join(await folder(), 'damaged.txt')
  const bytes = await readFile(qinghai)
  await writeFile(path, Buffer.concat([bytes.subarray(0, 9000), Buffer.from([0xff, 0xc3]), bytes.subarray(9000)]))
  const { code, stdout } = await gazette(['extract', path])
  expect(code).toBe(0)
  const whole = JSON.parse((await gazette(['extract', qinghai])).stdout)
  const titles = (json: { documents: { title: string }[] }) => json.documents.map(({ title }) => title)
  expect(titles(JSON.parse(stdout))).toEqual(titles(whole))
})

it('a text piped in is read with - and without', async () => {
  const fromFile = await gazette(['extract', qinghai, '-f', 'ndjson'])
  const input = await readFile(qinghai)
  for (const args of [
    ['extract', '-', '-f', 'ndjson'],
    ['extract', '-f', 'ndjson'],
  ]) {
    expect((await gazette(args, { input })).stdout).toBe(fromFile.stdout)
  }
})

it('an encoding that is named is used', async () => {
  const dir = await folder()
  const gb18030 = join(dir, 'gb18030.txt')
  await shell(`iconv -f utf-8 -t gb18030 '${qinghai}' > '${gb18030}'`)
  const { stdout } = await gazette(['extract', gb18030, '--encoding', 'gb18030', '-f', 'ndjson'])
  expect(stdout).toBe((await gazette(['extract', qinghai, '-f', 'ndjson'])).stdout)
})

describe('a folder', () => {
  async function archive(): Promise<string> {
    const dir = await folder()
    await mkdir(join(dir, '2022/12'), { recursive: true })
    await copyFile(qinghai, join(dir, '2022/12/special.txt'))
    await copyFile(qinghai, join(dir, '2022/first.TXT'))
    await writeFile(join(dir, '2022/notes.doc'), 'no gazette')
    await writeFile(join(dir, '.hidden.txt'), 'no gazette')
    await symlink(dir, join(dir, '2022/round'))
    return dir
  }

  it('is searched to the bottom, and every record says which file it is from', async () => {
    const { code, stdout } = await gazette(['extract', '.', '-f', 'ndjson'], { cwd: await archive() })
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([...new Set(records.map(({ source }) => source))]).toEqual(['2022/12/special.txt', '2022/first.TXT'])
    expect(records.every(({ source }) => source !== undefined)).toBe(true)
    expect(code).toBe(0)
  })

  it('gives its good files though one of them is bad', async () => {
    const cwd = await archive()
    await writeFile(join(cwd, '2022/bad.txt'), Buffer.alloc(100))
    const { code, stdout, stderr } = await gazette(['extract', '.', 'gone.txt'], { cwd })
    const issues = JSON.parse(stdout)
    expect(issues.map(({ source }: { source: string }) => source)).toEqual(['2022/12/special.txt', '2022/first.TXT'])
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('gone.txt: no such file'),
      expect.stringContaining('2022/bad.txt: '),
    ])
    expect(code).toBe(2)
  })
})
