import type { Passage } from '../../model/passage.ts'
import type { SectionNode } from '../../model/tree.ts'
import { slice, textIndex } from '../../text/passage.ts'

/** Label and title of a section, without the text that runs on behind them: its first child holds that. */
export function ownHeading({ heading, runIn, children: [body] }: SectionNode): Passage {
  const start = body?.position.start.offset
  if (!runIn || start === undefined) return heading
  return slice(heading, 0, textIndex(heading, start))
}
