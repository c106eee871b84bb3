import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Block, isParagraph } from '../../read/block.ts'
import { evidenceBelow } from './evidence.ts'
import { isPlainTitle, isTitleLine, kindOf, squashTitle } from './title.ts'

/** Lines over which the title of the plan may be set. */
const TITLE_LINES = 4
/** （2021—2035年）, which a decision may leave out. */
const PERIOD = /[（(]\d{4}[^（）()]{1,12}[）)]$/

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
  const lines: Block[] = []
  let title = ''
  for (let at = date + 1; lines.length < TITLE_LINES; at++) {
    const line = body[at]
    if (line?.type === 'pageMark') continue
    if (line === undefined || !isParagraph(line) || !isTitleLine(line.passage.text, lexicon)) return null
    title += line.passage.text
    lines.push(line)
    const isPlan = isPlainTitle(title, lexicon) && kindOf(title, lexicon)?.plan === true
    if (!isPlan || evidenceBelow(body.slice(at + 1), false, lexicon) !== 'text') continue
    if (!squashTitle(said).includes(squashTitle(title.replace(PERIOD, '')))) return null
    for (const part of lines) matter.add(part)
    return title
  }
  return null
}
