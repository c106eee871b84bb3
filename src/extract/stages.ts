import { VFile } from 'vfile'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { DiagnosticRecord, NumberRecord } from '../model/records.ts'
import type { Block, Report } from '../read/block.ts'
import type { Reader, Source } from '../read/reader.ts'
import { documents, type Masthead } from '../segment/documents.ts'
import { Diagnostics, findingOf } from './diagnostics.ts'
import type { documentProcessor } from './document-processor.ts'
import type { NumberDraft } from './drafts.ts'
import { Ledger } from './numbers/ledger.ts'
import type { Findings } from './records.ts'

/** What one pass over an input gives, in source order. */
export type Stage =
  | { type: 'issue'; masthead: Masthead }
  /** Numbers that no document holds. */
  | { type: 'outside'; numbers: NumberRecord[] }
  | { type: 'document'; id: string; findings: Findings; numbers: readonly NumberDraft[] | undefined }
  | { type: 'diagnostics'; diagnostics: DiagnosticRecord[] }

export interface StageOptions {
  lexicon: Lexicon
  processor: ReturnType<typeof documentProcessor>
  /** Whether to account for every number. */
  numbers: boolean
  maxDocumentSize: number | undefined
  /** Sees the text that people read before what was found in it comes. */
  watch?: ((text: string) => void) | undefined
  beginPage?: ((page: number, offset: number) => void) | undefined
  advance?: ((share: number) => void) | undefined
}

/** Goes through an input once: reads it, cuts it into documents, and finds what is in each. Holds one document at a time. */
export async function* stagesOf(
  open: (report: Report) => Promise<{ reader: Reader; source: Source }>,
  { lexicon, processor, numbers, maxDocumentSize, watch, beginPage, advance }: StageOptions,
): AsyncGenerator<Stage> {
  const diagnostics = new Diagnostics()
  const report: Report = (finding) => diagnostics.report(finding)
  const { reader, source } = await open(report)
  const ledger = numbers ? new Ledger(lexicon) : null
  const isWatched = ledger !== null || watch !== undefined
  const seen = (text: string) => {
    ledger?.watch(text)
    watch?.(text)
  }
  const blocks: AsyncIterable<Block[]> = reader.blocks(source, {
    lexicon,
    watch: isWatched ? seen : undefined,
    beginPage,
    advance,
  })
  const outside = (to?: number): Stage[] =>
    ledger === null ? [] : [{ type: 'outside', numbers: [...ledger.outside(to)] }]
  let count = 0
  for await (const part of documents(blocks, lexicon, report, maxDocumentSize)) {
    if (part.type === 'gazette') {
      yield { type: 'issue', masthead: part }
      continue
    }
    if (part.type === 'outside') {
      yield* outside(part.position.end.offset)
      continue
    }
    const id = `d${++count}`
    const file = new VFile()
    processor.runSync(part, file)
    const { findings } = file.data
    if (findings !== undefined) {
      yield* outside(part.position.start.offset)
      yield { type: 'document', id, findings, numbers: ledger?.within(findings, part.position) }
    }
    for (const message of file.messages) report(findingOf(message, part.position))
    yield { type: 'diagnostics', diagnostics: diagnostics.upTo(id, part.position) }
  }
  yield* outside()
  yield { type: 'diagnostics', diagnostics: diagnostics.rest() }
}
