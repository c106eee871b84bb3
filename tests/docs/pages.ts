import { columnsPage } from './columns-page.ts'
import { rulesPage } from './rules-page.ts'

/** Pages that are made of the code, by their files. */
export const pages: Readonly<Record<string, () => string>> = {
  'docs/columns.md': columnsPage,
  'docs/rules.md': rulesPage,
}
