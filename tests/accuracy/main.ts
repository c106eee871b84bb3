/**
 * Measures the extractor on real documents that people have annotated (fixtures/gold).
 *
 *   npm run accuracy                 a table per document
 *   npm run accuracy -- --misses     and each annotation missed (-), found but not all right (~), each record too many (+)
 *   npm run accuracy -- NAME         one document only
 */
import { parseArgs } from 'node:util'
import { f1, type Score, score } from './score.ts'
import { annotatedSources, recordsIn } from './sources.ts'

const COLUMNS = ['record', 'gold', 'extracted', 'found', 'right', 'found F1', 'right F1']

export async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { misses: { type: 'boolean' } },
    allowPositionals: true,
  })
  const sources = (await annotatedSources()).filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  )
  for (const { name, file, annotations } of sources) {
    const scores = score(await recordsIn(file), annotations)
    console.log([`\n${name}`, ...table(scores), ...(values.misses ? scores.flatMap(misses) : [])].join('\n'))
  }
  return 0
}

function table(scores: readonly Score[]): string[] {
  const rows = scores.map((one) => [
    one.type,
    ...[one.gold, one.extracted, one.found, one.right].map(String),
    ...[f1(one.found, one), f1(one.right, one)].map((value) => value.toFixed(3)),
  ])
  return [COLUMNS, ...rows].map(
    ([type = '', ...cells]) => type.padEnd(10) + cells.map((cell) => cell.padStart(10)).join(''),
  )
}

function misses({ type, misses }: Score): string[] {
  if (misses.length === 0) return []
  const sorted = [...misses].sort((a, b) => a.line - b.line)
  return [`\n${type}`, ...sorted.map(({ line, text }) => `  line ${line} ${text}`)]
}
