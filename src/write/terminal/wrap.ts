import stringWidth from 'string-width'

/**
 * What a line must not be broken inside (禁则): opening marks stay with what follows, closing marks with what
 * stands before, words and numbers whole.
 */
const unit = /[“‘（《〈「『【〔([]*(?:[\p{Script=Latin}\p{Nd}.,:/%+~—–-]+|.)[”’），。、；：？！》〉」』】〕)\]%…]*/gsu

/** Columns a text takes on a terminal: two for a Chinese character. */
export const widthOf = (text: string): number => stringWidth(text)

/** Lines no wider than `width` columns, which hold all of the text. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const room = Math.max(2, width)
  for (const piece of text.match(unit) ?? []) {
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

/** Fills up with spaces to `width` columns. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + space : space + text
}
