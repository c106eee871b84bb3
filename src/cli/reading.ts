import {
  builtInRows,
  compileLexicon,
  type ExtractOptions,
  inputFormats,
  isInputFormat,
  type Lexicon,
  LexiconError,
  layerRows,
  type ReadOptions,
} from '../index.ts'
import { codeOf, InputError, messageOf, OutputClosed, OutputError, say, systemMessage, UsageError } from './messages.ts'

/** What every command that reads takes. */
export interface InputFlags {
  from?: string
  encoding?: string
}

/** What `extract` and `outline` take alike. */
export interface ReadFlags extends InputFlags {
  lexicon?: string
  maxDocumentSize?: string
}

/**
 * How to read, checked before anything is read.
 *
 * @throws {UsageError} naming the option and the remedy
 */
export const readOptions = async ({
  lexicon,
  maxDocumentSize,
  ...input
}: ReadFlags): Promise<Omit<ExtractOptions, 'file'>> => ({
  ...inputOptions(input),
  lexicon: await compiled(lexicon),
  maxDocumentSize: maxDocumentSize === undefined ? undefined : sizeOf(maxDocumentSize),
})

const MULTIPLES = new Map([
  ['', 1],
  ['k', 1e3],
  ['m', 1e6],
])

/** 32000000, 500k, 32M */
function sizeOf(written: string): number {
  const [, digits = '', multiple = ''] = /^(\d{1,9})([kKmM]?)$/.exec(written) ?? []
  const size = Number(digits) * (MULTIPLES.get(multiple.toLowerCase()) ?? 1)
  if (size > 0) return size
  throw new UsageError(`--max-document-size ${written}: say a number of characters: 500k, 32M`)
}

/** @throws {UsageError} naming the option and the remedy */
export function inputOptions({ from, encoding }: InputFlags): Omit<ReadOptions, 'file'> {
  if (from !== undefined && !isInputFormat(from))
    throw new UsageError(`--from ${from}: no such format; say ${inputFormats.join('|')}, or leave it out`)
  return { from, encoding: encoding === undefined ? undefined : knownEncoding(encoding) }
}

function knownEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new UsageError(
      `--encoding ${label}: no such encoding; give a label such as utf-8, gb18030 or big5, or leave it out`,
    )
  }
}

/** Made once, for however many inputs. */
async function compiled(folder: string | undefined): Promise<Lexicon> {
  if (folder === undefined) return compileLexicon(builtInRows())
  try {
    return compileLexicon(await layerRows(builtInRows(), folder))
  } catch (error) {
    if (error instanceof LexiconError) throw new UsageError(`--lexicon ${error.message}`)
    throw error
  }
}

/**
 * Says on stderr why an input could not be read.
 *
 * @throws {OutputClosed | OutputError} which is nothing that another input would change
 */
export function sayUnread(name: string, error: unknown): void {
  if (error instanceof OutputClosed || error instanceof OutputError) throw error
  say(readFailure(name, error).message)
}

/** An error met while reading, as one line that names the input. */
export function readFailure(name: string, error: unknown): InputError {
  if (codeOf(error) !== null) return new InputError(systemMessage(name, error))
  const message = messageOf(error)
  // The name may hold line ends of its own.
  const reason = message.startsWith(name) ? message.slice(name.length) : `: ${message}`
  return new InputError(name + reason.replace(/\n.*/s, ''))
}
