import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rules } from '../../check/rules.ts'
import type { Position } from '../../model/position.ts'
import { plainJson } from '../plain-json.ts'
import type { FindingOptions, FindingWriter, SourcedFinding } from './findings.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0 (OASIS), as code hosts take findings in. */
export function sarifWriter({ version }: FindingOptions): FindingWriter {
  const results: object[] = []
  return {
    write(finding) {
      results.push(result(finding))
      return []
    },
    *end(read) {
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'gazette', version, rules: rules.map(descriptor) } },
            // Columns are counted as the editor counts them.
            columnKind: 'utf16CodeUnits',
            artifacts: read.map((source) => ({ location: { uri: uriOf(source) } })),
            results,
          },
        ],
      }
      yield `${plainJson(log, 2)}\n`
    },
  }
}

const descriptor = ({ id, about, severity, example, counterexample }: (typeof rules)[number]) => ({
  id,
  shortDescription: { text: about },
  help: { text: `Found in: ${example}\nNot in: ${counterexample}` },
  defaultConfiguration: { level: LEVELS[severity] },
})

const result = ({ rule, severity, message, source, position, related, fingerprint, excerpt }: SourcedFinding) => ({
  ruleId: rule,
  ruleIndex: rules.findIndex(({ id }) => id === rule),
  level: LEVELS[severity],
  message: { text: message },
  locations: [location(source, position, excerpt)],
  ...(related.length === 0
    ? {}
    : {
        relatedLocations: related.map((each, index) => ({
          id: index + 1,
          ...location(source, each.position),
          message: { text: each.message },
        })),
      }),
  partialFingerprints: { 'gazette/v1': fingerprint },
})

const location = (source: string, { start, end }: Position, excerpt = '') => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(source) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      ...(excerpt === '' ? {} : { snippet: { text: excerpt } }),
    },
  },
})

/** A relative path stays one: the host knows what it is relative to. */
const uriOf = (source: string): string =>
  isAbsolute(source)
    ? pathToFileURL(source).href
    : source
        .split(sep === '/' ? sep : /[\\/]/)
        .map(encodeURIComponent)
        .join('/')
