import stringWidth from 'string-width'
import type { Severity } from '../../model/records.ts'
import { palette } from '../terminal/palette.ts'
import { visible } from '../terminal/visible.ts'
import type { FindingOptions, FindingWriter, SourcedFinding } from './findings.ts'

/** Columns of a line that are shown before what it is about. */
const BEFORE = 24

/** Findings for eyes: below the name of each input a line a finding, the line of the source and a caret below the place. */
export function prettyWriter({ width, color }: FindingOptions): FindingWriter {
  const paint = palette(color)
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  let source: string | null = null
  return {
    *write(finding) {
      if (finding.source !== source) {
        yield `${source === null ? '' : '\n'}${paint.title(visible(finding.source))}\n`
        source = finding.source
      }
      const {
        severity,
        rule,
        message,
        position: { start },
      } = finding
      counts[severity]++
      const place = `${start.line}:${start.column}`.padStart(9)
      yield `${paint.dim(place)}  ${paint.severity[severity](severity.padEnd(7))}  ${visible(message)}  ${paint.dim(rule)}\n`
      yield* quoted(finding, width - INDENT.length)
    },
    *end() {
      const all = counts.error + counts.warning + counts.info
      if (all === 0) return
      const parts = (['error', 'warning', 'info'] as const)
        .filter((severity) => counts[severity] > 0)
        .map((severity) => paint.severity[severity](`${counts[severity]} ${plural(severity, counts[severity])}`))
      yield `\n${parts.join(', ')}\n`
    },
  }

  function* quoted({ excerpt, position: { start, end } }: SourcedFinding, columns: number): Generator<string> {
    if (excerpt.trim() === '') return
    const from = start.column - 1
    const first = Math.max(0, from - BEFORE)
    const ahead = `${first > 0 ? '…' : ''}${visible(excerpt.slice(first, from)).trimStart()}`
    const length = end.line === start.line ? Math.max(1, end.column - start.column) : 1
    const marked = visible(excerpt.slice(from, from + length))
    const line = cut(`${ahead}${marked}${visible(excerpt.slice(from + length)).replace(/ {2,}/g, ' ')}`, columns)
    yield `${INDENT}${paint.dim(line)}\n`
    const at = stringWidth(ahead)
    if (at >= columns) return
    yield `${INDENT}${' '.repeat(at)}${paint.value('^'.repeat(Math.max(1, Math.min(stringWidth(marked), columns - at))))}\n`
  }
}

const INDENT = ' '.repeat(11)

const plural = (severity: Severity, count: number): string =>
  severity === 'info' ? 'info' : `${severity}${count === 1 ? '' : 's'}`

/** As much as fits into so many columns. */
function cut(text: string, columns: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += stringWidth(character)
    if (used > columns - 1) return `${kept}…`
    kept += character
  }
  return kept
}
