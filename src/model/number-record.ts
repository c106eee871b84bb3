import type { Position } from './position.ts'

/** What became of a number. */
export type Disposition =
  | 'indicator'
  | 'target'
  | 'fact'
  | 'forecast'
  | 'date'
  | 'period'
  | 'age'
  | 'label'
  | 'documentNumber'
  | 'page'
  | 'contact'
  | 'name'
  | 'rating'
  | 'ordinal'
  | 'base'
  | 'vague'
  | 'unexplained'

/**
 * A number of the source, and what became of it. Every run of digits is in exactly one of these, and so is every Chinese
 * numeral that counts. One record a number as read: a range (`3—5`), decimals (`4.6`), thousands (`1,000`) and the digits that a
 * scan parted (`1 2.5`) are one, whose `position` covers it all, without unit and comparator.
 */
export interface NumberRecord {
  type: 'number'
  id: string
  /** Id of the document it stands in; null in masthead, contents and whatever no document holds. */
  document: string | null
  /** The number as written: `40`, `3—5`, `三分之一`. */
  raw: string
  /** Of a range its lower end; null where it is no amount: 数十, 1 : 1.10. */
  value: number | null
  unit: string | null
  disposition: Disposition
  /** Id of the rule that says so; docs/numbers.md lists them. */
  reason: string
  /** Id of the target or indicator that it went into. */
  record: string | null
  /** The sentence, cell or line it stands in. */
  evidence: string
  position: Position & { page?: number }
}
