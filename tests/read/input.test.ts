import { describe, expect, test } from 'vitest'
import { extract, text } from '../../src/index.ts'
import { encoded } from '../fuzz/encoded.ts'

async function textOf(chunks: Iterable<string | Uint8Array>, from: 'txt' | 'md' = 'txt'): Promise<string> {
  async function* all() {
    yield* chunks
  }
  let read = ''
  for await (const chunk of text(all(), { from })) read += chunk
  return read
}

function* cut(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

const PROSE = '到2025年，全市用水总量控制在40亿立方米以内，建设水库12座，实施节水改造，加强管理和服务。\n'.repeat(40)

describe('a text that begins with much that is ASCII', () => {
  test.each([1_000, 60_000, 70_000, 200_000])('%i characters of it, however it comes in pieces', async (length) => {
    const said = `${'<!-- 0123456789 -->\n'.repeat(length / 20)}${PROSE}`
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const bytes = encoded(said, encoding)
      for (const size of [bytes.length, 50_000, 7_001]) {
        expect(await textOf(cut(bytes, size)), `${encoding} by ${size}`).toBe(said)
      }
    }
  })

  test('and is nothing else', async () => {
    expect(await textOf([Buffer.from('Plan 2025\n')])).toBe('Plan 2025\n')
    expect(await textOf([])).toBe('')
  })
})

test('an input may come as bytes first, then as text', async () => {
  const said = '某市“十四五”水利发展规划\n\n一、重点任务\n\n建设水库12座。\n'
  async function* chunks() {
    yield Buffer.from(said.slice(0, 20))
    yield said.slice(20)
  }
  const raws: string[] = []
  for await (const record of extract(chunks())) if (record.type === 'target') raws.push(record.raw)
  expect(raws).toEqual(['12座'])
})

test('a sentence goes on over a page break, and not over pages of nothing', async () => {
  const around = [
    '某市“十四五”市场监管规划\n\n一、发展目标\n\n加强监管，优化营商环境，到2025年企业年报率保',
    '持在90%以上。\n',
  ]
  const subjects = async (gap: string) => {
    const found: (string | null)[] = []
    for await (const record of extract(around.join(gap))) if (record.type === 'target') found.push(record.subject)
    return found
  }
  expect(await subjects(`\n${'\n'.repeat(20)}`)).toEqual(['企业年报率'])
  expect(await subjects(`\n${'\n'.repeat(5000)}`)).not.toEqual(['企业年报率'])
})
