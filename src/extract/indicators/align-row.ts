import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { Column } from './columns.ts'
import { isEmpty, isUnit } from './units.ts'

/** A row of more cells is damage, and not worth the search. */
const MOST_COLUMNS = 40

/** 1, 12., 3.1, （一）, 二、, ① */
const NUMBER = /^[（(]?(?:\d{1,3}(?:[.．-]\d{1,3})?|[一二三四五六七八九十]{1,3}|[①-⑳])[）)]?[.．、]?$/
const NUMERIC = /^[\d\s.,，:：%％≥≤<>＜＞+~～—–-]+$/

/**
 * The cells of a row, one a column. A row may have lost cells: merged ones that were not repeated, blanks at either end.
 * Where cells are missing, they are missing where the rest fits what the columns hold best.
 */
export function alignRow(
  cells: readonly Passage[],
  columns: readonly Column[],
  lexicon: Lexicon,
): readonly (Passage | null)[] {
  const width = columns.length
  // Nothing is missing, as in most rows.
  if (cells.length === width && cells.at(-1)?.text !== '') return cells
  const held = cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1)
  const straight = place(held, held.length, width)
  // 一、防洪工程 on a line of its own groups the rows below it.
  if (held.length < 2 || held.length >= width || width > MOST_COLUMNS) return straight
  let best = straight
  let most = suitability(straight, columns, lexicon)
  for (let at = 0; at < held.length; at++) {
    const placed = place(held, at, width)
    const score = suitability(placed, columns, lexicon)
    if (score > most) {
      best = placed
      most = score
    }
  }
  return best
}

/** The cells with all that is missing put in at one place. */
function place(cells: readonly Passage[], at: number, width: number): (Passage | null)[] {
  const missing = Array.from({ length: width - cells.length }, () => null)
  return [...cells.slice(0, at), ...missing, ...cells.slice(at)].slice(0, width)
}

/** How well the cells of a row suit what their columns hold. */
export function suitability(cells: readonly (Passage | null)[], columns: readonly Column[], lexicon: Lexicon): number {
  return columns.reduce((sum, column, index) => {
    const text = cells[index]?.text ?? ''
    return text === '' ? sum : sum + fitOf(text, column.kind, lexicon)
  }, 0)
}

/** How well a text suits a column: 2 when it can hardly stand elsewhere, -2 when it cannot stand here. */
function fitOf(text: string, kind: Column['kind'], lexicon: Lexicon): number {
  switch (kind) {
    case 'nature':
      return lexicon.natures.at(text, 0)?.length === text.length ? 2 : -2
    case 'number':
      return NUMBER.test(text) ? 2 : -2
    case 'unit':
      return isEmpty(text) || isUnit(text, lexicon) ? 2 : -1
    case 'value':
      return isEmpty(text) || /\d/.test(text) ? 1 : 0
    case 'name':
    case 'group':
    case 'blank':
      return NUMERIC.test(text) ? -2 : 1
    default:
      return 0
  }
}
