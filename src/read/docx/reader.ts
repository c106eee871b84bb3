import { batchesOf } from '../batches.ts'
import type { Block } from '../block.ts'
import { frameBlocks } from '../frames.ts'
import { parsePage } from '../html/page.ts'
import { PageLines } from '../html/page-lines.ts'
import { PageSorter } from '../html/page-sorter.ts'
import { readPage } from '../html/read-page.ts'
import type { Reader, Source, Tools } from '../reader.ts'
import { Transcript } from '../transcript.ts'
import { TextAssembler } from '../txt.ts'
import { wholeBytes } from '../whole-bytes.ts'
import { pageOfDocument } from './page-of-document.ts'

/** Reads a Word file (.docx). Positions are those of its text, as `gazette text` prints it. */
export const reader: Reader = {
  async *text(source, tools) {
    yield (await transcribed(source, tools)).text
  },

  async *blocks(source, tools): AsyncGenerator<Block[]> {
    const { text, blocks } = await transcribed(source, tools)
    tools.watch?.(text)
    yield* batchesOf(blocks, tools)
  },
}

/** The text of a document, and the blocks of it. */
async function transcribed(source: Source, { lexicon }: Tools) {
  const html = await pageOfDocument(await wholeBytes(source), source.file)
  const page = parsePage(html, source.file)
  const transcript = new Transcript(html, true)
  const assembler = new TextAssembler(lexicon)
  const sorter = new PageSorter(transcript, false, source.report, lexicon)
  const lines = new PageLines(page, transcript, assembler, () => false)
  readPage(page, { contents: new Map(), frame: null, lines, sorter, lexicon })
  assembler.end()
  return { text: transcript.text, blocks: frameBlocks(assembler.take(), lines.frames) }
}
