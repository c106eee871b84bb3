import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outlineOf } from '../outline-of.ts'

// Adding a case is adding a folder: input.txt (or .html) and, once read and found right, expected.txt.
const folder = 'fixtures/segment'

describe('documents, sections, boxes, tables and tasks', () => {
  test.for(readdirSync(folder))('%s', async (name) => {
    const expected = join(folder, name, 'expected.txt')
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.')) ?? 'input.txt'
    const outline = await outlineOf(readFileSync(join(folder, name, input), 'utf8'))
    expect(existsSync(expected), `${expected} is missing; the outline is\n${outline}`).toBe(true)
    expect(outline).toBe(readFileSync(expected, 'utf8'))
  })
})
