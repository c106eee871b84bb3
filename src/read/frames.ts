import { type Block, isParagraph } from './block.ts'

/** Lines that stand in a frame of their own. */
export interface Frame {
  first: number
  last: number
}

/** The same blocks, where the paragraphs of each frame bear its number. */
export function frameBlocks(blocks: readonly Block[], frames: readonly Frame[]): Block[] {
  let next = 0
  return blocks.map((block) => {
    const { line } = block.position.start
    while ((frames[next]?.last ?? Number.POSITIVE_INFINITY) < line) next++
    const isFramed = isParagraph(block) && (frames[next]?.first ?? Number.POSITIVE_INFINITY) <= line
    return isFramed ? { ...block, frame: next + 1 } : block
  })
}
