import type { Row } from './tables.ts'
import { anyOf } from './word-pattern.ts'

/** The word of a title that says that another document comes with it: 印发. One that ends other names too says so before more words only: 权威发布. */
export function promulgationPattern(rows: readonly Row<'promulgations'>[]): RegExp {
  const [breaking, others] = [rows.filter(({ breaks }) => breaks), rows.filter(({ breaks }) => !breaks)]
  return new RegExp(`${anyOf(breaking)}|${anyOf(others)}(?=.)`, 's')
}
