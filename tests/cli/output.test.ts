import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chapter, folder, gazette, qinghai, shell } from './run-gazette.ts'

describe('-o', () => {
  it.each([
    ['a.json', /^\{\n"gazette"/],
    ['a.ndjson', /^\{"type":"gazette"/],
    ['a.jsonl', /^\{"type":"gazette"/],
    ['a.csv', /^source,document_number,/],
    ['a.TSV', /^source\tdocument_number\t/],
  ])('takes the format of %s from its ending', async (name, begins) => {
    const cwd = await folder()
    const { code, stdout } = await gazette(['extract', chapter, '-o', name], { cwd })
    expect(await readFile(join(cwd, name), 'utf8')).toMatch(begins)
    expect(stdout).toBe('')
    expect(code).toBe(0)
  })

  it('fills a folder with one csv per kind of record, and what they are', async () => {
    const cwd = await folder()
    await gazette(['extract', chapter, '-o', 'records/'], { cwd })
    const names = ['boxes', 'diagnostics', 'documents', 'indicators', 'sections', 'tables', 'targets', 'tasks']
    expect(await readdir(join(cwd, 'records'))).toEqual(
      [...names.map((name) => `${name}.csv`), 'datapackage.json'].sort(),
    )
    const alone = await gazette(['extract', chapter, '-f', 'csv', '-r', 'tasks'])
    expect(await readFile(join(cwd, 'records/tasks.csv'), 'utf8')).toBe(alone.stdout)
  })

  it('leaves what stood there as it was when nothing could be read, and no scraps beside it', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'old.json'), 'old')
    await writeFile(join(cwd, 'bad.txt'), Buffer.alloc(100))
    for (const path of ['old.json', 'new.json', 'new/']) {
      expect((await gazette(['extract', 'bad.txt', '-o', path], { cwd })).code).toBe(2)
    }
    expect(await readFile(join(cwd, 'old.json'), 'utf8')).toBe('old')
    expect(await readdir(cwd)).toEqual(['bad.txt', 'old.json'])
  })

  it('does not write over what is there, unless told to', async () => {
    const cwd = await folder()
    await mkdir(join(cwd, 'records'))
    for (const [path, there] of [
      ['notes.json', 'notes.json'],
      ['records/', 'records/targets.csv'],
      ['book.xlsx', 'book.xlsx'],
    ] as const) {
      await writeFile(join(cwd, there), 'of my own')
      const { code, stderr } = await gazette(['extract', chapter, '-o', path], { cwd })
      expect(stderr).toBe(`gazette: ${there}: is there already; say --force to write over it, or name another file\n`)
      expect(code).toBe(2)
      expect(await readFile(join(cwd, there), 'utf8')).toBe('of my own')
      expect((await gazette(['extract', chapter, '-o', path, '--force'], { cwd })).code).toBe(0)
      expect(await readFile(join(cwd, there), 'utf8')).not.toBe('of my own')
    }
    expect((await readdir(cwd)).sort()).toEqual(['book.xlsx', 'notes.json', 'records'])
  })

  it('goes through a link to the file behind it', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'real.json'), 'old')
    await symlink('real.json', join(cwd, 'link.json'))
    await gazette(['extract', chapter, '-o', 'link.json', '--force'], { cwd })
    expect(await readlink(join(cwd, 'link.json'))).toBe('real.json')
    expect(JSON.parse(await readFile(join(cwd, 'real.json'), 'utf8')).documents).toHaveLength(1)
  })

  it('does not take the place of an input', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'issue.txt'), '目 录')
    const { code, stderr } = await gazette(['extract', 'issue.txt', '-f', 'json', '-o', './issue.txt'], { cwd })
    expect(stderr).toMatch(/issue\.txt: is an input too/)
    expect(code).toBe(2)
    expect(await readFile(join(cwd, 'issue.txt'), 'utf8')).toBe('目 录')
  })

  it.each([
    ['no/such/folder.json', /there is no folder no\/such; make it first/],
    ['issue.txt/x.json', /a part of the path is a file/],
    ['issue.docx', /no format goes by this ending; say -f/],
    ['no/such/book.xlsx', /there is no folder no\/such; make it first/],
  ])('says why it cannot write to %s', async (path, says) => {
    const cwd = await folder()
    await writeFile(join(cwd, 'issue.txt'), '目 录')
    const { code, stderr } = await gazette(['extract', chapter, '-o', path], { cwd })
    expect(stderr).toMatch(says)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(code).toBe(2)
  })

  it('keeps what is no text off the standard output', async () => {
    for (const format of ['xlsx', 'parquet']) {
      const { code, stdout, stderr } = await gazette(['extract', chapter, '-f', format])
      expect([code, stdout, stderr]).toEqual([2, '', `gazette: -f ${format}: is no text; name a file for it with -o\n`])
    }
  })

  it('keeps json out of a folder', async () => {
    const cwd = await folder()
    await mkdir(join(cwd, 'records'))
    const { code, stderr } = await gazette(['extract', chapter, '-f', 'json', '-o', 'records'], { cwd })
    expect(stderr).toMatch(/a folder gets csv, tsv or parquet files; name a file for json/)
    expect(code).toBe(2)
  })
})

describe('standard output', () => {
  it.each(['json', 'ndjson', 'csv -r tasks', 'tsv -r tasks', 'table'])('may be closed early: -f %s', async (format) => {
    const { code, stderr } = await shell(
      `gazette extract '${qinghai}' '${qinghai}' -f ${format} | head -c 10 >/dev/null`,
    )
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  it('may be closed early by the reader of an outline', async () => {
    const { code, stderr } = await shell(`gazette outline '${chapter}' | true`)
    expect([stderr, code]).toEqual(['', 0])
  })

  it('may be named as a file', async () => {
    const { code, stdout } = await shell(`gazette extract '${chapter}' -f json -o /dev/stdout | cat`)
    expect(JSON.parse(stdout).documents).toHaveLength(1)
    expect(code).toBe(0)
  })

  it('is not cut off for a slow reader', async () => {
    const { stdout } = await shell(`gazette extract '${qinghai}' | (sleep 1; cat)`)
    expect(JSON.parse(stdout).documents).toHaveLength(5)
  })

  it('that is full is an error', async () => {
    const { code, stderr } = await shell(`gazette extract '${chapter}' > /dev/full`)
    expect(stderr).toMatch(/standard output: no space left/)
    expect(code).toBe(2)
  })
})
