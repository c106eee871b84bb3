import { isEmpty, unspool } from '../write/spool.ts'
import { bare, type TextFormat, type WriteOptions, type Writer } from '../write/writer.ts'
import type { Output } from './output.ts'
import type { Route } from './route.ts'
import { send } from './sending.ts'

/** What a writer writes of each input, in the frame of the whole; where the format has none, one writer of all inputs. */
export function textRoute({ writer: make, frame: frameFor }: TextFormat, options: WriteOptions, output: Output): Route {
  const frame = frameFor?.(options) ?? bare
  let writer: Writer | null = null
  let begun = false
  let some = false
  /** What comes before an input. */
  const lead = (): string => {
    const text = (begun ? '' : frame.head) + (some ? frame.between : '')
    begun = true
    some = true
    return text
  }
  return {
    place: output.place,
    write(record, source) {
      const text = writer === null ? lead() : ''
      writer ??= make(options)
      const pieces = writer.write(record, source)
      return send(text === '' ? pieces : after(text, pieces), output)
    },
    async append(spooled) {
      if (isEmpty(spooled)) return
      await output.write(lead())
      for await (const bytes of unspool(spooled)) await output.writeBytes(bytes)
    },
    async endInput() {
      if (writer !== null && frameFor !== undefined) {
        await send(writer.end(), output)
        writer = null
      }
      await output.flush()
    },
    async end() {
      if (frameFor === undefined) await send((writer ?? make(options)).end(), output)
      await output.write(`${begun ? '' : frame.head}${frame.tail(some)}`)
      await output.end()
    },
    whole: () => output.whole(),
    abandon: () => output.abandon(),
  }
}

function* after(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  yield* rest
}
