import agencies from './agencies.csv'
import captions from './captions.csv'
import columns from './columns.csv'
import comparators from './comparators.csv'
import cues from './cues.csv'
import duties from './duties.csv'
import headings from './headings.csv'
import kinds from './kinds.csv'
import natures from './natures.csv'
import parts from './parts.csv'
import predicates from './predicates.csv'
import roles from './roles.csv'
import type { SheetRow } from './sheet.ts'
import subsets from './subsets.csv'
import { checkRows, type LexiconRows, type TableName } from './tables.ts'
import units from './units.csv'
import zeros from './zeros.csv'

const files: Record<TableName, SheetRow[]> = {
  agencies,
  captions,
  columns,
  comparators,
  cues,
  duties,
  headings,
  kinds,
  natures,
  parts,
  predicates,
  roles,
  subsets,
  units,
  zeros,
}

/** The lexicon that comes with the program. */
export function builtInRows(): LexiconRows {
  const entries = Object.entries(files).map(([name, rows]) => [name, checkRows(name as TableName, rows, `${name}.csv`)])
  return Object.fromEntries(entries) as LexiconRows
}
