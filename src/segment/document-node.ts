import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ContentsEntry } from '../model/records.ts'
import type { ContentNode, DocumentNode } from '../model/tree.ts'
import { type Block, isParagraph } from '../read/block.ts'
import { headOf } from './head.ts'
import { planOf } from './plan.ts'
import { kindOf, squashTitle } from './title.ts'

/**
 * The flat tree of one document: what its head and signature say, and the rest as content.
 *
 * @param titleBlocks how many of the blocks its title takes
 */
export function documentNode(
  title: string | null,
  titleBlocks: number,
  blocks: readonly [Block, ...Block[]],
  contents: readonly ContentsEntry[],
  lexicon: Lexicon,
): DocumentNode {
  const body = blocks.slice(titleBlocks)
  const titleSource = blocks.slice(0, titleBlocks).map((block) => (isParagraph(block) ? block.passage.source : ''))
  const { matter, ...head } = headOf(title ?? '', titleSource.join(' '), body, lexicon)
  const squashed = squashTitle(title ?? '')
  const entry = contents.find((candidate) => squashTitle(candidate.title) === squashed)
  return {
    type: 'document',
    title,
    kind: kindOf(title ?? '', lexicon)?.kind ?? null,
    ...head,
    category: entry?.category ?? null,
    tocPage: entry?.page ?? null,
    plan: planOf(title ?? '', lexicon),
    position: { start: blocks[0].position.start, end: (blocks.at(-1) ?? blocks[0]).position.end },
    children: body.filter((block): block is Block & ContentNode => block.type !== 'pageMark' && !matter.has(block)),
  }
}
