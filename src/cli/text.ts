import { text } from '../index.ts'
import { visibleText } from '../write/terminal/visible.ts'
import { findInputs } from './inputs.ts'
import { say } from './messages.ts'
import { standardOutput } from './output.ts'
import { type InputFlags, inputOptions, sayUnread } from './reading.ts'

/**
 * `gazette text [FILE | -]`
 *
 * @returns the exit code: 0, or 2 when the input could not be read
 * @throws {UsageError | OutputError | OutputClosed} which end the run
 */
export async function runText(name: string | undefined, flags: InputFlags): Promise<number> {
  const options = inputOptions(flags)
  const { inputs, problems } = await findInputs(name === undefined ? [] : [name])
  for (const problem of problems) say(problem)

  const output = standardOutput()
  let read = 0
  for (const input of inputs) {
    try {
      const chunks = text(input.open(), { ...options, file: input.name })
      for await (const chunk of process.stdout.isTTY ? visibleText(chunks) : chunks) await output.write(chunk)
      await output.flush()
      read += 1
    } catch (error) {
      sayUnread(input.name, error)
    }
  }
  return read === inputs.length && problems.length === 0 ? 0 : 2
}
