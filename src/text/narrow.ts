/** Digits and Latin letters that are set as wide as Chinese characters: ２０２５年, ＰＣＴ. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ]/
const EACH = /[０-９Ａ-Ｚａ-ｚ]/g
/** The mark between the digits of one number: 4．6, 1，200. */
const POINT = /(?<=[０-９])．(?=[０-９])/g
const THOUSANDS = /(?<![０-９])[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])/g

const BETWEEN_WIDTHS = 0xfee0

/**
 * The same with digits, Latin letters and what belongs to a number in half width: old gazettes and some scans set them wide,
 * and mean the same. As many characters as before.
 */
export function withNarrowDigits(text: string): string {
  if (!WIDE.test(text)) return text
  return text
    .replace(THOUSANDS, (number) => number.replaceAll('，', ','))
    .replace(POINT, '.')
    .replace(EACH, (character) => String.fromCharCode(character.charCodeAt(0) - BETWEEN_WIDTHS))
}

/** Of these a space beside them parts what it would part in half width. */
export const isNarrowed = (code: number): boolean => WIDE.test(String.fromCharCode(code))
