import { builtInRows, compileLexicon, type ExtractOptions, type Lexicon, LexiconError, layerRows } from '../index.ts'
import { codeOf, InputError, messageOf, systemMessage, UsageError } from './messages.ts'

/** What `extract` and `outline` take alike. */
export interface ReadFlags {
  from?: string
  encoding?: string
  lexicon?: string
}

/**
 * How to read, checked before anything is read.
 *
 * @throws {UsageError} naming the option and the remedy
 */
export async function readOptions({ from, encoding, lexicon }: ReadFlags): Promise<Omit<ExtractOptions, 'file'>> {
  if (from !== undefined && from !== 'txt')
    throw new UsageError(`--from ${from}: not read yet; save it as text and say --from txt`)
  return {
    ...(encoding === undefined ? {} : { encoding: knownEncoding(encoding) }),
    lexicon: await compiled(lexicon),
  }
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

/** An error met while reading, as one line that names the input. */
export function readFailure(name: string, error: unknown): InputError {
  if (codeOf(error) !== null) return new InputError(systemMessage(name, error))
  const [message = ''] = messageOf(error).split('\n')
  return new InputError(message.startsWith(name) ? message : `${name}: ${message}`)
}
