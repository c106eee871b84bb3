import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, gazette, inTerminal, qinghai, shell } from './run-gazette.ts'

const short = '某市“十四五”水利发展规划\n\n一、重点任务\n\n建设水库12座。\n'

describe.each([['text'], ['outline'], ['check'], ['extract']])('gazette %s', (command) => {
  it('says in one line why an input could not be read, and ends with 2', async () => {
    const dir = await folder()
    await writeFile(join(dir, 'picture.txt'), Buffer.from('89504e470d0a1a0a', 'hex'))
    const { code, stderr, stdout } = await gazette([command, 'picture.txt'], { cwd: dir })
    expect([code, stderr]).toEqual([
      2,
      'gazette: picture.txt: this is a picture, which is not read; have its text recognised (OCR) and saved\n',
    ])
    expect(stdout).toBe('')
  })

  it('says in one line that there is no room for what it writes, and ends with 2', async () => {
    const { code, stderr } = await shell(`gazette ${command} '${qinghai}' > /dev/full`)
    expect([code, stderr]).toEqual([2, 'gazette: standard output: no space left; free some, or write elsewhere\n'])
  })

  it('says in one line that a folder is no standard input', async () => {
    const { code, stderr } = await shell(`gazette ${command} - < /`)
    expect([code, stderr]).toEqual([2, 'gazette: standard input: is a folder; name a file in it\n'])
  })

  it('is content when nobody reads to the end', async () => {
    expect(await shell(`gazette ${command} '${qinghai}' --from txt > >(head -c 10 > /dev/null); true`)).toMatchObject({
      code: 0,
      stderr: '',
    })
  })
})

describe('gazette report', () => {
  it('says in one line what it cannot make a page of, and leaves none', async () => {
    const dir = await folder()
    const input = join(dir, 'two')
    await mkdir(input)
    await writeFile(join(input, 'a.txt'), short)
    await writeFile(join(input, 'b.txt'), short)
    await writeFile(join(dir, 'picture.txt'), Buffer.from('89504e470d0a1a0a', 'hex'))
    const said = async (name: string) => {
      const { code, stderr } = await gazette(['report', name, '-o', 'report.html'], { cwd: dir })
      return [code, stderr]
    }
    expect(await said('two')).toEqual([2, 'gazette: two: is a folder of several gazettes; name one of them\n'])
    expect(await said('none.txt')).toEqual([2, 'gazette: none.txt: no such file or folder; check the name\n'])
    expect(await said('picture.txt')).toEqual([
      2,
      'gazette: picture.txt: this is a picture, which is not read; have its text recognised (OCR) and saved\n',
    ])
    await expect(readFile(join(dir, 'report.html'))).rejects.toThrow(/ENOENT/)
  })
})

it('a text that a terminal shows has its escapes shown, not obeyed, by gazette text', async () => {
  const path = join(await folder(), 'a.txt')
  await writeFile(path, '甲\x1b[31m乙\n')
  expect(await inTerminal(['text', path], 80)).toBe('甲\\x1b[31m乙\n')
})

it('what else there was is told with the name as a shell needs it', async () => {
  const path = join(await folder(), 'one plan.txt')
  await writeFile(path, short)
  const shown = await inTerminal(['extract', path], 400)
  expect(shown).toContain(`gazette outline '${path}'`)
})

it('marks of one gazette are not taken for several', async () => {
  const { code, stderr } = await gazette(['extract', qinghai, qinghai, '--review', 'marks.json'])
  expect([code, stderr]).toEqual([2, 'gazette: --review marks.json: is of one gazette; name that one alone\n'])
})

it('a folder that a pipe lies in is read but for the pipe', async () => {
  const dir = await folder()
  await writeFile(join(dir, 'b.txt'), short)
  await writeFile(join(dir, 'a.txt'), short)
  const { code, stderr, stdout } = await shell(`mkfifo c.txt && gazette extract . -r targets -f csv | cut -d, -f1`, {
    cwd: dir,
  })
  expect(stdout.trim().split('\n')).toEqual(['source', 'a.txt', 'b.txt'])
  expect(stderr).toContain('gazette: c.txt: is no file but a pipe, a socket or a device; name it by itself\n')
  expect(code).toBe(2)
})
