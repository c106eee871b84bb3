import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Block, textOf } from '../../read/block.ts'
import { evidenceBelow, PERIOD_LINE } from './evidence.ts'
import { isPlainTitle, isTitleLine, kindOf, squashTitle, TRAILING_BRACKET } from './title.ts'

/** Lines over which the title of the plan may be set. */
const TITLE_LINES = 4

/**
 * The plan whose title stands right behind 成文日期, without 附件 above it: 关于批准《…规划》的决定 speaks of it.
 *
 * @param said what the document says above its date
 * @returns the plan's title, or null
 */
export function markPlanBehind(
  body: readonly Block[],
  date: number,
  said: string,
  matter: Set<Block>,
  lexicon: Lexicon,
): string | null {
  const below = body.slice(date + 1).filter(({ type }) => type !== 'pageMark')
  for (let count = 1; count <= TITLE_LINES; count++) {
    const lines = below.slice(0, count)
    const last = textOf(lines[count - 1])
    if (last === '' || !isTitleLine(last, lexicon)) return null
    const title = lines.map(textOf).join('')
    const isPlan = kindOf(title, lexicon)?.plan === true && isPlainTitle(title, lexicon)
    // （2021—2035年） on the next line is part of it.
    if (!isPlan || PERIOD_LINE.test(textOf(below[count]))) continue
    if (evidenceBelow(below.slice(count), false, lexicon) !== 'text') continue
    // （2021—2035年）, which a decision may leave out
    if (!squashTitle(said).includes(squashTitle(title.replace(TRAILING_BRACKET, '')))) return null
    for (const line of lines) matter.add(line)
    return title
  }
  return null
}
