import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Block, textOf } from '../read/block.ts'
import { headLine } from './head/document-number.ts'
import { isRedHead } from './head/title.ts'
import { type Surroundings, type TitleBlock, titleAt } from './head/title-block.ts'
import { isHead, type OpenDocument } from './open-document.ts'

/** Blocks that must be in sight to tell whether a document starts: what stands above its title, the title's lines and what follows. */
export const LOOK_AHEAD = 20
/** 红头 and 发文字号 above a title. */
const MOST_ABOVE = 3

export interface DocumentStart extends TitleBlock {
  /** How many blocks stand above the title and belong to it. */
  above: number
}

/** What ends neither a title nor 红头 or 发文字号 above one. */
const ENDS_OTHER = /[。；！？：:，,、]/

/** The document that starts at the block at `at`, or null. */
export function documentStart(
  window: readonly Block[],
  at: number,
  around: Surroundings,
  lexicon: Lexicon,
): DocumentStart | null {
  // Of most lines the last character tells.
  if (ENDS_OTHER.test(textOf(window[at]).slice(-1))) return null
  const blocks = window.slice(at, at + LOOK_AHEAD)
  const above = blocksAbove(blocks, around.open, lexicon)
  const found = titleAt(blocks.slice(above), above > 0, around, lexicon)
  return found === null ? null : { above, ...found }
}

/** 青海省人民政府文件, 青政〔2022〕31号: what stands above a title, unless the open document still lacks its own number. */
function blocksAbove(blocks: readonly Block[], open: OpenDocument | null, lexicon: Lexicon): number {
  if (isHead(open)) return 0
  let above = 0
  for (let index = 0; index < MOST_ABOVE; index++) {
    const text = textOf(blocks[index])
    if (blocks[index]?.type === 'pageMark') continue
    if (!isRedHead(text, lexicon) && headLine(text)?.number == null) break
    above = index + 1
  }
  return above
}
