import { fstatSync, writeSync } from 'node:fs'
import { type Gathering, gathering } from '../write/gathering.ts'
import { codeOf, OutputClosed, OutputError, systemMessage } from './messages.ts'
import type { Place } from './place.ts'

/** Where text goes. Nothing is there for others to see before it is `whole`, where the place allows that. */
export interface Output extends Gathering {
  /** null: standard output, which has none. */
  readonly place: Place | null
  /** Everything has been written. */
  end(): Promise<void>
  /** It may be seen, after its `end`. */
  whole(): void
  /** It will not be finished. */
  abandon(): Promise<void>
}

const STDOUT = 1

/** @throws {OutputClosed} from `write`, `flush` and `end` when the reader has gone */
export function standardOutput(): Output {
  const put = fstatSync(STDOUT).isFile() ? intoFile : intoStream()
  const gathered = gathering(async (bytes) => {
    try {
      await put(bytes)
    } catch (error) {
      throw codeOf(error) === 'EPIPE' ? new OutputClosed() : new OutputError(systemMessage('standard output', error))
    }
  })
  return { ...gathered, place: null, end: gathered.flush, whole: () => {}, abandon: async () => {} }
}

/** Of a disk that is nearly full, a write takes what there is room for; Node's own stream takes that for all. */
function intoFile(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.byteLength; ) at += writeSync(STDOUT, bytes, at)
}

function intoStream(): (bytes: Uint8Array) => Promise<void> {
  const { stdout } = process
  // Each write hears of its own failure; without a listener the same failure would end the process.
  stdout.on('error', () => {})
  return (bytes) =>
    new Promise((settle, fail) => {
      stdout.write(bytes, (error) => {
        if (error === null || error === undefined) settle()
        else fail(error)
      })
    })
}
