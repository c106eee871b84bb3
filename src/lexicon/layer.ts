import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { checkRows, LexiconError } from './check-rows.ts'
import type { SheetRow } from './sheet.ts'
import { isTableName, type LexiconRows, type Row, type TableName, tables } from './tables.ts'

/**
 * Lays the CSV files of a folder over a lexicon: a row with a known key replaces the row of that key, others are added.
 *
 * @throws {LexiconError} naming the file, and the row where one is at fault
 */
export async function layerRows(base: LexiconRows, folder: string): Promise<LexiconRows> {
  const layered: LexiconRows = { ...base }
  const names = (await list(folder)).filter((name) => name.endsWith('.csv')).sort()
  if (names.length === 0) throw new LexiconError(`${folder}: holds no .csv; expected one of ${known()}`)
  for (const name of names) {
    const table = basename(name, '.csv')
    const file = join(folder, name)
    if (!isTableName(table))
      throw new LexiconError(`${file}: no lexicon table of that name; expected one of ${known()}`)
    layer(layered, table, checkRows(table, await read(file), file))
  }
  return layered
}

const known = () =>
  Object.keys(tables)
    .map((name) => `${name}.csv`)
    .join(', ')

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    throw new LexiconError(`${folder}: cannot be read as a lexicon folder; give a folder of CSV files`)
  }
}

async function read(file: string): Promise<SheetRow[]> {
  // Most runs bring no lexicon of their own; they do not load the CSV parser.
  const { readSheet } = await import('./sheet.ts')
  try {
    return readSheet(await readFile(file))
  } catch (error) {
    throw new LexiconError(`${file}: ${String(error).replace(/^\w+: /, '')}; save it as CSV`)
  }
}

/** A row replaces the one of its key where that stands, for heading schemes are tried in the table's order. */
function layer<T extends TableName>(rows: LexiconRows, table: T, added: readonly Row<T>[]): void {
  const [key = ''] = Object.keys(tables[table])
  const keyOf = (row: object) => new Map(Object.entries(row)).get(key)
  const base: readonly Row<T>[] = rows[table]
  const byKey = new Map([...base, ...added].map((row) => [keyOf(row), row]))
  Object.assign(rows, { [table]: [...byKey.values()] })
}
