import type { GazetteRecord } from '../../model/records.ts'
import type { Kind, ListedType } from '../kinds.ts'
import type { Place } from '../place.ts'
import type { Language } from '../writer.ts'
import { diagnosticRow, numberRow } from './account.ts'
import type { Cell, Column } from './column.ts'
import { documentRow } from './document.ts'
import { indicatorRow, longIndicatorRow, longRows } from './indicator.ts'
import { boxRow, sectionRow, tableRow } from './structure.ts'
import { targetRow, taskRow } from './work.ts'

export type { Cell } from './column.ts'

/** What a column is, whatever is in its rows. */
export type Head = Omit<Column<never>, 'cell'>

/** A kind of records as rows and columns. */
export interface Sheet {
  readonly columns: readonly Head[]
  /**
   * The rows of a record of this kind; none for a record of another.
   *
   * @param language of the words for fields that take only so many values
   */
  rows(record: GazetteRecord, place: Place, language: Language): Cell[][]
}

function sheet<T extends ListedType, R>(
  type: T,
  columns: readonly Column<R>[],
  rowsOf: (record: Extract<GazetteRecord, { type: T }>) => readonly R[],
): Sheet {
  const isOfType = (record: GazetteRecord): record is Extract<GazetteRecord, { type: T }> => record.type === type
  return {
    columns,
    rows: (record, place, language) =>
      isOfType(record)
        ? rowsOf(record).map((row) => columns.map((column) => said(column.cell(row, place), column, language)))
        : [],
  }
}

/** A cell in the language of its head. */
function said(cell: Cell, { values }: Head, language: Language): Cell {
  if (language === 'en') return cell
  return (typeof cell === 'string' ? values?.[cell] : undefined) ?? cell
}

/** Whether something is so, in words. */
export const yesOrNo = (is: boolean, language: Language): string =>
  language === 'zh' ? (is ? '是' : '否') : String(is)

export const headOf = ({ name, zh }: Head, language: Language): string => (language === 'zh' ? zh : name)

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
