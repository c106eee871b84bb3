import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { compileLexicon } from '../../src/lexicon/lexicon.ts'
import type { TableNode } from '../../src/model/tree.ts'
import type { Block } from '../../src/read/block.ts'
import { textReader } from '../../src/read/txt.ts'

// Adding a case is adding a folder with input.txt to fixtures/tables, and expected.txt once found right. Those of
// fixtures/indicators have lines.txt for it, those of fixtures/segment only have to stand where they say.
const lexicon = compileLexicon(builtInRows())
const casesOf = (folder: string) => readdirSync(folder).map((name) => join(folder, name))
const tables = casesOf('fixtures/tables')
const indicators = casesOf('fixtures/indicators')
/** Some of them are pages. */
const isText = (folder: string) => existsSync(join(folder, 'input.txt'))
const inputOf = (folder: string) => readFileSync(join(folder, 'input.txt'), 'utf8')

describe('what lines come to: cells, or text', () => {
  const cases = [
    ...tables.map((folder) => [folder, 'expected.txt'] as const),
    ...indicators.map((folder) => [folder, 'lines.txt'] as const),
  ]
  test.for(cases)('%s', async ([folder, file]) => {
    const expected = join(folder, file)
    const read = (await blocksOf(inputOf(folder))).flatMap(linesOf).join('\n')
    expect(existsSync(expected), `${expected} is missing; the lines are\n${read}`).toBe(true)
    expect(`${read}\n`).toBe(readFileSync(expected, 'utf8'))
  })
})

describe('every table, row and cell stands in the source where it says', () => {
  test.for([...tables, ...indicators, ...casesOf('fixtures/segment').filter(isText)])('%s', async (folder) => {
    const text = inputOf(folder)
    const read = (await blocksOf(text)).filter((block) => block.type === 'table')
    expect(read.flatMap((table) => misplaced(table, text))).toEqual([])
  })
})

async function blocksOf(text: string): Promise<Block[]> {
  const source = { chunks: chunk(text), file: 'table', encoding: undefined, report: () => undefined }
  const read: Block[] = []
  for await (const blocks of textReader.blocks(source, { lexicon, watch: () => undefined })) read.push(...blocks)
  return read
}

async function* chunk(text: string): AsyncGenerator<string> {
  yield text
}

/** `3-4  1 | 森林覆盖率 | % | 8`: a row of the table above, with the lines that it stands on; `5 paragraph …`: what is none. */
function linesOf(block: Block): string[] {
  if (block.type !== 'table') {
    return [`${block.position.start.line} ${block.type} ${'passage' in block ? block.passage.text : ''}`.trimEnd()]
  }
  const rows = block.rows.map(({ position: { start, end }, cells }) => {
    const lines = start.line === end.line ? `${start.line}` : `${start.line}-${end.line}`
    return `${lines}  ${cells.map((cell) => cell.text || '·').join(' | ')}`
  })
  return [block.parts === 1 ? 'table' : `table of ${block.parts} parts`, ...rows]
}

/** What of a table does not stand in the source as it says: whole lines are rows, one below the other, and hold their cells. */
function misplaced({ position, rows }: TableNode, text: string): string[] {
  const wrong: string[] = []
  const check = (isRight: boolean, what: string) => {
    if (!isRight) wrong.push(what)
  }
  check(isSame(position.start, rows[0]?.position.start) && isSame(position.end, rows.at(-1)?.position.end), 'the table')
  const end = position.end.offset ?? 0
  let last = 0
  for (const { position, cells } of rows) {
    const [from, to] = [position.start.offset ?? -1, position.end.offset ?? -1]
    const row = `row ${text.slice(from, to)}`
    check(isAt(position.start, text) && isAt(position.end, text), `${row}: line and column`)
    check(position.start.column === 1 && /^(?:\r?\n|\r|$)/.test(text.slice(to)), `${row}: whole lines`)
    check(from >= last && to > from, `${row}: below the last`)
    last = to
    for (const { source, start } of cells) {
      const at = start.offset ?? -1
      check(isAt(start, text) && text.startsWith(source, at), `cell ${source}`)
      // the name of a group may stand beside the middle of its rows, below the first of them
      check(at >= from && at + source.length <= end, `cell ${source}: in its row`)
    }
  }
  return wrong
}

interface Place {
  line: number
  column: number
  offset?: number | undefined
}

const isSame = (one: Place, other: Place | undefined): boolean =>
  one.line === other?.line && one.column === other.column && one.offset === other.offset

/** Whether line and column of a place are those of its offset. */
function isAt({ line, column, offset = -1 }: Place, text: string): boolean {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return line === lines.length && column === (lines.at(-1)?.length ?? 0) + 1
}
