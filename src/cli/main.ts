import { Command, CommanderError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { inputFormats } from '../read/formats.ts'
import { SEVERITIES } from '../write/findings/findings.ts'
import { findingFormats } from '../write/findings/formats.ts'
import { formatNames } from '../write/formats.ts'
import { kinds } from '../write/kinds.ts'
import type { CheckFlags } from './check-plan.ts'
import type { ExtractFlags } from './extract-plan.ts'
import { argumentsOf } from './file-names.ts'
import { isUnloadable, OutputClosed, OutputError, say, UsageError, unloadable } from './messages.ts'
import type { OutlineFlags } from './outline.ts'
import type { Part, Task } from './parts/part.ts'
import type { InputFlags } from './reading.ts'
import type { ReportFlags } from './report.ts'
import { usageLine } from './usage-line.ts'

/** What each command ended with: 0 done, 1 `check` found something, 2 wrong usage or an input that cannot be read. */
type Done = (code: number) => void

function program(done: Done): Command {
  const gazette = new Command('gazette')
    .description('Documents, indicator tables, targets and tasks out of Chinese government gazettes (政府公报)')
    .version(manifest.version, '-V, --version')
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({
      outputError: (text) => say(usageLine(text)),
    })

  const opening = (command: Command) =>
    command
      .option(
        '--from <format>',
        `what the input is: ${inputFormats.join(', ')} (by content, then by name, when left out)`,
      )
      .option('--encoding <label>', 'utf-8, gb18030, big5, … (found out when left out)')
  const reading = (command: Command) =>
    opening(command)
      .option('--lexicon <folder>', 'rows of your own on top of the built-in lexicon')
      .option('--max-document-size <characters>', 'a longer document is closed and read on as another (2M)')

  reading(gazette.command('extract'))
    .description('records out of gazettes')
    .argument('[file...]', 'files, folders, or - for standard input')
    .addOption(
      new Option('-f, --format <name>', 'by the ending of -o; else table on a terminal, json in a pipe').choices(
        formatNames,
      ),
    )
    .option('-r, --records <list>', `a comma list of ${kinds.join(', ')} (all but numbers)`)
    .option('-o, --output <path>', 'a file; or a folder/, which gets a data package: one csv per kind of record')
    .addOption(
      new Option('--headers <language>', 'column heads of csv, tsv, xlsx, parquet and table').choices(['en', 'zh']),
    )
    .option('--excel', 'csv and tsv as spreadsheets want them, with formulas made inert')
    .option('--long', 'indicators as one row per value')
    .option('--review <file>', 'marks of a report page: what is wrong is left out, what was corrected is put in')
    .option('--force', 'write over files that are there')
    .option('-j, --jobs <number>', 'files to read at a time (as many as there are processors and work for)')
    .option('-q, --quiet', 'say nothing but what went wrong')
    .option('--no-color', 'no colour (NO_COLOR is honoured too)')
    .option('--no-progress', 'no progress on the terminal')
    .addHelpText('after', examples)
    .action(async (names: string[], flags: ExtractFlags) => {
      const { runExtract } = await import('./extract.ts')
      done(await runExtract(names, flags))
    })

  reading(gazette.command('outline'))
    .description('the tree of documents, sections, boxes and tables, with lines and counts')
    .argument('[file]', 'a file, or - for standard input')
    .option('--no-color', 'no colour (NO_COLOR is honoured too)')
    .action(async (name: string | undefined, flags: OutlineFlags) => {
      const { runOutline } = await import('./outline.ts')
      done(await runOutline(name, flags))
    })

  reading(gazette.command('check'))
    .description('what is wrong with an issue, for people and for CI')
    .argument('[file...]', 'files, folders, or - for standard input')
    .addOption(new Option('-f, --format <name>', 'pretty when left out').choices(findingFormats))
    .option('-o, --output <file>', 'where to write it')
    .addOption(
      new Option('--severity <level>', 'what is shown and fails the run, and all above it (warning)').choices(
        SEVERITIES,
      ),
    )
    .option('--rule <id=level>', 'off, info, warning or error for a rule; may be said again', collected)
    .option('--config <file>', 'gazette.config.json, here or above, when left out')
    .option('--baseline <file>', 'known findings, which are not told again')
    .option('--update-baseline', 'write what is found into the baseline')
    .option('--rules', 'list the rules')
    .option('--no-color', 'no colour (NO_COLOR is honoured too)')
    .action(async (names: string[], flags: CheckFlags) => {
      if (flags.rules) {
        const { listRules } = await import('./list-rules.ts')
        done(await listRules())
        return
      }
      const { runCheck } = await import('./check.ts')
      done(await runCheck(names, flags))
    })

  reading(gazette.command('report'))
    .description('one page to look at, and to check the extraction against the source')
    .argument('<file>', 'a file, or - for standard input')
    .requiredOption('-o, --output <file>', 'where to write the page')
    .option('--force', 'write over a file that is there')
    .action(async (name: string, flags: ReportFlags) => {
      const { runReport } = await import('./report.ts')
      done(await runReport(name, flags))
    })

  gazette
    .command('schema')
    .description('JSON Schema of the output')
    .argument('[record]', 'json (what -f json writes), ndjson (a line of it), or a record: document, target, …')
    .action(async (name: string | undefined) => {
      const { runSchema } = await import('./schema.ts')
      done(await runSchema(name))
    })

  opening(gazette.command('text'))
    .description('the decoded text that lines and columns refer to')
    .argument('[file]', 'a file, or - for standard input')
    .action(async (name: string | undefined, flags: InputFlags) => {
      const { runText } = await import('./text.ts')
      done(await runText(name, flags))
    })
  return gazette
}

const collected = (said: string, before: string[] = []): string[] => [...before, said]

const examples = `
Examples:
  gazette extract gazette.txt                     what is in it, for eyes
  gazette extract gazette.txt -o records.json     everything
  gazette extract gazette.txt -r targets -f csv   one kind of record as rows
  gazette extract folder/ -o records/             every gazette below, one csv per kind`

/** What a thread of `--jobs` does: one input of several. */
export async function makePart(task: Task): Promise<Part> {
  return (await import('./parts/part.ts')).makePart(task)
}

/**
 * Runs one command.
 *
 * @param argv as `process.argv` has it
 * @returns the exit code
 */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0
  // `2>&1 | head`: who reads no messages misses none.
  process.stderr.on('error', () => {})
  try {
    await program((ended) => {
      code = ended
    }).parseAsync(argumentsOf(argv))
    return code
  } catch (error) {
    if (error instanceof OutputClosed) return 0
    // Commander has said its line by now; help that was asked for is no error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError || error instanceof OutputError) say(error.message)
    else if (isUnloadable(error)) say(unloadable(error))
    else say(`this should not happen: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return 2
  }
}
