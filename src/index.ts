import { Checker, type Finding } from './check/check.ts'
import { documentProcessor } from './extract/document-processor.ts'
import { PageIndex } from './extract/page-index.ts'
import { gazetteRecord, recordsOf } from './extract/records.ts'
import { type StageOptions, stagesOf } from './extract/stages.ts'
import { builtInRows } from './lexicon/built-in.ts'
import { compileLexicon, type Lexicon } from './lexicon/lexicon.ts'
import type { GazetteRecord, Severity } from './model/records.ts'
import type { Report } from './read/block.ts'
import type { InputFormat } from './read/formats.ts'
import { openInput } from './read/input.ts'
import { ReportBuilder } from './write/report/build.ts'
import type { ReportView } from './write/report/view.ts'

export type { Finding } from './check/check.ts'
export { documentProcessor } from './extract/document-processor.ts'
export { builtInRows } from './lexicon/built-in.ts'
export { LexiconError } from './lexicon/check-rows.ts'
export { layerRows } from './lexicon/layer.ts'
export { compileLexicon, type Lexicon } from './lexicon/lexicon.ts'
export type * from './model/output.ts'
export type * from './model/records.ts'
export type * from './model/tree.ts'
export { type InputFormat, inputFormats, isInputFormat, officeEndings, readableEndings } from './read/formats.ts'
export { UnreadableInputError } from './read/unreadable.ts'
export type { Mark, ReviewFile } from './review/marks.ts'
export type { ReportView } from './write/report/view.ts'

export type Input = string | Uint8Array | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

export interface ReadOptions {
  /** How messages name the input; its ending tells the format where the content does not. */
  file?: string | undefined
  /** What the input is; by its content and its name when absent. */
  from?: InputFormat | undefined
  /** A label of the WHATWG Encoding standard; found out when absent. */
  encoding?: string | undefined
}

export interface ExtractOptions extends ReadOptions {
  /** Hears from time to time how far an input has come that is read whole or by pages (web page, Word, PDF): a share of one. */
  onProgress?: ((share: number) => void) | undefined
  /** The built-in lexicon when absent. */
  lexicon?: Lexicon | undefined
  /**
   * What works on each document's tree: `documentProcessor(lexicon)` when absent. One with plugins of your own is
   * `documentProcessor(lexicon)().use(plugin)`; what they say through `file.message` becomes diagnostics.
   */
  processor?: ReturnType<typeof documentProcessor> | undefined
  /** Whether to account for every number of the source with a `number` record; takes about as long again. */
  numbers?: boolean | undefined
  /** Characters past which a document is closed, for it is held whole in memory; what follows is a document of its own. Two million when absent. */
  maxDocumentSize?: number | undefined
}

export interface CheckInputOptions extends Omit<ExtractOptions, 'numbers'> {
  /** By the id of a rule, how severe it is to be taken; `off` silences it. */
  severities?: ReadonlyMap<string, Severity | 'off'> | undefined
}

/**
 * The records of a gazette in source order: the issue, then each document followed by what was found in it.
 * Holds one document in memory at a time.
 *
 * @param input text, bytes, or either in chunks
 * @throws {UnreadableInputError} when the input is no text
 */
export async function* extract(input: Input, options: ExtractOptions = {}): AsyncGenerator<GazetteRecord> {
  for await (const records of extractInBatches(input, options)) yield* records
}

/** The same, all records of a document at once: to wait for each of very many takes as long as to write it. */
export async function* extractInBatches(
  input: Input,
  options: ExtractOptions = {},
): AsyncGenerator<readonly GazetteRecord[]> {
  const pages = new PageIndex()
  for await (const records of recordsIn(input, options, pages)) yield pages.placed(records)
}

async function* recordsIn(
  input: Input,
  options: ExtractOptions,
  pages: PageIndex,
): AsyncGenerator<readonly GazetteRecord[]> {
  const stages = stagesOf((report) => openInput(chunksOf(input), options, report), {
    ...stageOptions(options),
    beginPage: (page, offset) => pages.begin(page, offset),
  })
  for await (const stage of stages) {
    if (stage.type === 'issue') yield [gazetteRecord(stage.masthead)]
    else if (stage.type === 'outside') yield stage.numbers
    else if (stage.type === 'document') yield recordsOf(stage.findings, stage.id, stage.numbers)
    else yield stage.diagnostics
  }
}

function stageOptions(options: ExtractOptions): StageOptions {
  const lexicon = options.lexicon ?? compileLexicon(builtInRows())
  return {
    lexicon,
    processor: options.processor ?? documentProcessor(lexicon),
    numbers: options.numbers === true,
    maxDocumentSize: options.maxDocumentSize,
    advance: options.onProgress,
  }
}

/**
 * What is wrong with an issue, as a careful editor would find it, in the order in which it is read.
 *
 * @throws {UnreadableInputError} when the input is no text
 */
export async function* check(input: Input, options: CheckInputOptions = {}): AsyncGenerator<Finding> {
  const stages = stageOptions(options)
  const severities = options.severities ?? new Map()
  const checker = new Checker({ lexicon: stages.lexicon, severities })
  const numbers = severities.get('unexplained-number') !== 'off'
  const watch = (text: string) => checker.watch(text)
  const open = (report: Report) => openInput(chunksOf(input), options, report)
  for await (const stage of stagesOf(open, { ...stages, numbers, watch })) yield* checker.check(stage)
}

/**
 * All that a person needs to check an extraction: the documents as they read, with every record where it was read from, and
 * what `check` finds. Holds the whole of an input.
 *
 * @throws {UnreadableInputError} when the input is no text
 */
export async function report(input: Input, options: CheckInputOptions = {}): Promise<ReportView> {
  const stages = stageOptions(options)
  const checker = new Checker({ lexicon: stages.lexicon, severities: options.severities ?? new Map() })
  const pages = new PageIndex()
  let text = ''
  const watch = (chunk: string) => {
    checker.watch(chunk)
    text += chunk
  }
  const builder = new ReportBuilder(() => text, pages)
  const open = (report: Report) => openInput(chunksOf(input), options, report)
  const beginPage = (page: number, offset: number) => pages.begin(page, offset)
  for await (const stage of stagesOf(open, { ...stages, numbers: true, watch, beginPage })) {
    builder.add(stage)
    for (const finding of checker.check(stage)) builder.find(finding)
  }
  return builder.end(options.file ?? 'input')
}

/**
 * The decoded text that positions point into, in chunks.
 *
 * @throws {UnreadableInputError} when the input cannot be read
 */
export async function* text(input: Input, options: ReadOptions = {}): AsyncGenerator<string> {
  const { reader, source } = await openInput(chunksOf(input), options, () => {})
  yield* reader.text(source, { lexicon: compileLexicon(builtInRows()) })
}

async function* chunksOf(input: Input): AsyncGenerator<string | Uint8Array> {
  if (typeof input === 'string' || input instanceof Uint8Array) yield input
  else yield* input
}
