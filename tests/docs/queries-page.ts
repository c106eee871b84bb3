import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { isAsked, kinds } from '../../src/write/kinds.ts'
import { parquet } from '../../src/write/parquet/parquet.ts'
import { plain, qinghaiRecords } from '../write/gazette-records.ts'

// A question more is a file more: its first line asks it, the rest is the query.
const QUERIES = 'fixtures/queries'

/** Rows that the page shows. */
const SHOWN = 8

/** docs/queries.md: questions, and what DuckDB answers of the records of the fixture. */
export async function queriesPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-queries-'))
  try {
    await writeParquet(folder)
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(`SET file_search_path = '${folder}'`)
    const answers: string[] = []
    for (const name of readdirSync(QUERIES).sort()) {
      answers.push(await answered(connection, readFileSync(join(QUERIES, name), 'utf8')))
    }
    connection.closeSync()
    return `# Questions for a database

<!-- Made of ${QUERIES} by \`npm run docs\`. -->

\`gazette extract archive/ -o records/ -f parquet\` makes a file of each kind of record, typed: [DuckDB](https://duckdb.org), pandas, Polars and Spark read
them as they are. Amounts are DECIMAL(38, 10), years and dates are such, lists of tables are JSON; [columns.md](columns.md) tells what each column
means. \`source\` with \`document\`, \`section\` and \`box\` joins one file with another.

The answers are those of \`fixtures/qinghai-2022-special.txt\`.

${answers.join('\n')}`
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function writeParquet(folder: string): Promise<void> {
  const records = await qinghaiRecords()
  for (const kind of kinds.filter((kind) => isAsked(null, kind))) {
    const writer = await parquet.open({ ...plain, kinds: new Set([kind]) }, join(folder, `${kind}.parquet`))
    for (const record of records) await writer.write(record, 'qinghai.txt')
    await writer.end()
  }
}

async function answered(connection: DuckDBConnection, file: string): Promise<string> {
  const [first = '', ...lines] = file.trimEnd().split('\n')
  const sql = lines.join('\n')
  const reader = await connection.runAndReadAll(sql)
  const rows = reader.getRowsJson()
  const line = (cells: readonly unknown[]) => `| ${cells.map(cell).join(' | ')} |`
  const names = reader.columnNames()
  const more = rows.length > SHOWN ? `\n… ${rows.length} rows in all.\n` : ''
  return `## ${first.replace(/^-- /, '')}

\`\`\`sql
${sql}
\`\`\`

${line(names)}
${line(names.map(() => '---'))}
${rows.slice(0, SHOWN).map(line).join('\n')}
${more}`
}

/** Decimals without the zeros that only their type has. */
const cell = (value: unknown): string =>
  value === null
    ? ''
    : String(value)
        .replace(/^(-?\d+\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
        .replace(/\|/g, '\\|')
