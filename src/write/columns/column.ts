import type { Place } from '../place.ts'

export type Cell = string | number | boolean | null

/** A column of a delimited file: its name in both languages, and what a row says there. */
export interface Column<R> {
  /** snake_case of the field. */
  readonly name: string
  readonly zh: string
  readonly cell: (row: R, place: Place) => Cell
}

/** Several values in one cell. */
export const joined = (values: readonly string[]): string => values.join('; ')
