import type { Passage } from '../../model/passage.ts'
import type { Point, Position } from '../../model/position.ts'
import { positionOf } from '../../text/passage.ts'
import { batchesOf } from '../batches.ts'
import { type Block, isParagraph } from '../block.ts'
import { decodeWhole } from '../encodings/decode.ts'
import { frameBlocks } from '../frames.ts'
import type { Reader, Source, Tools } from '../reader.ts'
import { relocate } from '../relocate.ts'
import { Transcript } from '../transcript.ts'
import { TextAssembler } from '../txt.ts'
import { declaredEncoding } from './declared-encoding.ts'
import { refuseErrorPage } from './error-page.ts'
import { parsePage } from './page.ts'
import { PageLines } from './page-lines.ts'
import { PageSorter } from './page-sorter.ts'
import { readPage } from './read-page.ts'
import { contentsOf, textFrame } from './text-frame.ts'

/** Paragraphs among which the title of a page's text stands. */
const HEAD = 30

/** Reads the page of a web site, or a part of one. Positions are those of its source. */
export const reader: Reader = {
  async *text(source) {
    yield await sourceOf(source)
  },

  async *blocks(source, tools): AsyncGenerator<Block[]> {
    const { blocks, transcript, particulars, frameStart } = writtenDown(await sourceOf(source), source, tools)
    tools.watch?.(transcript.shownSource())
    const { block, title } = particulars
    if (block !== null) yield [block]
    const inFile = (some: Block[]) => batchesOf(some, tools, (each) => relocate(each, transcript))
    if (title !== null && !isIn(blocks, title)) {
      const isInText = ({ position }: Block) => transcript.positionInFile(position).start.offset >= frameStart
      yield* inFile(blocks.splice(0, Math.max(0, blocks.findIndex(isInText))))
      const [first] = blocks
      const below = first === undefined ? null : transcript.positionInFile(first.position).start
      yield [{ type: 'paragraph', position: headPosition(title, below), passage: title }]
    }
    yield* inFile(blocks)
  },
}

/** What a page says, in blocks whose positions are those of the transcript. */
function writtenDown(html: string, { file, report }: Source, { lexicon }: Tools) {
  const page = parsePage(html, file)
  const transcript = new Transcript(html)
  const assembler = new TextAssembler(lexicon)
  const contents = contentsOf(page)
  refuseErrorPage(page, contents, file)
  const frame = textFrame(page, contents)
  const sorter = new PageSorter(transcript, frame !== null, report, lexicon)
  const lines = new PageLines(page, transcript, assembler, (line) => sorter.take(line))
  readPage(page, { contents, frame, lines, sorter, lexicon })
  assembler.end()
  const frameStart = (frame === null ? null : page.placeOf(frame))?.from ?? 0
  const blocks = frameBlocks(assembler.take(), lines.frames)
  return { blocks, transcript, particulars: sorter.particulars, frameStart }
}

/** Where a title heads a text: where it stands, or, when it is told below the text, where the text begins. */
function headPosition(title: Passage, text: Point | null): Position {
  const position = positionOf(title)
  const isBelow = text !== null && text.offset < position.start.offset
  return isBelow ? { start: text, end: text } : position
}

/** Whether the title stands at the head of the text, over one line or several. */
function isIn(blocks: readonly Block[], title: Passage): boolean {
  const head = blocks.slice(0, HEAD).map((block) => (isParagraph(block) ? block.passage.text : ''))
  return squash(head.join('')).includes(squash(title.text))
}

const squash = (text: string): string => text.normalize('NFKC').replace(/[\s“”"《》〈〉]/g, '')

async function sourceOf(source: Source): Promise<string> {
  const bytes: Uint8Array[] = []
  let text = ''
  for await (const chunk of source.chunks) {
    if (typeof chunk === 'string') text += chunk
    else bytes.push(chunk)
  }
  if (bytes.length === 0) return text.replace(/^\ufeff/, '')
  const whole = Buffer.concat(bytes)
  return decodeWhole(whole, source, declaredEncoding(whole))
}
