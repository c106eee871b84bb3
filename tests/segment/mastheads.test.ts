import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.ts'

// Adding a case is adding a folder: input.txt and, once read and found right, expected.txt.
const folder = 'fixtures/mastheads'

describe('what an issue says before its first document', () => {
  test.for(readdirSync(folder))('%s', async (name) => {
    const expected = `${folder}/${name}/expected.txt`
    const said = await saidBy(readFileSync(`${folder}/${name}/input.txt`, 'utf8'))
    expect(existsSync(expected), `${expected} is missing; it says\n${said}`).toBe(true)
    expect(said).toBe(readFileSync(expected, 'utf8'))
  })
})

async function saidBy(source: string): Promise<string> {
  const lines: string[] = []
  for await (const record of extract(source)) {
    if (record.type === 'diagnostic') lines.push(`${record.severity} ${record.rule}: ${record.message}`)
    if (record.type === 'document') lines.push(`document ${record.title}, ${record.category}, p. ${record.tocPage}`)
    if (record.type !== 'gazette') continue
    const { name, issue, year, publishedOn, serialNumber, contents } = record
    lines.push([name, issue, year, publishedOn, serialNumber].map((field) => field ?? '-').join(' | '))
    for (const { title, category, page, position } of contents) {
      lines.push(`  ${position.start.line}-${position.end.line} ${category ?? '-'}: ${title} ${page ?? '-'}`)
    }
  }
  return `${lines.join('\n')}\n`
}
