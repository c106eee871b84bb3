import { extract } from '../index.ts'
import { outlineWriter } from '../write/outline.ts'
import { findInputs } from './inputs.ts'
import { say } from './messages.ts'
import { standardOutput } from './output.ts'
import { type ReadFlags, readOptions, sayUnread } from './reading.ts'
import { localeLanguage, widthOfOutput } from './terminal.ts'

export interface OutlineFlags extends ReadFlags {
  color: boolean
}

/**
 * `gazette outline [FILE | -]`
 *
 * @returns the exit code: 0, or 2 when the input could not be read
 * @throws {UsageError | OutputError | OutputClosed} which end the run
 */
export async function runOutline(name: string | undefined, flags: OutlineFlags): Promise<number> {
  const { stdout, env } = process
  const reading = await readOptions(flags)
  const { inputs, several, problems } = await findInputs(name === undefined ? [] : [name])
  for (const problem of problems) say(problem)

  const output = standardOutput()
  const writer = outlineWriter({
    kinds: null,
    several,
    headers: localeLanguage(env),
    excel: false,
    long: false,
    width: widthOfOutput(stdout, env),
    color: stdout.isTTY && flags.color && !env.NO_COLOR,
    shown: stdout.isTTY,
  })
  let read = 0
  for (const input of inputs) {
    try {
      for await (const record of extract(input.open(), { ...reading, file: input.name })) {
        for (const piece of writer.write(record, input.source)) await output.write(piece)
      }
      for (const piece of writer.end()) await output.write(piece)
      await output.flush()
      read += 1
    } catch (error) {
      sayUnread(input.name, error)
    }
  }
  return read === inputs.length && problems.length === 0 ? 0 : 2
}
