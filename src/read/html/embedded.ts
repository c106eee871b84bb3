import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Report } from '../block.ts'
import type { Frame } from '../frames.ts'
import type { Transcript } from '../transcript.ts'
import type { TextAssembler } from '../txt.ts'
import { parsePage } from './page.ts'
import { type LineStart, PageLines } from './page-lines.ts'
import { PageSorter } from './page-sorter.ts'
import { readPage } from './read-page.ts'

/** What a text that holds HTML is written down by. */
export interface Host {
  source: string
  file: string
  transcript: Transcript
  assembler: TextAssembler
  lexicon: Lexicon
  report: Report
}

/**
 * Reads the HTML that stands between two offsets of another text, as converters set tables with merged cells into Markdown.
 *
 * @param start where in the host's transcript its first line begins
 * @returns where the host goes on, and what stands in frames
 * @throws {UnreadableInputError} on elements that nest too deep
 */
export function readEmbedded(
  { source, file, transcript, assembler, lexicon, report }: Host,
  from: number,
  to: number,
  start: LineStart,
): { next: LineStart; frames: readonly Frame[] } {
  const part = parsePage(source.slice(from, to), file)
  const page = {
    source,
    root: part.root,
    placeOf: (node: Parameters<typeof part.placeOf>[0]) => {
      const place = part.placeOf(node)
      return place && { from: from + place.from, to: from + place.to }
    },
  }
  const sorter = new PageSorter(transcript, false, report, lexicon)
  const lines = new PageLines(page, transcript, assembler, () => false, start)
  readPage(page, { contents: new Map(), frame: null, lines, sorter, lexicon })
  return { next: lines.next, frames: lines.frames }
}
