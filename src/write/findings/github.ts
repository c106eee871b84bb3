import { visible } from '../terminal/visible.ts'
import type { FindingWriter, SourcedFinding } from './findings.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands of GitHub Actions, which become annotations of a pull request. */
export function githubWriter(): FindingWriter {
  return {
    *write(finding) {
      yield `${command(finding)}\n`
    },
    *end() {},
  }
}

function command({ severity, source, rule, message, position: { start, end } }: SourcedFinding): string {
  const properties = Object.entries({
    file: source,
    line: start.line,
    endLine: end.line,
    col: start.column,
    // Of several lines GitHub knows no columns.
    ...(end.line === start.line ? { endColumn: end.column } : {}),
    title: rule,
  })
  return `::${COMMANDS[severity]} ${properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(message)}`
}

/** What would order a terminal about, where someone looks at the log, is shown; line ends have a form of their own. */
const data = (text: string): string =>
  text
    .split(/([%\r\n])/)
    .map((part) => ESCAPES[part] ?? visible(part))
    .join('')

const ESCAPES: Record<string, string> = { '%': '%25', '\r': '%0D', '\n': '%0A' }

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
