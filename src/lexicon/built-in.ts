import agencies from './agencies.csv'
import captions from './captions.csv'
import comparators from './comparators.csv'
import duties from './duties.csv'
import headings from './headings.csv'
import kinds from './kinds.csv'
import parts from './parts.csv'
import roles from './roles.csv'
import type { SheetRow } from './sheet.ts'
import { checkRows, type LexiconRows, type TableName } from './tables.ts'
import units from './units.csv'

const files: Record<TableName, SheetRow[]> = {
  agencies,
  captions,
  comparators,
  duties,
  headings,
  kinds,
  parts,
  roles,
  units,
}

/** The lexicon that comes with the program. */
export function builtInRows(): LexiconRows {
  const entries = Object.entries(files).map(([name, rows]) => [name, checkRows(name as TableName, rows, `${name}.csv`)])
  return Object.fromEntries(entries) as LexiconRows
}
