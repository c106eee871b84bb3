import { type Block, isParagraph } from '../read/block.ts'
import { paragraphPart } from './paragraph-part.ts'

/** No sentence is longer: a text without 。 is none of sentences. */
const LONGEST_SENTENCE = 10_000

/** What a number and what closes a sentence go on with. */
const GOES_ON = /[\d.．％%”’）》」』]*/y

/**
 * A block as it is, or a paragraph that is longer than a document may be, as a whole issue in one line is, in parts that are as long as
 * one may be and end with a sentence.
 */
export function* heldBlocks(block: Block, largest: number): Generator<Block> {
  if (!isParagraph(block) || block.passage.text.length <= largest) {
    yield block
    return
  }
  const { text } = block.passage
  for (let from = 0; from < text.length; ) {
    const to = endOfPart(text, from + Math.max(largest, 1))
    yield paragraphPart(block, from, to)
    from = to
  }
}

/** Where the sentence ends that goes on at an index; where none ends, the index, or what is behind the number there. */
function endOfPart(text: string, at: number): number {
  if (at >= text.length) return text.length
  const mark = text.slice(at, at + LONGEST_SENTENCE).indexOf('。')
  GOES_ON.lastIndex = mark < 0 ? at : at + mark + 1
  GOES_ON.test(text)
  return GOES_ON.lastIndex
}
