import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ContentsEntry } from '../model/records.ts'
import type { ContentNode, DocumentNode } from '../model/tree.ts'
import { type Block, isParagraph } from '../read/block.ts'
import { headOf } from './head.ts'
import { planOf } from './plan.ts'
import { kindOf } from './title.ts'

/** What was cut out of the stream for one document. */
interface DocumentPieces {
  title: string | null
  /** 发文字号 above the title. */
  above: readonly Block[]
  /** How many of the blocks its title takes. */
  titleBlocks: number
  blocks: readonly [Block, ...Block[]]
}

/** The flat tree of one document: what its head and signature say, and the rest as content. */
export function documentNode(
  { title, above, titleBlocks, blocks }: DocumentPieces,
  entry: ContentsEntry | null,
  lexicon: Lexicon,
): DocumentNode {
  const body = blocks.slice(titleBlocks)
  const titleSource = blocks.slice(0, titleBlocks).map((block) => (isParagraph(block) ? block.passage.source : ''))
  const { matter, ...head } = headOf(title ?? '', titleSource.join(' '), above, body, lexicon)
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
