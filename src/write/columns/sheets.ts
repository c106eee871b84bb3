import type { GazetteRecord } from '../../model/records.ts'
import type { Kind, ListedType } from '../kinds.ts'
import type { Place } from '../place.ts'
import type { Cell, Column } from './column.ts'
import { documentRow } from './document.ts'
import { indicatorRow, longIndicatorRow, longRows } from './indicator.ts'
import { boxRow, sectionRow, tableRow } from './structure.ts'
import { diagnosticRow, numberRow, targetRow, taskRow } from './work.ts'

export type { Cell } from './column.ts'

/** A kind of records as rows and columns. */
export interface Sheet {
  readonly columns: readonly { readonly name: string; readonly zh: string }[]
  /** The rows of a record of this kind; none for a record of another. */
  rows(record: GazetteRecord, place: Place): Cell[][]
}

function sheet<T extends ListedType, R>(
  type: T,
  columns: readonly Column<R>[],
  rowsOf: (record: Extract<GazetteRecord, { type: T }>) => readonly R[],
): Sheet {
  const isOfType = (record: GazetteRecord): record is Extract<GazetteRecord, { type: T }> => record.type === type
  return {
    columns,
    rows: (record, place) =>
      isOfType(record) ? rowsOf(record).map((row) => columns.map((column) => column.cell(row, place))) : [],
  }
}

const sheets: Record<Kind, Sheet> = {
  documents: sheet('document', documentRow, (record) => [record]),
  sections: sheet('section', sectionRow, (record) => [record]),
  boxes: sheet('box', boxRow, (record) => [record]),
  tables: sheet('table', tableRow, (record) => [record]),
  indicators: sheet('indicator', indicatorRow, (record) => [record]),
  targets: sheet('target', targetRow, (record) => [record]),
  tasks: sheet('task', taskRow, (record) => [record]),
  numbers: sheet('number', numberRow, (record) => [record]),
  diagnostics: sheet('diagnostic', diagnosticRow, (record) => [record]),
}

const longIndicators = sheet('indicator', longIndicatorRow, longRows)

/** @param long indicators as one row per value */
export const sheetOf = (kind: Kind, long: boolean): Sheet =>
  long && kind === 'indicators' ? longIndicators : sheets[kind]
