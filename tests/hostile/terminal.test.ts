import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachOf, oneAfterAnother } from '../cli/one-process.ts'
import { gazette, inTerminal, node, nodeInTerminal } from '../cli/run-gazette.ts'
import { obeyed } from './obeyed.ts'

/** What a terminal obeys: colours, titles, links, the clipboard, moves, the same in C1, and what turns a line around. */
const ORDERS = [
  '\x1b[2J\x1b[31m',
  '\x1b]0;owned\x07',
  '\x1b]8;;http://127.0.0.1:9/\x1b\\link\x1b]8;;\x1b\\',
  '\x1b]52;c;b3duZWQ=\x07',
  '\x9b31m\x9d0;owned\x9c',
  '\b\b\b\x7f\x07',
  '\u202eevil\u202c\u2066x\u2069',
  '\u200b\u200d\u2060\ufeff',
  '\u2028\u2029',
]
const ALL = ORDERS.join('字')
/** A name may hold anything but / and NUL. */
const NAME = `${ORDERS.join('字').replaceAll('/', '')}\n::error::owned.txt`

const TEXT = `某市人民政府公报${ALL}
某市人民政府关于印发${ALL}规划的通知
某政〔2021〕3号

一、主要目标${ALL}

到2025年，${ALL}水库达到30座 and 床位3张。

表1 ${ALL}指标
指标\t单位\t2020年\t2025年\t属性
${ALL}用水\t${ALL}亿立方米\t38\t${ALL}40\t约束性
床位\t张\t3\t4\t约束性

三、${ALL}任务

1.建设${ALL}水库。（责任单位：${ALL}水利局）
专栏1 ${ALL}工程
`

const cwd = mkdtempSync(join(tmpdir(), 'gazette-terminal-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))
beforeAll(() => {
  mkdirSync(join(cwd, 'in'))
  writeFileSync(join(cwd, 'in', NAME), TEXT)
  writeFileSync(join(cwd, 'plain.txt'), TEXT)
  writeFileSync(join(cwd, 'in', NAME.replace('.txt', '.docx')), 'no Word file')
})

const kinds = 'documents,sections,boxes,tables,indicators,targets,tasks,numbers,diagnostics'

describe('what a terminal shows of a hostile text under a hostile name obeys nothing', () => {
  const runs = [
    ['extract', '-f', 'table', '-r', kinds],
    ['extract'],
    ['extract', '-f', 'json', '-r', kinds],
    ['extract', '-f', 'ndjson', '-r', kinds],
    ['extract', '-f', 'csv', '-r', 'targets'],
    ['extract', '-f', 'tsv', '-r', 'targets'],
    ['check', '--severity', 'info'],
  ].map((args) => [...args, join(cwd, 'in')])

  it.each([{}, { FORCE_COLOR: '1', LC_ALL: 'zh_CN.UTF-8' }])('extract and check, %j', async (env) => {
    const all = eachOf(await nodeInTerminal(oneAfterAnother(runs), 100, env))
    expect(all).toHaveLength(2 * runs.length)
    for (const [at, args] of runs.entries()) {
      // One end is on standard output, the other on standard error.
      const shown = all[2 * at]?.text ?? ''
      expect(shown, args.join(' ')).toContain('owned')
      expect(shown).toContain('this Word file is damaged')
      // Those of the format itself, between cells.
      expect(obeyed(args.includes('tsv') ? shown.replaceAll('\t', ' ') : shown)).toEqual([])
    }
  })

  it('outline', async () => {
    const shown = await inTerminal(['outline', join(cwd, 'plain.txt')], 100, { FORCE_COLOR: '1' })
    expect(shown).toMatch(/\\x1b\]0;owned|owned/)
    expect(obeyed(shown)).toEqual([])
  })

  it('text, whose lines and tabs stay; behind a pipe it is the source as it stands', async () => {
    // Sixteen bytes each, so that every piece that is read at a time ends between \r and \n.
    const long = `${TEXT}${' '.repeat(15 - (Buffer.byteLength(TEXT) % 16))}\r${'\n水库\r床位 \r'.repeat(80_000)}\n`
    writeFileSync(join(cwd, 'long.txt'), long)
    const shown = await inTerminal(['text', join(cwd, 'long.txt')], 100)
    expect(obeyed(shown.replaceAll('\t', ' '))).toEqual([])
    expect(shown).toContain('\\x1b[2J\\x1b[31m')
    expect(shown).toContain('指标\t单位\t2020年\t2025年\t属性\n')
    expect(shown.split('\n')).toHaveLength(long.split(/\r\n|[\r\n]/).length)
    expect((await gazette(['text', join(cwd, 'long.txt')])).stdout).toBe(long)
  })

  it('messages of what is named wrong', async () => {
    const runs = [
      ['extract', `${ALL}.txt`],
      ['extract', join(cwd, 'plain.txt'), '-r', ALL],
      ['extract', join(cwd, 'plain.txt'), '--encoding', ALL],
      ['extract', join(cwd, 'plain.txt'), '-o', `no/${ALL}/a.json`],
      ['extract', join(cwd, 'plain.txt'), '--lexicon', ALL],
      ['check', join(cwd, 'plain.txt'), '--rule', `${ALL}=off`],
      ['check', join(cwd, 'plain.txt'), '--config', ALL],
      ['check', join(cwd, 'plain.txt'), '--baseline', ALL],
      ['report', join(cwd, 'plain.txt'), '-o', `no/${ALL}.html`],
      ['schema', ALL],
      ['outline', `--${ALL}`],
    ]
    const { stdout, stderr } = await node(oneAfterAnother(runs), { cwd })
    expect(eachOf(stdout)).toEqual(runs.map(() => ({ code: 2, text: '' })))
    for (const { text } of eachOf(stderr)) {
      expect(obeyed(text)).toEqual([])
      expect(text).toMatch(/^gazette: .+\n$/)
    }
  })
})

describe('findings for programs', () => {
  const check = async (format: string) =>
    (await gazette(['check', '-f', format, '--severity', 'info', 'in', 'plain.txt'], { cwd })).stdout

  it('github: one annotation a line, in which nothing else is ordered', async () => {
    const lines = (await check('github')).trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^,:]*,line=\d+,endLine=\d+,col=\d+,(?:endColumn=\d+,)?title=[a-z-]+::[^\n]*$/,
      )
      expect(obeyed(line)).toEqual([])
    }
  })

  it('sarif: places are URIs with everything in them percent-encoded', async () => {
    const text = await check('sarif')
    const { runs } = JSON.parse(text)
    const uris = [
      ...runs[0].artifacts.map(({ location }: { location: { uri: string } }) => location.uri),
      ...runs[0].results.map(
        (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
          result.locations[0]?.physicalLocation.artifactLocation.uri,
      ),
    ]
    expect(uris.length).toBeGreaterThan(2)
    expect(obeyed(text)).toEqual([])
    for (const uri of uris) expect(uri).toMatch(/^[\w.~!*'()%/-]+$/)
    expect(uris.map((uri) => decodeURIComponent(uri))).toContain(`in/${NAME}`)
  })

  it('junit: XML that any reader takes', async () => {
    const text = await check('junit')
    expect(obeyed(text)).toEqual([])
    const xml = load(text, { xml: true })
    expect(xml('testsuite').length).toBe(2)
    expect(xml('testcase').length).toBeGreaterThan(20)
  })
})
