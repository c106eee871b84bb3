import type { DiagnosticRecord, NumberRecord } from '../../model/records.ts'
import { dispositions, severities } from '../vocabulary.ts'
import type { Column } from './column.ts'
import { documentColumns, line, looseKeys, page, sectionPathAt, source } from './origin.ts'

export const numberRow: Column<NumberRecord>[] = [
  source,
  ...documentColumns,
  sectionPathAt,
  line,
  page,
  { name: 'raw', zh: '原文数值', type: 'string', about: 'The number as written.', cell: (row) => row.raw },
  {
    name: 'value',
    zh: '数值',
    type: 'number',
    about: 'The number; of a range its lower end.',
    cell: (row) => row.value,
  },
  { name: 'unit', zh: '单位', type: 'string', about: 'As written, without the number.', cell: (row) => row.unit },
  {
    name: 'disposition',
    zh: '去向',
    type: 'string',
    about: 'What became of it; docs/numbers.md tells each.',
    values: dispositions,
    cell: (row) => row.disposition,
  },
  { name: 'reason', zh: '规则', type: 'string', about: 'Id of the rule that says so.', cell: (row) => row.reason },
  {
    name: 'record',
    zh: '所入记录',
    type: 'string',
    about: 'Id of the target or indicator it went into.',
    cell: (row) => row.record,
  },
  {
    name: 'evidence',
    zh: '依据原句',
    type: 'string',
    about: 'The sentence, cell or line it stands in.',
    cell: (row) => row.evidence,
  },
  ...looseKeys,
]

export const diagnosticRow: Column<DiagnosticRecord>[] = [
  source,
  ...documentColumns,
  sectionPathAt,
  line,
  page,
  {
    name: 'severity',
    zh: '级别',
    type: 'string',
    about: 'How bad it is.',
    values: severities,
    cell: (row) => row.severity,
  },
  {
    name: 'rule',
    zh: '规则',
    type: 'string',
    about: 'Id of the rule that speaks; docs/rules.md lists them.',
    cell: (row) => row.rule,
  },
  { name: 'message', zh: '说明', type: 'string', about: 'What it says.', cell: (row) => row.message },
  ...looseKeys,
]
