import { isPageMark } from '../page-marks.ts'
import type { Piece } from './layout.ts'
import { type Paragraph, SAME_SIZE } from './paragraphs.ts'

/** 类别 may stand before 序号. */
const NUMBER_COLUMNS = [0, 1]
const ORDINAL = /^\d{1,3}$/
/** Rows of a header that the next page repeats. */
const MOST_REPEATED = 3

/**
 * Gives a row that a page break cuts back what stands of it on the next page: 普通国省干线二级及以上公路比 / 例. It is known by
 * 序号, which the rest has none of and which counts on behind it.
 */
export function joinCutRow(above: readonly Piece[], below: readonly Piece[]): void {
  const table = tableAt(above.toReversed())
  const next = tableAt(below)
  const last = table?.rows.at(-1)
  if (table === null || next === null || last === undefined) return
  let repeated = 0
  while (repeated < MOST_REPEATED && isSame(table.rows[repeated], next.rows[repeated])) repeated++
  const rest = next.rows[repeated]
  if (rest === undefined || rest.length !== last.length) return
  if (!isUncounted(rest, last, next.rows[repeated + 1])) return
  for (const [column, text] of rest.entries()) last[column] += text
  next.rows.splice(repeated, 1)
}

/**
 * Tells a paragraph that goes on over a page break, whatever it begins with: （三）绿化带面积占总面积的比例不 / 低于20%。 Its last line is full, and the
 * first of the next page is set in by nothing.
 */
export function joinCutParagraph(above: readonly Piece[], below: readonly Piece[]): void {
  const last = paragraphsAt(above.toReversed()).findLast((paragraph) => !isBeside(paragraph))
  const first = paragraphsAt(below).find((paragraph) => !isBeside(paragraph))
  if (last === undefined || first === undefined || !last.isOpenBelow || !first.isOpenAbove) return
  first.goesOn = Math.abs(last.size - first.size) <= SAME_SIZE * last.size
}

/** The paragraphs of the first of some pieces that is more than the number of a page, or foot-notes. */
function paragraphsAt(pieces: readonly Piece[]): readonly Paragraph[] {
  const piece = pieces.find((each) => each.kind !== 'text' || !each.paragraphs.every(isBeside))
  return piece?.kind === 'text' ? piece.paragraphs : []
}

/** The first of some pieces that is more than the number of a page, or foot-notes, if it is a table. */
function tableAt(pieces: readonly Piece[]): Extract<Piece, { kind: 'table' }> | null {
  const piece = pieces.find((each) => each.kind !== 'text' || !each.paragraphs.every(isBeside))
  return piece?.kind === 'table' ? piece : null
}

const isBeside = ({ text, note }: { text: string; note: string | null }): boolean => note !== null || isPageMark(text)

const isSame = (row: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  row !== undefined && other !== undefined && row.join('\t') === other.join('\t')

/** Whether a row has no 序号 between two that follow on each other, and goes on in columns in which the one above has begun. */
function isUncounted(rest: readonly string[], last: readonly string[], next: readonly string[] | undefined): boolean {
  const goesOn = rest.every((text, column) => text === '' || last[column] !== '')
  return NUMBER_COLUMNS.some((column) => {
    const [number = '', ownNumber, nextNumber] = [last[column], rest[column], next?.[column]]
    const countsOn = ORDINAL.test(number) && (next === undefined || Number(nextNumber) === Number(number) + 1)
    return goesOn && ownNumber === '' && countsOn && rest.slice(column + 1).some((text) => text !== '')
  })
}
