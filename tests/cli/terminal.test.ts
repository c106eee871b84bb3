import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { chapter, folder, gazette, inTerminal, qinghai } from './run-gazette.ts'

const chinese = { LC_ALL: 'zh_CN.UTF-8' }
const escapeCharacter = '\x1b'

const views = new Map<string, Promise<string>>()

/** What a command shows of a whole gazette; asked for again, it is not run again. */
function viewOf(command: string, columns: number, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const key = `${command} ${columns} ${JSON.stringify(env)}`
  const view = views.get(key) ?? inTerminal([command, qinghai], columns, env)
  views.set(key, view)
  return view
}

const plainViewOf = async (...view: Parameters<typeof viewOf>): Promise<string> =>
  stripVTControlCharacters(await viewOf(...view))

describe.each([80, 120])('in a terminal of %i columns', (columns) => {
  it.each([['extract'], ['outline']])('%s draws no line wider, in either language', async (command) => {
    for (const env of [{}, chinese]) {
      const shown = await viewOf(command, columns, env)
      const tooWide = shown.split('\n').filter((line) => stringWidth(line) > columns && !line.startsWith('  gazette '))
      expect(tooWide).toEqual([])
    }
  })

  it('the arrows of a table stand one below the other', async () => {
    const shown = await plainViewOf('extract', columns)
    const tables = shown.split(/\n\n/).filter((part) => part.includes('→'))
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) {
      const columnsOfArrows = table
        .split('\n')
        .filter((line) => line.includes('→'))
        .map((line) => stringWidth(line.slice(0, line.indexOf('→'))))
      expect(new Set(columnsOfArrows).size).toBe(1)
    }
  })
})

it('shows a table in a terminal and writes json into a pipe', async () => {
  expect(await plainViewOf('extract', 80)).toMatch(/^青海省人民政府公报\n/)
  expect((await gazette(['extract', chapter])).stdout).toMatch(/^\{/)
})

it('names the issue, its documents with number and date, and their indicators from baseline to target', async () => {
  const shown = await plainViewOf('extract', 120)
  expect(shown).toContain('2022-07-29')
  expect(shown).toContain('青海省人民政府办公厅关于印发青海省“十四五”科技创新规划的通知')
  expect(shown).toContain('青政办〔2021〕117号 · 2021-12-21')
  expect(shown).toMatch(/商标注册量 +4\.6万件 +→ +7万件 +万件 +预期性/)
  expect(shown).toMatch(/gazette extract \S+qinghai-2022-special\.txt -o records\//)
})

it('says where things stand before where they are to go, whichever the table prints first', async () => {
  const shown = await plainViewOf('extract', 120)
  expect(shown).toMatch(/每千人口注册护士数 +3\.32 +→ +3\.60/)
})

it('heads the columns in the language of the locale, or the one that is asked for', async () => {
  expect(await viewOf('extract', 80, chinese)).toMatch(/2020年基期.*2025年目标/)
  expect(await inTerminal(['extract', qinghai, '--headers', 'en'], 80, chinese)).toMatch(/2020 baseline.*2025 target/)
})

describe('colour', () => {
  it.each(['extract', 'outline'])('%s: in a terminal, and nowhere else', async (command) => {
    expect(await inTerminal([command, chapter], 80)).toContain(escapeCharacter)
    expect(await inTerminal([command, chapter, '--no-color'], 80)).not.toContain(escapeCharacter)
    expect(await inTerminal([command, chapter], 80, { NO_COLOR: '1' })).not.toContain(escapeCharacter)
    const piped = await gazette(command === 'extract' ? [command, chapter, '-f', 'table'] : [command, chapter])
    expect(piped.stdout).not.toContain(escapeCharacter)
  })
})

it('nothing in a source moves the cursor or turns a line around', async () => {
  const text = await readFile(qinghai, 'utf8')
  const path = join(await folder(), 'hostile.txt')
  await writeFile(
    path,
    text.replaceAll('规划背景', '规划\x1b]0;owned\x07背景').replaceAll('商标注册量', '商标\x1b[2J注\u202e册量'),
  )
  const outline = await inTerminal(['outline', path, '--no-color'], 80)
  const table = await inTerminal(['extract', path, '--no-color', '-r', 'indicators,sections,tasks'], 120)
  expect(outline).toMatch(/规划.*owned.*背景/)
  expect((outline + table).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

it('the outline draws chapters, boxes and tables with their lines', async () => {
  const { stdout } = await gazette(['outline', qinghai])
  expect(stdout).toMatch(/^ {3}111 {2}├─ 第一章 规划背景 {2}\[background\]$/m)
  expect(stdout).toMatch(/^ {3}293 {2}│ {2}│ {2}│ {2}└─ ▣ 专栏1 标准技术支撑工程/m)
  expect(stdout).toMatch(/▦ 表1? “十四五”主要发展指标目标/)
})

it('ends with what became of all numbers, in the language of the locale', async () => {
  expect(await inTerminal(['extract', qinghai, '--no-color'], 300)).toMatch(
    /^1,\d{3} numbers: \d+ targets, \d+ indicator values, .*; 0 unexplained$/m,
  )
  expect(await inTerminal(['extract', qinghai, '--no-color'], 300, chinese)).toMatch(
    /^1,\d{3}个数字：目标\d+、指标值\d+、.*；未说明0$/m,
  )
})
