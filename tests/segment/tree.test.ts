import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtInRows, compileLexicon, type DocumentNode, documentProcessor, extract } from '../../src/index.ts'
import type { ContentNode, TableNode } from '../../src/model/tree.ts'

// Adding a case is adding a folder: input.txt (or .html) and, once read and found right, expected.txt.
const folder = 'fixtures/trees'
const lexicon = compileLexicon(builtInRows())

describe('every node of a document, a line each', () => {
  test.for(readdirSync(folder))('%s', async (name) => {
    const expected = `${folder}/${name}/expected.txt`
    const input = readdirSync(`${folder}/${name}`).find((file) => file.startsWith('input.'))
    const tree = await treeOf(readFileSync(`${folder}/${name}/${input}`, 'utf8'))
    expect(existsSync(expected), `${expected} is missing; the tree is\n${tree}`).toBe(true)
    expect(tree).toBe(readFileSync(expected, 'utf8'))
  })
})

async function treeOf(source: string): Promise<string> {
  const lines: string[] = []
  const processor = documentProcessor(lexicon)().use(() => (tree: DocumentNode) => {
    lines.push(`document [${tree.title ?? ''}]`, ...tree.children.flatMap((child) => told(child, 1)))
  })
  for await (const record of extract(source, { lexicon, processor })) {
    if (record.type === 'diagnostic') lines.push(`${record.rule} on line ${record.position.start.line}`)
  }
  return `${lines.join('\n')}\n`
}

function told(node: ContentNode, depth: number): string[] {
  const own = `${'  '.repeat(depth)}${node.type} ${about(node)}`
  const children = 'children' in node ? node.children : []
  return [own.trimEnd(), ...children.flatMap((child) => told(child, depth + 1))]
}

function about(node: ContentNode): string {
  switch (node.type) {
    case 'section':
      return `${node.label ?? '-'} [${node.title}] ${node.role}${node.runIn ? ' run-in' : ''}`
    case 'box':
      return `${node.number ?? '-'} [${node.title}]`
    case 'item':
      return `${node.label ?? '-'} ${node.ordinal ?? '-'} ${node.passage.text}`
    case 'table':
      return rowsOf(node)
    case 'figure':
      return ''
    default:
      return node.passage.text
  }
}

const rowsOf = ({ number, caption, parts, rows, notes }: TableNode): string =>
  `${number ?? '-'} [${caption ?? ''}] in ${parts}: ${rows.map(({ cells }) => cells.map(({ text }) => text).join(', ')).join(' / ')}${notes.map(({ text }) => ` (${text})`).join('')}`
