import stringWidth from 'string-width'

/**
 * What a line must not be broken inside (禁则): opening marks stay with what follows, closing marks with what
 * stands before, words and numbers whole.
 */
const unit = /[“‘（《〈「『【〔([]*(?:[\p{Script=Latin}\p{Nd}.,:/%+~—–-]+|.)[”’），。、；：？！》〉」』】〕)\]%…]*/gsu

const wideRange = '\u3001-\u3020\u4e00-\u9fff\uff01-\uff60'
const wide = new RegExp(`[${wideRange}]`, 'g')
/** Chinese characters with their marks, Latin letters, and the signs that drawings and plans are made of: · — “ ” … → ≤ ≥ │ ├ ▣ ▦ ± × ² ℃ ‰ Ⅲ ① */
const known = new RegExp(
  `^[\\x20-\\x7e\u00b0-\u00b3\u00b7\u00d7\u2014\u2018\u2019\u201c\u201d\u2026\u2030\u2103\u2160-\u217f\u2192\u2264\u2265\u2460-\u2473\u2500-\u257f\u25a3\u25a6${wideRange}]*$`,
)

/**
 * Columns a text takes on a terminal: two for a Chinese character. What nearly every text consists of is counted here,
 * because to ask the library for each piece of a long outline takes longer than to read the gazette.
 */
export const widthOf = (text: string): number =>
  known.test(text) ? text.length + (text.match(wide)?.length ?? 0) : stringWidth(text)

/** Lines no wider than `width` columns, which hold all of the text. */
export function wrap(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  let used = 0
  const room = Math.max(2, width)
  for (const [piece] of text.matchAll(unit)) {
    for (const part of widthOf(piece) > room ? Array.from(piece) : [piece]) {
      const partWidth = widthOf(part)
      if (used > 0 && used + partWidth > room) {
        lines.push(line.trimEnd())
        line = ''
        used = 0
      }
      if (used === 0 && part === ' ') continue
      line += part
      used += partWidth
    }
  }
  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()]
}
