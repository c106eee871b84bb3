/** Digits in groups parted by a space or by a decimal point: `1 7 0 0`, `1 1 · 72`, `62. 3`, but also `2020 2025` and `1. 5`. */
const GROUPS = /(?<![0-9０-９])[0-9０-９]+(?:[ \u00a0][0-9０-９]+|[ \u00a0]?[.．·][ \u00a0]?[0-9０-９]+)+/g
const POINT = /[ \u00a0]?[.．·][ \u00a0]?/
const SPACE = /[ \u00a0]/

/** Chinese characters. To look up what Unicode has under Han would take an eighth of a short run. */
const HAN = '々〇㐀-鿿豈-﫿'
const BEHIND_HAN = new RegExp(`[${HAN}]$`)
const NEAR_BEHIND_HAN = new RegExp(`[${HAN}]\\s?$`)
/** What goes on with a number: a unit, a sign of per cent. */
const FOLLOWS = new RegExp(`^\\s?[%％‰﹪${HAN}]`)
const PER_CENT = /^\s?[%％‰﹪]/
/** Units and signs that a fraction can have; years and days are whole. */
const MEASURES = new RegExp(`^\\s?(?![年月日号])[%％‰﹪${HAN}]`)
/** A number behind these is a label, and the next one another number: 表1 2020年, 专栏1 5个工程. */
const LABELLED = /(?:第|表|图|专栏|附件|附录)\s?$/

/**
 * Indexes of the spaces that a scan put inside a number: `1 7 0 0万辆`, `1 9 8 5年`, `增长1 1．6％`, `下降62. 3%`.
 *
 * Between two numbers of a sentence stands a mark or a word, so that groups of one or two digits with nothing but spaces
 * between them are one number. Groups of three are thousands, which the numeral keeps (`1 000`); four are years
 * (`2020 2025`); a line of nothing but digits is a row, and a point at the start of a line belongs to a label (`1. 5个`).
 */
export function spacesInNumerals(source: string): number[] {
  const spaces: number[] = []
  for (const { 0: written, index } of source.matchAll(GROUPS)) {
    const before = source.slice(0, index)
    const after = source.slice(index + written.length, index + written.length + 2)
    if (!SPACE.test(written) || !isOneNumber(written, before, after)) continue
    for (let at = 0; at < written.length; at++) if (SPACE.test(written.charAt(at))) spaces.push(index + at)
  }
  return spaces
}

function isOneNumber(written: string, before: string, after: string): boolean {
  const parts = written.split(POINT)
  if (parts.length > 2 || LABELLED.test(before) || !parts.every(isSplit)) return false
  const isOpening = before.trim() === ''
  if (parts.length === 1) {
    if (written.split(SPACE).length > 2) return after.trim() !== '' || BEHIND_HAN.test(before)
    return isOpening ? PER_CENT.test(after) : FOLLOWS.test(after)
  }
  const isNoLabel = isOpening ? written.startsWith('0') || after === '' : NEAR_BEHIND_HAN.test(before)
  return isNoLabel && (after === '' || MEASURES.test(after))
}

/** Not parted at all, in single digits, or in three groups and more of which none is a number of its own. */
function isSplit(digits: string): boolean {
  const groups = digits.split(SPACE)
  return groups.length === 1 || groups.every(({ length }) => length <= (groups.length > 2 ? 2 : 1))
}
