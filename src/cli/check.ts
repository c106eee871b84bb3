import { createHash } from 'node:crypto'
import manifest from '../../package.json' with { type: 'json' }
import { check, type Finding } from '../index.ts'
import { isAtLeast, type SourcedFinding } from '../write/findings/findings.ts'
import { findingWriter } from '../write/findings/formats.ts'
import { type Baseline, baselineText, readBaseline } from './baseline.ts'
import { type CheckFlags, checkPlan } from './check-plan.ts'
import { findInputs, type Input } from './inputs.ts'
import { Interruption } from './interruption.ts'
import { say } from './messages.ts'
import { type Output, standardOutput } from './output.ts'
import { outputFile } from './output-file.ts'
import { readOptions, sayUnread } from './reading.ts'
import { widthOfOutput } from './terminal.ts'

/**
 * `gazette check [FILE… | -]`
 *
 * @returns the exit code: 0 nothing found, 1 something found at or above the severity asked for, 2 an input could not be read
 * @throws {UsageError | OutputError | OutputClosed} which end the run
 */
export async function runCheck(names: readonly string[], flags: CheckFlags): Promise<number> {
  const { stdout, env } = process
  const plan = await checkPlan(flags)
  const reading = await readOptions(flags)
  const { inputs, problems } = await findInputs(names)
  for (const problem of problems) say(problem)
  const renews = flags.updateBaseline ? plan.baseline : null
  const known = plan.baseline === null || flags.updateBaseline ? null : await readBaseline(plan.baseline)
  const interruption = new Interruption()
  const placing = { interruption, force: true }
  const toTerminal = stdout.isTTY === true && flags.output === undefined
  const writer = await findingWriter(plan.format, {
    width: widthOfOutput(toTerminal ? stdout : {}, env),
    color: toTerminal && flags.color && !env.NO_COLOR,
    version: manifest.version,
  })
  const all: SourcedFinding[] = []
  const read: string[] = []
  let shown = 0
  const outputs: Output[] = []
  try {
    const output = flags.output === undefined ? standardOutput() : await outputFile(flags.output, placing)
    outputs.push(output)
    // What is known is a file that must not be lost either.
    const renewed = renews === null ? [] : [await outputFile(renews, placing)]
    outputs.push(...renewed)
    for (const input of inputs) {
      try {
        const found = await findingsOf(input, { ...reading, severities: plan.severities })
        read.push(input.source)
        all.push(...found)
        for (const finding of found) {
          if (!isAtLeast(finding.severity, plan.severity) || isKnown(known, finding)) continue
          shown++
          for (const piece of writer.write(finding)) await output.write(piece)
        }
      } catch (error) {
        sayUnread(input.name, error)
      }
    }
    for (const piece of writer.end(read)) await output.write(piece)
    for (const one of renewed)
      await one.write(baselineText(all.filter(({ severity }) => isAtLeast(severity, plan.severity))))
    for (const one of outputs) await one.end()
    // What stands there is better than what comes of no input at all.
    for (const one of outputs) {
      if (read.length > 0) one.whole()
      else await one.abandon()
    }
  } catch (error) {
    for (const one of outputs) await one.abandon()
    throw error
  } finally {
    interruption.end()
  }
  const isWhole = read.length === inputs.length && problems.length === 0
  if (!isWhole) return 2
  return shown > 0 && renews === null ? 1 : 0
}

/** In the order in which they stand. */
async function findingsOf(input: Input, options: Parameters<typeof check>[1]): Promise<SourcedFinding[]> {
  const found: SourcedFinding[] = []
  for await (const finding of check(input.open(), { ...options, file: input.name }))
    found.push({ ...finding, source: input.source, fingerprint: fingerprintOf(finding) })
  return found.sort((a, b) => a.position.start.offset - b.position.start.offset)
}

/** By what it says and of what, not by where: lines that move keep theirs. */
function fingerprintOf({ rule, message, document, excerpt }: Finding): string {
  const content = [rule, document?.number?.raw ?? document?.title ?? '', message, excerpt.replace(/\s/g, '')].join('\n')
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

const isKnown = (baseline: Baseline | null, { fingerprint }: SourcedFinding): boolean =>
  baseline?.take(fingerprint) ?? false
