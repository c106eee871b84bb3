import { type Gathering, gathering } from '../write/gathering.ts'
import { codeOf, OutputClosed, OutputError, systemMessage } from './messages.ts'

/** Where text goes. Nothing is there for others to see before it is `whole`, where the place allows that. */
export interface Output extends Gathering {
  /** Everything has been written. */
  whole(): Promise<void>
  /** It will not be finished. */
  abandon(): Promise<void>
}

/** @throws {OutputClosed} from `write` and `flush` when the reader has gone */
export function standardOutput(): Output {
  const { stdout } = process
  // Each write hears of its own failure; without a listener the same failure would end the process.
  stdout.on('error', () => {})
  const gathered = gathering(
    (bytes) =>
      new Promise((resolve, reject) => {
        stdout.write(bytes, (error) => {
          if (error === null || error === undefined) resolve()
          else
            reject(
              codeOf(error) === 'EPIPE' ? new OutputClosed() : new OutputError(systemMessage('standard output', error)),
            )
        })
      }),
  )
  return { ...gathered, whole: gathered.flush, abandon: async () => {} }
}
