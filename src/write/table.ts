import type { DiagnosticRecord, GazetteRecord, NumberRecord, Severity } from '../model/records.ts'
import { isAsked, type Kind, kinds, type ListedType, typeOf } from './kinds.ts'
import { grid } from './terminal/grid.ts'
import { documentHead, issueHead } from './terminal/heads.ts'
import { indicatorGrid } from './terminal/indicators.ts'
import { type ListColumn, lists } from './terminal/lists.ts'
import { NumberCount } from './terminal/number-count.ts'
import { palette } from './terminal/palette.ts'
import { visible } from './terminal/visible.ts'
import { words as allWords } from './terminal/words.ts'
import { wrap } from './terminal/wrap.ts'
import type { MakeWriter, TextFormat } from './writer.ts'

type Records = { [T in ListedType]: Extract<GazetteRecord, { type: T }>[] }

const none = (): Records => ({
  document: [],
  section: [],
  box: [],
  table: [],
  indicator: [],
  target: [],
  task: [],
  number: [],
  diagnostic: [],
})

const indent = '  '

const severities = ['error', 'warning', 'info'] as const satisfies Severity[]

const writer: MakeWriter = (options) => {
  const { width } = options
  const asked: ReadonlySet<Kind> = options.kinds ?? new Set<Kind>(['indicators'])
  const words = allWords[options.headers]
  const paint = palette(options.color)
  const gridOptions = { width, indent, dim: paint.dim }
  let held = none()
  let diagnostics: DiagnosticRecord[] = []
  let numbersOutside: NumberRecord[] = []
  let issues = 0
  const numberCount = new NumberCount()

  function* closeDocument(): Generator<string> {
    const [document] = held.document
    const records = held
    held = none()
    if (document === undefined) return
    yield '\n'
    yield documentHead(document, words, paint, width, '')
    yield* countLine(records)
    for (const kind of kinds) {
      if (!asked.has(kind)) continue
      if (kind === 'indicators') yield* indicators(records)
      else yield* list(kind, records)
    }
  }

  function* countLine(records: Records): Generator<string> {
    const counted = kinds.filter((kind) => isAsked(null, kind) && kind !== 'documents' && kind !== 'diagnostics')
    const line = counted
      .map((kind) => ({ kind, count: records[typeOf[kind]].length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => words.count[kind](count))
      .join(' · ')
    for (const part of wrap(line, width)) yield `${part}\n`
  }

  function* indicators(records: Records): Generator<string> {
    for (const table of records.table) {
      const own = records.indicator.filter((indicator) => indicator.table === table.id)
      if (own.length === 0) continue
      const caption = table.caption === null ? '' : `${visible(table.caption)} · `
      yield '\n'
      for (const part of wrap(`${caption}${words.line(table.position.start.line)}`, width - indent.length)) {
        yield `${indent}${paint.table(part)}\n`
      }
      const { columns, rows } = indicatorGrid(own, words, paint)
      yield* grid(columns, rows, gridOptions)
    }
  }

  function* list(kind: Exclude<Kind, 'indicators'>, records: Records): Generator<string> {
    const type = typeOf[kind]
    if (type === 'document' || records[type].length === 0) return
    const columns = lists[type] as readonly ListColumn<GazetteRecord>[]
    yield '\n'
    yield* grid(
      columns.map((column) => ({ head: column.head[options.headers], align: column.align ?? 'left' })),
      records[type].map((record) => columns.map((column) => visible(String(column.text(record) ?? '')))),
      gridOptions,
    )
  }

  function bySeverity(all: readonly DiagnosticRecord[]): string {
    return severities
      .map((severity) => ({ severity, count: all.filter((diagnostic) => diagnostic.severity === severity).length }))
      .filter(({ count }) => count > 0)
      .map(({ severity, count }) => paint.severity[severity](words.severity(severity, count)))
      .join(' · ')
  }

  function* closeIssue(): Generator<string> {
    yield* closeDocument()
    yield* list('numbers', { ...none(), number: numbersOutside })
    numbersOutside = []
    if (diagnostics.length > 0) {
      if (asked.has('diagnostics')) yield* list('diagnostics', { ...none(), diagnostic: diagnostics })
      else yield `\n${bySeverity(diagnostics)}  ${paint.dim(`(${words.askDiagnostics})`)}\n`
    }
    diagnostics = []
  }

  return {
    *write(record, source) {
      if (record.type === 'gazette') {
        yield* closeIssue()
        yield `${issues === 0 ? '' : '\n'}${issueHead(record, source, words, paint, width, '')}`
        issues += 1
      } else if (record.type === 'diagnostic') {
        diagnostics.push(record)
      } else {
        if (record.type === 'number') {
          numberCount.add(record)
          if (!asked.has('numbers')) return
          if (record.document === null) {
            numbersOutside.push(record)
            return
          }
        }
        if (record.type === 'document') yield* closeDocument()
        ;(held[record.type] as GazetteRecord[]).push(record)
      }
    },
    *end() {
      yield* closeIssue()
      const line = numberCount.line(words)
      if (line !== null) for (const part of ['', ...wrap(line, width)]) yield `${part}\n`
    },
  }
}

/**
 * For eyes: the issue, each document with what it holds, and its indicators; or the kinds that were asked for. Numbers
 * are counted over all inputs.
 */
export const table: TextFormat = { writer }
