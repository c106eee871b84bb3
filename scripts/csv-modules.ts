import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { readSheet } from '../src/lexicon/sheet.ts'

/**
 * Lets a module import a lexicon file: `import units from './units.csv'` is the list of its rows,
 * each with its number and its cells by column, parsed when the project is built so that no run has to.
 */
export function csvModules(): Plugin {
  return {
    name: 'csv-modules',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.csv')) return null
      return { code: `export default ${JSON.stringify(readSheet(readFileSync(id)))}`, moduleType: 'js', map: null }
    },
  }
}
