import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Position } from '../model/position.ts'
import type { ContentsEntry } from '../model/records.ts'
import type { ContentNode, DocumentNode } from '../model/tree.ts'
import { type Block, isContent, isParagraph } from '../read/block.ts'
import { periodOfPlan } from '../text/five-year-plans.ts'
import { positionOf, slice } from '../text/passage.ts'
import { headOf } from './head/head.ts'
import { planOf } from './head/plan.ts'
import { firstTitleLine, kindOf } from './head/title.ts'
import { lastEnd } from './last-end.ts'
import type { OpenDocument } from './open-document.ts'

/** The flat tree of one document: what its head and signature say, and the rest as content. */
export function documentNode(
  { title: known, above, titleBlocks, blocks }: OpenDocument,
  entry: ContentsEntry | null,
  lexicon: Lexicon,
): DocumentNode {
  const body = blocks.slice(titleBlocks)
  const title = known ?? ''
  const titleSource = blocks
    .slice(0, titleBlocks)
    .filter(isParagraph)
    .map(({ passage }) => passage.source)
  const plan = planOf(title, lexicon)
  const { matter, ownTitle, carriedPlan, ...head } = headOf(title, titleSource.join(' '), above, body, plan, lexicon)
  const carried = carriedPlan === null ? null : { title: carriedPlan, ...periodOfPlan(carriedPlan) }
  return {
    type: 'document',
    title: known,
    kind: kindOf(title, lexicon)?.kind ?? null,
    ...head,
    category: entry?.category ?? null,
    tocPage: entry?.page ?? null,
    // The notice may leave out （2021—2035年）, which the plan's own title has.
    plan: plan?.startYear === null && ownTitle !== null ? { ...plan, ...periodOfPlan(ownTitle) } : (plan ?? carried),
    position: { start: titleStart(blocks[0]), end: lastEnd(blocks, blocks[0].position.end) },
    children: body.filter(isContent).filter((block): block is Block & ContentNode => !matter.has(block)),
  }
}

/** Where the title begins on its first line: behind the number that may stand ahead of it, and its bracket. */
function titleStart(first: Block): Position['start'] {
  if (!isParagraph(first)) return first.position.start
  const { passage } = first
  const ahead = passage.text.indexOf(firstTitleLine(passage.text))
  return ahead > 0 ? positionOf(slice(passage, ahead)).start : first.position.start
}
