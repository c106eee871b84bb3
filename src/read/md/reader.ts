import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { batchesOf } from '../batches.ts'
import type { Block } from '../block.ts'
import { decode } from '../encodings/decode.ts'
import type { Reader, Source } from '../reader.ts'
import { relocate } from '../relocate.ts'
import { UnreadableInputError } from '../unreadable.ts'
import { HtmlTables } from './html-tables.ts'
import { MarkdownLines } from './markdown-lines.ts'
import { tangledLine } from './tangle.ts'
import { writeBlocks } from './write-blocks.ts'

/** ~ stands between the ends of a range (5~10%) and strikes out nothing; ~~ does. */
const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })

/** Reads Markdown (CommonMark with GFM's tables). Positions are those of its source. */
export const reader: Reader = {
  text: decode,

  async *blocks(source, tools): AsyncGenerator<Block[]> {
    const text = await decoded(source)
    const line = tangledLine(text)
    if (line !== null)
      throw new UnreadableInputError(
        `${source.file}: the marks of this Markdown are too tangled in line ${line}; mend them, or say --from txt`,
      )
    const tables = await HtmlTables.of(text, source.file, source.report)
    const lines = new MarkdownLines(text, tools.lexicon, tables)
    writeBlocks((markdown.parse(withoutFrontMatter(text)) satisfies Root).children, lines, source.report)
    const blocks = lines.end()
    tools.watch?.(lines.transcript.shownSource())
    yield* batchesOf(blocks, tools, (block) => relocate(block, lines.transcript))
  },
}

/** What a site's generator is told above the text is none of it: blanks of the same length. */
const withoutFrontMatter = (text: string): string =>
  text.replace(/^---\r?\n[\s\S]{0,5000}?\n---(?=\r?\n)/, (matter) => matter.replace(/[^\r\n]/g, ' '))

async function decoded(source: Source): Promise<string> {
  let text = ''
  for await (const chunk of decode(source)) text += chunk
  return text
}
