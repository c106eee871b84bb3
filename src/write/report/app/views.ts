import type { IndicatorRecord } from '../../../model/records.ts'
import { ledger, slope, targetsByYear, timeline } from './charts.ts'
import { h } from './dom.ts'
import { type Of, ofType, records, view } from './state.ts'
import { tableOf } from './table.ts'
import { words } from './words.ts'

const said = (value: string | null): string => (value === null ? '' : (words.values[value] ?? value))

const documents = new Map(ofType('document').map(({ id, number, title }) => [id, number?.raw ?? title ?? id]))

const documentOf = ({ document }: { document: string | null }): string => documents.get(document ?? '') ?? ''

const rawOf = ({ values }: IndicatorRecord, role: 'baseline' | 'target'): string =>
  (role === 'baseline' ? values.find((value) => value.role === role) : values.findLast((value) => value.role === role))
    ?.raw ?? ''

const itself = <R>(row: R): R => row

/** What each tab shows, made when it is first opened. */
export const views: Readonly<Record<Exclude<keyof typeof words.views, 'text'>, () => HTMLElement>> = {
  indicators: () =>
    tableOf(
      ofType('indicator'),
      [
        { head: words.views.indicators, text: ({ name }) => name },
        { head: words.baseline, text: (row) => rawOf(row, 'baseline') },
        { head: words.target, text: (row) => rawOf(row, 'target') },
        { head: words.change, text: (row) => gap(row), show: (row) => slope(row) },
        { head: words.unit, text: ({ unit }) => unit },
        { head: words.nature, text: ({ nature }) => said(nature) },
      ],
      [
        { label: words.nature, of: ({ nature }) => [nature ?? ''] },
        { label: words.document, of: (row) => [documentOf(row)] },
      ],
      itself,
    ),
  targets: () =>
    h(
      'div',
      {},
      h('figure', {}, h('figcaption', {}, words.targetsByYear), targetsByYear()),
      tableOf(
        ofType('target'),
        [
          { head: words.subject, text: ({ subject }) => subject },
          { head: words.target, text: ({ raw }) => raw },
          { head: words.year, text: ({ deadline }) => deadline?.year ?? null, number: true },
          { head: words.kind, text: ({ kind }) => said(kind) },
          { head: words.box, text: ({ box }) => boxTitle(box) },
        ],
        [
          { label: words.kind, of: ({ kind }) => [kind] },
          { label: words.year, of: ({ deadline }) => [String(deadline?.year ?? '')] },
          { label: words.document, of: (row) => [documentOf(row)] },
        ],
        itself,
      ),
    ),
  tasks: () =>
    tableOf(
      ofType('task'),
      [
        { head: words.views.tasks, text: ({ number, title, text }) => `${number ?? ''}${title ?? text.slice(0, 60)}` },
        { head: words.box, text: ({ box }) => boxTitle(box) },
        { head: words.body, text: (row) => bodies(row).join('、') },
        { head: words.views.targets, text: ({ targets }) => targets.length || null, number: true },
      ],
      [
        { label: words.box, of: ({ box }) => [boxTitle(box)] },
        { label: words.body, of: bodies },
        { label: words.document, of: (row) => [documentOf(row)] },
      ],
      itself,
    ),
  numbers: () =>
    h(
      'div',
      {},
      h('figure', {}, h('figcaption', {}, words.ledger), ledger()),
      tableOf(
        ofType('number'),
        [
          { head: words.views.numbers, text: ({ raw }) => raw },
          { head: words.unit, text: ({ unit }) => unit },
          { head: words.disposition, text: ({ disposition }) => said(disposition) },
          { head: words.rule, text: ({ reason }) => reason },
          { head: words.lineHead, text: ({ position }) => position.start.line, number: true },
        ],
        [
          { label: words.disposition, of: ({ disposition }) => [disposition] },
          { label: words.rule, of: ({ reason }) => [reason] },
        ],
        itself,
      ),
    ),
  findings: () =>
    h(
      'div',
      {},
      tableOf(
        view.findings,
        [
          {
            head: words.views.findings,
            text: ({ message }) => message,
            show: ({ message, line }) =>
              h('button', { class: 'open', data: { line: String(line) }, attrs: { type: 'button' } }, message),
          },
          { head: words.rule, text: ({ rule }) => rule },
          { head: words.kind, text: ({ severity }) => said(severity) },
          { head: words.lineHead, text: ({ line }) => line, number: true },
        ],
        [
          { label: words.kind, of: ({ severity }) => [severity] },
          { label: words.rule, of: ({ rule }) => [rule] },
        ],
        () => null,
      ),
      tableOf(
        ofType('diagnostic'),
        [
          { head: words.diagnostics, text: ({ message }) => message },
          { head: words.rule, text: ({ rule }) => rule },
          { head: words.kind, text: ({ severity }) => said(severity) },
          { head: words.lineHead, text: ({ position }) => position.start.line, number: true },
        ],
        [{ label: words.rule, of: ({ rule }) => [rule] }],
        itself,
      ),
    ),
  deadlines: () => h('figure', {}, h('figcaption', {}, words.timeline), timeline()),
}

const boxTitle = (box: string | null): string => {
  const record = box === null ? undefined : records.get(box)
  return record?.type === 'box' ? record.title : ''
}

const bodies = ({ responsible }: Of<'task'>): string[] => responsible.map(({ name }) => name)

/** How far it is from the baseline to the target, in parts of the baseline: what rows are sorted by. */
function gap({ values }: IndicatorRecord): number | null {
  const from = values.find(({ role }) => role === 'baseline')?.value ?? null
  const to = values.findLast(({ role }) => role === 'target')?.value ?? null
  return from === null || to === null || from === 0 ? null : Math.round((to / from - 1) * 1000) / 10
}
