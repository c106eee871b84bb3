import { readFile } from 'node:fs/promises'
import type { SourcedFinding } from '../write/findings/findings.ts'
import { codeOf, systemMessage, UsageError } from './messages.ts'

/** Findings that are known and no news. */
export interface Baseline {
  /** Whether one such finding is known; each counts once. */
  take(fingerprint: string): boolean
}

interface Entry {
  fingerprint: string
  rule: string
  message: string
}

/** @throws {UsageError} naming the file and the remedy */
export async function readBaseline(path: string): Promise<Baseline> {
  const counts = new Map<string, number>()
  for (const { fingerprint } of await entriesOf(path)) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
  return {
    take(fingerprint) {
      const left = counts.get(fingerprint) ?? 0
      counts.set(fingerprint, left - 1)
      return left > 0
    },
  }
}

async function entriesOf(path: string): Promise<Entry[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new UsageError(`--baseline ${path}: no such file; make it with --update-baseline`)
    throw new UsageError(systemMessage(`--baseline ${path}`, error))
  }
  try {
    const { findings } = JSON.parse(text) as { findings: Entry[] }
    if (findings.every(({ fingerprint }) => typeof fingerprint === 'string')) return findings
  } catch {}
  throw new UsageError(`--baseline ${path}: is no baseline; make it anew with --update-baseline`)
}

/** A finding a line, in a stable order, so that a change of it can be read. */
export function baselineText(findings: readonly SourcedFinding[]): string {
  const lines = findings.map(({ fingerprint, rule, message }) => JSON.stringify({ fingerprint, rule, message }))
  return `{"version":1,"findings":[\n${lines.join(',\n')}\n]}\n`
}
