import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract, type GazetteRecord } from '../../src/index.ts'

// Adding a case is adding a folder: input.txt and, once read and found right, expected.txt.
const folder = 'fixtures/segment'

describe('documents, sections, boxes, tables and tasks', () => {
  test.for(readdirSync(folder))('%s', async (name) => {
    const expected = join(folder, name, 'expected.txt')
    const outline = await outlineOf(readFileSync(join(folder, name, 'input.txt'), 'utf8'))
    expect(existsSync(expected), `${expected} is missing; the outline is\n${outline}`).toBe(true)
    expect(outline).toBe(readFileSync(expected, 'utf8'))
  })
})

async function outlineOf(text: string): Promise<string> {
  const lines: string[] = []
  for await (const record of extract(text)) lines.push(...describeRecord(record))
  return `${lines.join('\n')}\n`
}

function describeRecord(record: GazetteRecord): string[] {
  const at = `${record.position.start.line}-${record.position.end.line}`.padEnd(7)
  switch (record.type) {
    case 'gazette':
      return record.name === null ? [] : [`${at} gazette ${record.name} ${record.issue} ${record.publishedOn}`]
    case 'document':
      return [
        `${at} document ${record.title} | ${record.kind} ${record.number?.raw ?? '-'} ${record.issuedOn ?? '-'}`,
        `        from ${record.issuers.join(' + ') || '-'} to ${record.recipients.join(' + ') || '-'}`,
        `        ${record.category ?? '-'} p. ${record.tocPage ?? '-'}, plan ${record.plan?.title ?? '-'} ${record.plan?.startYear ?? ''}-${record.plan?.endYear ?? ''}`,
      ]
    case 'section':
      return [
        `${at} ${'  '.repeat(record.level)}${record.label ?? ''}[${record.title}]${record.runIn ? ' run-in' : ''} ${record.role}`,
      ]
    case 'box':
      return [`${at}   box ${record.number ?? '-'} [${record.title}] ${record.items} items`]
    case 'table':
      return [`${at}   table ${record.number ?? '-'} [${record.caption ?? ''}] ${record.parts} parts`]
    case 'task': {
      const bodies = record.responsible.map(({ name, lead }) => (lead ? `${name}*` : name)).join(' + ')
      return [
        `${at}   task ${record.kind} ${record.number ?? '-'} [${record.title ?? ''}] ${record.text.replaceAll('\n', ' / ')}${bodies && ` by ${bodies}`}`,
      ]
    }
    case 'diagnostic':
      return [`${at} ${record.rule}: ${record.message}`]
    default:
      return []
  }
}
