import { expect, test } from 'vitest'
import { builtInRows, compileLexicon } from '../../src/index.ts'
import type { Finding } from '../../src/read/block.ts'
import { textReader } from '../../src/read/txt.ts'
import { documents, type Part } from '../../src/segment/documents.ts'

const lexicon = compileLexicon(builtInRows())

async function cut(text: string, largest?: number): Promise<{ parts: Part[]; told: string[] }> {
  const told: string[] = []
  const report = ({ severity, rule, message }: Finding) => void told.push(`${severity} ${rule}: ${message}`)
  const source = { chunks: chunk(text), file: 'text', encoding: undefined, report }
  const parts: Part[] = []
  const blocks = textReader.blocks(source, { lexicon, watch: () => undefined })
  for await (const part of documents(blocks, lexicon, report, largest)) parts.push(part)
  return { parts, told }
}

test('a document that is longer than may be held goes on as one of its own, of the same title', async () => {
  const lines = ['建设水库。', '加固堤防。', '修复湿地。', '改造管网。', '治理河流。', '清理河道。']
  const { parts, told } = await cut(`云岭省水利发展规划\n\n一、任务\n\n${lines.join('\n\n')}\n`, 20)
  const read = parts.filter((part) => part.type === 'document')
  expect(read.map(({ title, number }) => [title, number])).toEqual(Array(3).fill(['云岭省水利发展规划', null]))
  const said = read.map(({ children }) => children.map((node) => (node.type === 'paragraph' ? node.passage.text : '')))
  expect(said.flat()).toEqual(['一、任务', ...lines])
  const message = 'the document is longer than 20 characters; what follows is read as a document of its own'
  expect(told).toEqual(Array(2).fill(`warning document-too-large: ${message}`))
})

test('so does one that stands in a single line, parted where a sentence ends', async () => {
  const line = '建设水库3座。加固堤防5公里（包括“两江四岸”。）修复湿地。改造管网12.5公里。'
  const { parts, told } = await cut(`云岭省水利发展规划\n\n${line}\n`, 10)
  const read = parts.filter((part) => part.type === 'document')
  const said = read.flatMap(({ children }) => children.map((node) => (node.type === 'paragraph' ? node.passage : null)))
  expect(said.map((passage) => passage?.text)).toEqual([
    '建设水库3座。加固堤防5公里（包括“两江四岸”。）',
    '修复湿地。改造管网12.5公里。',
  ])
  expect(said.map((passage) => passage?.start)).toEqual([
    { line: 3, column: 1, offset: 11 },
    { line: 3, column: 26, offset: 36 },
  ])
  expect(told).toEqual([expect.stringContaining('document-too-large')])
})

test.each([
  ['a number', '水利水利水利水利123456.789%电力电力', ['水利水利水利水利123456.789%', '电力电力']],
  ['words', '水利水利水利水利水利电力电力电力电力电力水利', ['水利水利水利水利水利', '电力电力电力电力电力', '水利']],
])('a line without sentences is parted all the same, but not within %s', async (_, line, expected) => {
  const { parts } = await cut(`云岭省水利发展规划\n\n一、任务\n\n${line}\n`, 10)
  const read = parts.flatMap((part) => (part.type === 'document' ? part.children : []))
  expect(read.map((node) => (node.type === 'paragraph' ? node.passage.text : ''))).toEqual(['一、任务', ...expected])
})

test('a text without a document is passed over, and not held', async () => {
  const { parts, told } = await cut('他走了。\n\n'.repeat(2100))
  const outside = parts.filter((part) => part.type === 'outside')
  expect(parts.map(({ type }) => type)).toEqual(['gazette', ...Array(outside.length).fill('outside')])
  expect([outside.length, outside[0]?.position.start.line]).toEqual([100, 4001])
  expect(told).toEqual(['warning no-document: no official document found: no title like 关于…的通知 and no plan'])
})

async function* chunk(text: string): AsyncGenerator<string> {
  yield text
}
