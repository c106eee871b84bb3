/** In bytes. The longest content of a page has a thousandth of it, a scan of one a third. */
export const LARGEST_STREAM = 1 << 28
/**
 * In bytes of content of a page, a form that it shows counted as often as it is shown. Forms that show forms can come to any
 * number; the longest content of a page has a fiftieth of this.
 */
export const MOST_DRAWN = 1 << 24
/** What showing a form takes, in bytes of content that could be gone through meanwhile. */
export const FORM_COST = 512
/**
 * In bytes of a document: all that is unpacked, and all that is drawn. Each page is unpacked and gone through twice, for its text
 * and for its rules, so that a thousand pages may have 128 kB of content each, which is four times what such pages have.
 */
export const MOST_IN_ALL = 1 << 29

/** What the reading of one PDF has come to. The library counts it, as the build has it do (.build/bounded-pdf.ts). */
export interface Expense {
  bytes: number
  /** What there is too much of: the library passes over the error itself. */
  excess: string | null
}

/** Where the library finds them, in the global scope, by the id that it has given a document. */
export const EXPENSES = 'gazettePdfExpenses'

const expenses = new Map<string, Expense>()
Object.assign(globalThis, { [EXPENSES]: expenses })

/** Begins to count for a document. */
export function countFor(id: string): Expense {
  const expense: Expense = { bytes: 0, excess: null }
  expenses.set(id, expense)
  return expense
}

export function endCountFor(id: string): void {
  expenses.delete(id)
}
