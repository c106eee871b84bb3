import type { Cell, ColumnType } from '../columns/column.ts'
import { yesOrNo } from '../columns/sheets.ts'
import type { Language } from '../writer.ts'

/** Characters that a cell holds at most. */
export const LONGEST = 32_767

/** What a spreadsheet shows in a cell, and how. */
export interface Shown {
  readonly value: string | number | Date | null
  /** As number formats of spreadsheets say it; null for text. */
  readonly format: string | null
}

const BLANK: Shown = { value: null, format: null }

/** Numbers with as many decimals as they have, dates as dates, everything else as text that no spreadsheet computes. */
export function shown(cell: Cell, type: ColumnType, language: Language): Shown {
  if (cell === null || cell === '') return BLANK
  if (typeof cell === 'boolean') return { value: yesOrNo(cell, language), format: null }
  if (typeof cell === 'string') return type === 'date' ? dated(cell) : text(cell)
  if (type === 'integer' || type === 'year') return { value: cell, format: '0' }
  return { value: cell, format: decimal(cell) }
}

/** What XML has no place for: controls but for tabs and line ends, half surrogates, and two that are no characters. A spreadsheet would lose all rows behind one. */
const UNWRITABLE = /(?![\t\n\r\u0080-\u009f])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu

function text(cell: string): Shown {
  const whole = cell.length > LONGEST ? `${cell.slice(0, LONGEST - 1)}…` : cell
  return { value: whole.replace(UNWRITABLE, '\ufffd'), format: null }
}

const dated = (cell: string): Shown => ({ value: new Date(`${cell}T00:00:00Z`), format: 'yyyy-mm-dd' })

const MOST_DECIMALS = 6

/** 46,000 and 4.6, each in a format of as many decimals: one for all would end whole numbers in a bare point. */
function decimal(value: number): string {
  const [, fraction = ''] = String(value).split('.')
  if (fraction.length > MOST_DECIMALS || fraction.includes('e')) return 'General'
  return fraction === '' ? '#,##0' : `#,##0.${'0'.repeat(fraction.length)}`
}

/** Columns of one width each that it takes: a Chinese character takes two. */
export function widthOf({ value }: Shown): number {
  if (value === null) return 0
  if (value instanceof Date) return 10
  if (typeof value === 'number') return String(value).length + 2
  let width = 0
  for (const character of value) width += character > '\u2e7f' ? 2 : 1
  return width
}
