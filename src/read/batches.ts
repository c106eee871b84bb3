import type { Block } from './block.ts'
import type { Tools } from './reader.ts'

/** Blocks that are given at a time. */
const BATCH = 500

/**
 * The blocks of an input that had to be read whole, a batch at a time. What has been given is let go, and how far that has
 * come is told.
 *
 * @param blocks is emptied
 * @param placed gives a block the position it has in the file
 */
export function* batchesOf(
  blocks: Block[],
  { advance }: Tools,
  placed: (block: Block) => Block = (block) => block,
): Generator<Block[]> {
  const total = blocks.length
  // From the end backwards, so that taking some away moves none of the others.
  blocks.reverse()
  while (blocks.length > 0) {
    yield blocks.splice(-BATCH).reverse().map(placed)
    advance?.(1 - blocks.length / total)
  }
}
