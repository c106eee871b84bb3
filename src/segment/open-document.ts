import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Block, textOf } from '../read/block.ts'
import { ATTACHMENT_LINE } from './head/attachments.ts'
import type { Evidence } from './head/evidence.ts'
import { kindOf, squashTitle } from './head/title.ts'

/** The document that blocks are being added to. */
export interface OpenDocument {
  title: string | null
  /** 发文字号 above the title. */
  above: readonly Block[]
  titleBlocks: number
  blocks: [Block, ...Block[]]
  /** The text of its head squashed, in which an attachment's title is announced. */
  announced: string
  /** Characters of the source from its first block to the end of its last. */
  size: number
}

/** Blocks of a document in which its attachments are announced. */
const ANNOUNCING = 12

export const opened = (title: string, above: readonly Block[], blocks: [Block, ...Block[]]): OpenDocument => ({
  title,
  above,
  titleBlocks: blocks.length,
  blocks,
  announced: squashTitle(title),
  size: extentOf(blocks),
})

/** A document without head: text without a title, or what follows one, of the same title, that has grown too large to be held. */
export const headless = (title: string | null, blocks: [Block, ...Block[]]): OpenDocument => ({
  title,
  above: [],
  titleBlocks: 0,
  blocks,
  announced: '',
  size: extentOf(blocks),
})

/** Characters of the source from the first block to the end of the last. */
const extentOf = (blocks: readonly [Block, ...Block[]]): number =>
  (blocks.at(-1) ?? blocks[0]).position.end.offset - blocks[0].position.start.offset

/** Adds a block to the document. */
export function keep(open: OpenDocument, block: Block): void {
  open.blocks.push(block)
  open.size = extentOf(open.blocks)
  if (open.blocks.length <= ANNOUNCING) open.announced += squashTitle(textOf(block))
}

/**
 * Whether a title only repeats 标题：… in the particulars above a web page's text: the document starts where it stands
 * again. A title that has a text below it is a document's: two orders have one title.
 */
export function isRepeated(open: OpenDocument | null, title: string): boolean {
  if (open?.title == null || squashTitle(open.title) !== squashTitle(title)) return false
  return open.blocks.length <= ANNOUNCING && !open.announced.includes('。')
}

/** Whether a document has a title and nothing below it yet: a number belongs to it. */
export const isHead = (open: OpenDocument | null): boolean => open !== null && open.blocks.length === open.titleBlocks

/**
 * Whether a title is one that the open document holds or only names: it is announced in its head, stands below 附件, or
 * stands in a list of titles. A number below makes it a document of its own all the same.
 */
export function isWithin(
  open: OpenDocument | null,
  title: string,
  evidence: Evidence | null,
  lexicon: Lexicon,
): boolean {
  if (open === null || evidence === 'number') return false
  if (open.announced.includes(squashTitle(title))) return true
  const above = textOf(open.blocks.at(-1))
  return !isHead(open) && (ATTACHMENT_LINE.test(above) || isListed(above, lexicon))
}

/** 决定废止下列文件： or another title above it: a title is an entry of a list. 附件：1.关于…的说明 ends the document before. */
const isListed = (above: string, lexicon: Lexicon): boolean =>
  /[：:]$/.test(above) || (/关于|《/.test(above) && !/^附件/.test(above) && kindOf(above, lexicon) !== null)
