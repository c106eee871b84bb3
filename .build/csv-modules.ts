import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { checkRows } from '../src/lexicon/check-rows.ts'
import { readSheet } from '../src/lexicon/sheet.ts'
import { isTableName } from '../src/lexicon/tables.ts'

/**
 * Lets a module import a lexicon file: `import units from './units.csv'` is the list of its rows as `Row<'units'>`.
 * Files are read and checked when the project is built, so that no run has to.
 */
export function csvModules(): Plugin {
  return {
    name: 'csv-modules',
    enforce: 'pre',
    load(id) {
      const name = basename(id, '.csv')
      if (!id.endsWith('.csv') || !isTableName(name)) return null
      const rows = checkRows(name, readSheet(readFileSync(id)), id)
      // A string that JSON.parse reads starts up faster than the same rows as a literal.
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(rows))})`, moduleType: 'js', map: null }
    },
  }
}
