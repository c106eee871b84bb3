import { VFile } from 'vfile'
import { Diagnostics, findingOf } from './extract/diagnostics.ts'
import { documentProcessor } from './extract/document-processor.ts'
import { Ledger } from './extract/numbers/ledger.ts'
import { recordsOf } from './extract/records.ts'
import { builtInRows } from './lexicon/built-in.ts'
import { compileLexicon, type Lexicon } from './lexicon/lexicon.ts'
import type { GazetteRecord } from './model/records.ts'
import type { Report } from './read/block.ts'
import { decode } from './read/decode.ts'
import { readText } from './read/txt.ts'
import { documents, type Masthead } from './segment/documents.ts'

export { documentProcessor } from './extract/document-processor.ts'
export { builtInRows } from './lexicon/built-in.ts'
export { layerRows } from './lexicon/layer.ts'
export { compileLexicon, type Lexicon } from './lexicon/lexicon.ts'
export { LexiconError } from './lexicon/tables.ts'
export type * from './model/records.ts'
export type * from './model/tree.ts'
export { UnreadableInputError } from './read/decode.ts'

export type Input = string | Uint8Array | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

export interface ExtractOptions {
  /** How messages name the input. */
  file?: string | undefined
  /** A label of the WHATWG Encoding standard; by byte order mark, else UTF-8, when absent. */
  encoding?: string | undefined
  /** The built-in lexicon when absent. */
  lexicon?: Lexicon | undefined
  /**
   * What works on each document's tree: `documentProcessor(lexicon)` when absent. One with plugins of your own is
   * `documentProcessor(lexicon)().use(plugin)`; what they say through `file.message` becomes diagnostics.
   */
  processor?: ReturnType<typeof documentProcessor> | undefined
  /** Whether to account for every number of the source with a `number` record; takes about as long again. */
  numbers?: boolean | undefined
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
  const lexicon = options.lexicon ?? compileLexicon(builtInRows())
  const processor = options.processor ?? documentProcessor(lexicon)
  const diagnostics = new Diagnostics()
  const report: Report = (finding) => diagnostics.report(finding)
  const chunks = decode(chunksOf(input), { file: options.file ?? 'input', encoding: options.encoding })
  const ledger = options.numbers === true ? new Ledger(lexicon) : null
  const text = ledger === null ? chunks : ledger.watch(chunks)
  let count = 0
  for await (const part of documents(readText(text, lexicon, report), lexicon, report)) {
    if (part.type === 'gazette') {
      yield [gazetteRecord(part)]
      continue
    }
    if (part.type === 'outside') {
      if (ledger !== null) yield [...ledger.outside(part.position.end.offset)]
      continue
    }
    const id = `d${++count}`
    const file = new VFile()
    processor.runSync(part, file)
    const { findings } = file.data
    if (findings !== undefined) {
      if (ledger !== null) yield [...ledger.outside(part.position.start.offset)]
      yield recordsOf(findings, id, ledger?.within(findings, part.position))
    }
    for (const message of file.messages) report(findingOf(message, part.position))
    yield diagnostics.upTo(id, part.position)
  }
  if (ledger !== null) yield [...ledger.outside()]
  yield diagnostics.rest()
}

function gazetteRecord({ type, position, ...masthead }: Masthead): GazetteRecord {
  return { type, id: 'gazette', ...masthead, position }
}

async function* chunksOf(input: Input): AsyncGenerator<string | Uint8Array> {
  if (typeof input === 'string' || input instanceof Uint8Array) yield input
  else yield* input
}
