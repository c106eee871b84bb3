import { rules } from '../../check/rules.ts'
import { visible } from '../terminal/visible.ts'
import type { FindingWriter, SourcedFinding } from './findings.ts'

/** JUnit's XML as test reporters read it: a suite an input, a case a rule, which fails where the rule found something. */
export function junitWriter(): FindingWriter {
  const found = new Map<string, Map<string, [SourcedFinding, ...SourcedFinding[]]>>()
  return {
    write(finding) {
      const ofSource = found.get(finding.source) ?? new Map<string, [SourcedFinding, ...SourcedFinding[]]>()
      found.set(finding.source, ofSource)
      const ofRule = ofSource.get(finding.rule)
      if (ofRule === undefined) ofSource.set(finding.rule, [finding])
      else ofRule.push(finding)
      return []
    },
    *end(read) {
      yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gazette check">\n'
      for (const source of read) yield* suite(source, found.get(source) ?? new Map())
      yield '</testsuites>\n'
    },
  }
}

function* suite(
  source: string,
  found: ReadonlyMap<string, readonly [SourcedFinding, ...SourcedFinding[]]>,
): Generator<string> {
  yield `  <testsuite name="${escaped(source)}" tests="${rules.length}" failures="${found.size}">\n`
  for (const { id, about } of rules) {
    const open = `    <testcase classname="${escaped(source)}" name="${escaped(`${id}: ${about}`)}"`
    const findings = found.get(id)
    if (findings === undefined) {
      yield `${open}/>\n`
      continue
    }
    const lines = findings.map(
      ({ message, position: { start } }) => `${source}:${start.line}:${start.column} ${message}`,
    )
    const [{ severity, message }] = findings
    yield `${open}>\n      <failure type="${severity}" message="${escaped(message)}">${lines.map(escaped).join('\n')}</failure>\n    </testcase>\n`
  }
  yield '  </testsuite>\n'
}

/** XML 1.0 has no place for these, not even as references. */
const UNWRITABLE = /[\ufffe\uffff]/g

/** Controls, for most of which XML has no place either, are shown, as they are to a person. */
const escaped = (text: string): string =>
  visible(text)
    .replace(UNWRITABLE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
