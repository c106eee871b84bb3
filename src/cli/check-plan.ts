import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ruleOf, rules } from '../check/rules.ts'
import type { Severity } from '../model/records.ts'
import { SEVERITIES } from '../write/findings/findings.ts'
import type { FindingFormat } from '../write/findings/formats.ts'
import { codeOf, systemMessage, UsageError } from './messages.ts'
import type { ReadFlags } from './reading.ts'

/** The options of `check` as commander hands them over. */
export interface CheckFlags extends ReadFlags {
  format?: FindingFormat
  severity?: Severity
  rule?: string[]
  config?: string
  baseline?: string
  updateBaseline?: boolean
  rules?: boolean
  output?: string
  color: boolean
}

export interface CheckPlan {
  format: FindingFormat
  /** Findings below it are not shown, and fail nothing. */
  severity: Severity
  severities: ReadonlyMap<string, Severity | 'off'>
  baseline: string | null
}

type Level = Severity | 'off'

/** What `gazette.config.json` may say of `check`. */
interface Config {
  severity?: Severity
  rules?: Record<string, Level>
  baseline?: string
}

const CONFIG = 'gazette.config.json'
const LEVELS: readonly Level[] = ['off', ...SEVERITIES]

/**
 * What is asked for: by options, else by the nearest configuration, else by the rules themselves.
 *
 * @throws {UsageError} naming the option or the file, and the remedy
 */
export async function checkPlan(flags: CheckFlags): Promise<CheckPlan> {
  const { config, folder } = await configuration(flags.config)
  const severity = flags.severity ?? config.severity ?? 'warning'
  const severities = new Map<string, Level>()
  // What is not shown need not be looked for.
  for (const { id, severity: own } of rules)
    if (SEVERITIES.indexOf(own) < SEVERITIES.indexOf(severity)) severities.set(id, 'off')
  for (const [id, level] of Object.entries(config.rules ?? {})) severities.set(id, level)
  for (const said of flags.rule ?? []) severities.set(...ruleSaid(said))
  const baseline = flags.baseline ?? (config.baseline === undefined ? null : resolve(folder, config.baseline))
  if (flags.updateBaseline && baseline === null)
    throw new UsageError('--update-baseline: name the file with --baseline FILE')
  return { format: flags.format ?? 'pretty', severity, severities, baseline }
}

function ruleSaid(said: string): [string, Level] {
  const [id = '', level = ''] = said.split('=')
  return [knownRule(id, `--rule ${said}`), knownLevel(level, `--rule ${said}`)]
}

function knownRule(id: string, where: string): string {
  if (ruleOf(id) === null) throw new UsageError(`${where}: no rule ${id}; gazette check --rules lists them`)
  return id
}

function knownLevel(level: string, where: string): Level {
  const known = LEVELS.find((each) => each === level)
  if (known === undefined) throw new UsageError(`${where}: say ${LEVELS.join('|')}`)
  return known
}

/** The file named, else the nearest one upwards, else none. */
async function configuration(path: string | undefined): Promise<{ config: Config; folder: string }> {
  if (path !== undefined) {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new UsageError(systemMessage(`--config ${path}`, error))
    })
    return { config: checked(text, path), folder: dirname(path) }
  }
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG)
    try {
      return { config: checked(await readFile(file, 'utf8'), file), folder }
    } catch (error) {
      if (codeOf(error) !== 'ENOENT')
        throw error instanceof UsageError ? error : new UsageError(systemMessage(file, error))
    }
    if (dirname(folder) === folder) return { config: {}, folder }
  }
}

function checked(text: string, file: string): Config {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    throw new UsageError(`${file}: is not JSON; see docs/rules.md`)
  }
  const { check: said = {}, ...others } = (isObject(found) ? found : { '': 0 }) as { check?: unknown }
  for (const name of Object.keys(others)) throw new UsageError(`${file}: ${name}: only "check" is known here`)
  if (!isObject(said)) throw new UsageError(`${file}: check: is no object; see docs/rules.md`)
  const { severity, rules: levels = {}, baseline, ...rest } = said
  for (const name of Object.keys(rest))
    throw new UsageError(`${file}: check.${name}: only severity, rules and baseline are known here`)
  if (severity !== undefined && !SEVERITIES.includes(severity as Severity))
    throw new UsageError(`${file}: check.severity: say ${SEVERITIES.join('|')}`)
  if (baseline !== undefined && typeof baseline !== 'string')
    throw new UsageError(`${file}: check.baseline: name a file`)
  if (!isObject(levels)) throw new UsageError(`${file}: check.rules: is no object; see docs/rules.md`)
  for (const [id, level] of Object.entries(levels))
    knownLevel(String(level), `${file}: check.rules.${knownRule(id, `${file}: check.rules`)}`)
  return said as Config
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
