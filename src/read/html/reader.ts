import { positionOf } from '../../text/passage.ts'
import { type Block, isParagraph } from '../block.ts'
import { decodeWhole } from '../encodings/decode.ts'
import type { Reader, Source, Tools } from '../reader.ts'
import { relocate } from '../relocate.ts'
import { Transcript } from '../transcript.ts'
import { TextAssembler } from '../txt.ts'
import { declaredEncoding } from './declared-encoding.ts'
import { refuseErrorPage } from './error-page.ts'
import { parsePage } from './page.ts'
import { PageLines } from './page-lines.ts'
import { PageSorter } from './page-sorter.ts'
import type { Particulars } from './particulars.ts'
import { readPage } from './read-page.ts'
import { contentsOf, textFrame } from './text-frame.ts'

/** Paragraphs among which the title of a page's text stands. */
const HEAD = 30

/** Reads the page of a web site, or a part of one. Positions are those of its source. */
export const reader: Reader = {
  async *text(source) {
    yield await sourceOf(source)
  },

  async *blocks(source, { lexicon, watch }: Tools): AsyncGenerator<Block[]> {
    const html = await sourceOf(source)
    const page = parsePage(html)
    const transcript = new Transcript(html)
    const assembler = new TextAssembler(lexicon)
    const contents = contentsOf(page)
    refuseErrorPage(page, contents, source.file)
    const frame = textFrame(page, contents)
    const sorter = new PageSorter(transcript, frame !== null, source.report, lexicon)
    const lines = new PageLines(page, transcript, assembler, (line) => sorter.take(line))
    readPage(page, { contents, frame, lines, sorter, lexicon })
    assembler.end()
    watch(transcript.shownSource())
    const blocks = framed(assembler.take(), lines.frames).map((block) => relocate(block, transcript))
    yield withParticulars(blocks, sorter.particulars, frame === null ? null : page.placeOf(frame))
  },
}

/** The paragraphs of each frame bear its number. */
function framed(blocks: readonly Block[], frames: readonly { first: number; last: number }[]): Block[] {
  let next = 0
  return blocks.map((block) => {
    const { line } = block.position.start
    while ((frames[next]?.last ?? Number.POSITIVE_INFINITY) < line) next++
    const isFramed = isParagraph(block) && (frames[next]?.first ?? Number.POSITIVE_INFINITY) <= line
    return isFramed ? { ...block, frame: next + 1 } : block
  })
}

/** Puts what the page says of its document before it, and its title above the text when it stands nowhere else. */
function withParticulars(blocks: readonly Block[], particulars: Particulars, frame: { from: number } | null): Block[] {
  const { block, title } = particulars
  if (block === null) return [...blocks]
  const head = blocks
    .filter(isParagraph)
    .slice(0, HEAD)
    .map(({ passage }) => squash(passage.text))
    .join('')
  if (title === null || head.includes(squash(title.text))) return [block, ...blocks]
  const at = blocks.findIndex(({ position }) => (position.start.offset ?? 0) >= (frame?.from ?? 0))
  return [
    block,
    ...blocks.slice(0, at),
    { type: 'paragraph', position: positionOf(title), passage: title },
    ...blocks.slice(at),
  ]
}

const squash = (text: string): string => text.normalize('NFKC').replace(/[\s“”"《》〈〉]/g, '')

async function sourceOf(source: Source): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source.chunks) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  const bytes = Buffer.concat(chunks)
  return decodeWhole(bytes, source, declaredEncoding(bytes))
}
