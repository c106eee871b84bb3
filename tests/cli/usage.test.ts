import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { folder, gazette, qinghai } from './run-gazette.ts'

describe('wrong usage is one line on stderr that says what to do, and exits 2', () => {
  it.each([
    [['extract', qinghai, '-f', 'xml'], /'xml' is invalid\. Allowed choices are table, json, ndjson, csv, tsv/],
    [['extract', qinghai, '--fromat', 'json'], /unknown option '--fromat' \(Did you mean --format\?\)/],
    [['extract', qinghai, '-r', 'target'], /-r target: no such records; choose from documents, .*targets/],
    [
      ['extract', qinghai, '-r', 'targets,tasks', '-f', 'csv'],
      /a csv file holds one kind; name one, or give -o a folder\//,
    ],
    [['extract', qinghai, '--from', 'ofd'], /--from ofd: no such format; say txt/],
    [['extract', qinghai, '--encoding', 'klingon'], /--encoding klingon: no such encoding; give a label such as utf-8/],
    [['extract', qinghai, '--lexicon', 'no-such-folder'], /no-such-folder: cannot be read as a lexicon folder/],
    [['extract', qinghai, '--excel'], /--excel is for csv and tsv, not for json/],
    [['extract', qinghai, '--long', '-f', 'ndjson'], /--long is for rows, which ndjson has not; leave it out/],
    [['extract', '-', '-'], /- is there twice/],
    [['extrakt'], /unknown command 'extrakt' \(Did you mean extract\?\)/],
    [['outline', qinghai, qinghai], /too many arguments/],
  ])('%j', async (args, says) => {
    const { code, stdout, stderr } = await gazette(args)
    expect(stderr).toMatch(says)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})

it('without a command it shows what there is', async () => {
  const { code, stderr } = await gazette([])
  expect(stderr).toMatch(/extract .*\n.*outline /s)
  expect(code).toBe(2)
})

it('help that is asked for goes to stdout', async () => {
  const { code, stdout } = await gazette(['extract', '--help'])
  expect(stdout).toMatch(/--records <list>/)
  expect(code).toBe(0)
})

it('csv of one kind says on stderr what else there was, unless told to be quiet or what to write', async () => {
  expect((await gazette(['extract', qinghai, '-f', 'csv'])).stderr).toMatch(/also there: 5 documents, \d+ sections/)
  expect((await gazette(['extract', qinghai, '-f', 'csv', '-q'])).stderr).toBe('')
  expect((await gazette(['extract', qinghai, '-f', 'csv', '-r', 'tasks'])).stderr).toBe('')
})

it('-r leaves the kinds that were asked for', async () => {
  const lines = (await gazette(['extract', qinghai, '-f', 'ndjson', '-r', 'documents,boxes'])).stdout
    .trimEnd()
    .split('\n')
  expect(new Set(lines.map((line) => JSON.parse(line).type))).toEqual(new Set(['document', 'box']))
  const json = JSON.parse((await gazette(['extract', qinghai, '-r', 'boxes'])).stdout)
  expect(Object.keys(json)).toEqual(['gazette', 'documents'])
  expect(json.documents[0].boxes.length).toBeGreaterThan(0)
  expect(json.documents[0]).not.toHaveProperty('tasks')
})

it('is where it is run from of no matter', async () => {
  const here = await gazette(['extract', qinghai])
  const there = await gazette(['extract', qinghai], { cwd: await folder() })
  expect(there.stdout).toBe(here.stdout)
})

it('every option is in the reference, and the reference names no other', async () => {
  const help = (await Promise.all(['extract', 'check'].map((command) => gazette([command, '--help'])))).map(
    ({ stdout }) => stdout,
  )
  const reference = await readFile('docs/command.md', 'utf8')
  const options = (text: string) =>
    new Set((text.match(/--[a-z-]+[a-z]/g) ?? []).filter((option) => option !== '--help'))
  expect(options(reference)).toEqual(options(help.join('\n')))
})
