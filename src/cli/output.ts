import { codeOf, OutputClosed, OutputError, systemMessage } from './messages.ts'

/** Where text goes. Nothing is there for others to see before it is `whole`, where the place allows that. */
export interface Output {
  /** Resolves when more may come. */
  write(text: string): Promise<void>
  /** Passes on what has gathered. */
  flush(): Promise<void>
  /** Everything has been written. */
  whole(): Promise<void>
  /** It will not be finished. */
  abandon(): Promise<void>
}

/** Writes of a few bytes each cost more than the bytes; some tens of kilobytes are worth a call. */
const batch = 1 << 16

/** Gathers small pieces, and waits for each batch to be taken before the next. */
export function gathering(put: (text: string) => Promise<void>): Pick<Output, 'write' | 'flush'> {
  let gathered = ''
  const flush = async () => {
    if (gathered === '') return
    const text = gathered
    gathered = ''
    await put(text)
  }
  return {
    flush,
    async write(text) {
      gathered += text
      if (gathered.length >= batch) await flush()
    },
  }
}

/** @throws {OutputClosed} from `write` and `flush` when the reader has gone */
export function standardOutput(): Output {
  const { stdout } = process
  // Each write hears of its own failure; without a listener the same failure would end the process.
  stdout.on('error', () => {})
  const { write, flush } = gathering(
    (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => {
          if (error === null || error === undefined) resolve()
          else
            reject(
              codeOf(error) === 'EPIPE' ? new OutputClosed() : new OutputError(systemMessage('standard output', error)),
            )
        })
      }),
  )
  return { write, flush, whole: flush, abandon: async () => {} }
}
