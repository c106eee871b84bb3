import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { report } from '../index.ts'
import { reportPage } from '../write/report/page.ts'
import { findInputs } from './inputs.ts'
import { Interruption } from './interruption.ts'
import { say } from './messages.ts'
import { outputFile } from './output-file.ts'
import { type ReadFlags, readOptions, sayUnread } from './reading.ts'
import { send } from './sending.ts'

export interface ReportFlags extends ReadFlags {
  output: string
  force?: boolean
}

/** The page's program and style, beside the command. */
const part = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`./report/${name}`, import.meta.url)), 'utf8')

/**
 * `gazette report FILE -o report.html`
 *
 * @returns the exit code: 0, or 2 when the input could not be read
 * @throws {UsageError | OutputError} which end the run
 */
export async function runReport(name: string, flags: ReportFlags): Promise<number> {
  const reading = await readOptions(flags)
  const { inputs, problems } = await findInputs([name])
  for (const problem of problems) say(problem)
  const [input, other] = inputs
  if (input === undefined) return 2
  if (other !== undefined) {
    say(`${name}: is a folder of several gazettes; name one of them`)
    return 2
  }
  const interruption = new Interruption()
  try {
    const output = await outputFile(flags.output, { interruption, force: flags.force ?? false })
    try {
      const view = await report(input.open(), { ...reading, file: input.name })
      const parts = { script: await part('app.js'), style: await part('style.css') }
      await send(reportPage({ ...view, source: input.source }, parts), output)
      await output.end()
      output.whole()
      return 0
    } catch (error) {
      await output.abandon()
      sayUnread(input.name, error)
      return 2
    }
  } finally {
    interruption.end()
  }
}
