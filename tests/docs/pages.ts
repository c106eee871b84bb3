import { columnsPage } from './columns-page.ts'
import { queriesPage } from './queries-page.ts'
import { rulesPage } from './rules-page.ts'

/** Pages that are made of the code, by their files. */
export const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/columns.md': columnsPage,
  'docs/queries.md': queriesPage,
  'docs/rules.md': rulesPage,
}
