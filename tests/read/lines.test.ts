import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, lines } from '../../src/read/lines.ts'

async function linesOf(chunks: readonly string[]): Promise<Line[]> {
  const all: Line[] = []
  for await (const batch of lines(from(chunks))) all.push(...batch)
  return all
}

async function* from(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks
}

const text = fc.array(fc.constantFrom('政', 'a', '\n', '\r', '\r\n', ''), { maxLength: 30 })

describe('lines', () => {
  test('nothing is lost, and numbers and offsets are right, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (chunks) => {
        const source = chunks.join('')
        const found = await linesOf(chunks)
        expect(found).toEqual(await linesOf([source]))
        expect(found.map(({ text, end }) => text + end).join('')).toBe(source)
        expect(found.map(({ text }) => text)).toEqual(source.split(/\r\n|\r|\n/).slice(0, found.length))
        for (const line of found) expect(source.slice(line.offset, line.offset + line.text.length)).toBe(line.text)
        expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1))
      }),
    )
  })
})
