import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Plugin } from 'vite'

/**
 * Lets a module import a lexicon file: `import units from './units.csv'` is the list of its rows,
 * each an object keyed by the header, parsed when the project is built so that no run has to.
 */
export function csvModules(): Plugin {
  return {
    name: 'csv-modules',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.csv')) return null
      const rows: unknown = parse(readFileSync(id, 'utf8'), {
        columns: true,
        bom: true,
        trim: true,
        skip_empty_lines: true,
      })
      return { code: `export default ${JSON.stringify(rows)}`, moduleType: 'js', map: null }
    },
  }
}
