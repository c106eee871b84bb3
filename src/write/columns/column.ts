import type { Kind } from '../kinds.ts'
import type { Place } from '../place.ts'

export type Cell = string | number | boolean | null

/** What a column holds, by the words of Table Schema; an `array` is written as JSON. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'date' | 'array'

/** A column of rows: its name in both languages, what it holds, and what a row says there. */
export interface Column<R> {
  /** snake_case of the field. */
  readonly name: string
  readonly zh: string
  readonly type: ColumnType
  /** What it means, in a line. */
  readonly about: string
  /** Never empty. */
  readonly required?: true
  /** Where there are only so many values: each with its Chinese word. */
  readonly values?: Readonly<Record<string, string>>
  /** It holds the id of a record of that kind. */
  readonly refers?: Kind
  readonly cell: (row: R, place: Place) => Cell
}

/** Several values in one cell. */
export const joined = (values: readonly string[]): string => values.join('; ')
