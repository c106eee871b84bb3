import type { Cell } from './cell.ts'
import type { SheetRow } from './sheet.ts'
import { type Row, type TableName, tables } from './tables.ts'

/** A lexicon file that cannot be used; the message names file, row and remedy. */
export class LexiconError extends Error {
  override name = 'LexiconError'
}

/**
 * The rows of one file, checked.
 *
 * @param file how messages name the file
 * @throws {LexiconError} naming file, row and column
 */
export function checkRows<T extends TableName>(name: T, rows: readonly SheetRow[], file: string): Row<T>[] {
  const columns = Object.entries<Cell<unknown>>(tables[name])
  return rows.map(({ row, cells }) => {
    const entries = columns.map(([column, read]) => {
      const cell = cells[column]
      const result = read(cell ?? '')
      if ('value' in result) return [column, result.value]
      const found = cell === undefined ? 'missing' : JSON.stringify(cell)
      throw new LexiconError(`${file}: row ${row}: column ${column} is ${found}; write ${result.expected}`)
    })
    return Object.fromEntries(entries) as Row<T>
  })
}
