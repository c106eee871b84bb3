import type { ReportRecord, ReportView } from '../view.ts'
import { at } from './dom.ts'

/** The data that the page was made with. */
export const view: ReportView = JSON.parse(at('data').textContent ?? '')

export const records: ReadonlyMap<string, ReportRecord> = new Map(view.records.map((record) => [record.id, record]))

export type Of<T extends ReportRecord['type']> = Extract<ReportRecord, { type: T }>

export const ofType = <T extends ReportRecord['type']>(type: T): Of<T>[] =>
  view.records.filter((record): record is Of<T> => record.type === type)

/** What a record says of itself in a line. */
export function titleOf(record: ReportRecord): string {
  switch (record.type) {
    case 'document':
      return record.title ?? record.id
    case 'section':
      return `${record.label ?? ''} ${record.title}`.trim()
    case 'box':
      return `专栏${record.number ?? ''} ${record.title}`
    case 'table':
      return record.caption ?? record.id
    case 'indicator':
      return record.name
    case 'target':
      return `${record.subject ?? ''} ${record.raw}`.trim()
    case 'task':
      return `${record.number ?? ''}${record.title ?? record.text.slice(0, 40)}`
    case 'number':
      return `${record.raw}${record.unit ?? ''}`
    case 'diagnostic':
      return record.message
  }
}
