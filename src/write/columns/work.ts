import type { DiagnosticRecord, NumberRecord, TargetRecord, TaskRecord } from '../../model/records.ts'
import { type Column, joined } from './column.ts'
import { boxKey, documentColumns, keys, line, sectionKey, sectionPath, source } from './origin.ts'
import { quantityColumns } from './quantity.ts'

export const targetRow: Column<TargetRecord>[] = [
  source,
  ...documentColumns,
  sectionPath,
  line,
  { name: 'subject', zh: '对象', cell: (row) => row.subject },
  { name: 'kind', zh: '类型', cell: (row) => row.kind },
  ...quantityColumns,
  { name: 'deadline_year', zh: '期限年份', cell: (row) => row.deadline?.year ?? null },
  { name: 'deadline_raw', zh: '期限原文', cell: (row) => row.deadline?.raw ?? null },
  { name: 'deadline_from', zh: '期限出处', cell: (row) => row.deadline?.from ?? null },
  { name: 'per', zh: '周期', cell: (row) => row.per },
  { name: 'baseline_raw', zh: '基数原文', cell: (row) => row.baseline?.raw ?? null },
  { name: 'baseline_value', zh: '基数', cell: (row) => row.baseline?.value ?? null },
  { name: 'baseline_unit', zh: '基数单位', cell: (row) => row.baseline?.unit ?? null },
  { name: 'baseline_year', zh: '基数年份', cell: (row) => row.baseline?.year ?? null },
  { name: 'modality', zh: '语气', cell: (row) => row.modality },
  { name: 'evidence', zh: '依据原句', cell: (row) => row.evidence },
  ...keys,
  sectionKey,
  boxKey,
]

export const taskRow: Column<TaskRecord>[] = [
  source,
  ...documentColumns,
  {
    name: 'section_path',
    zh: '所在章节',
    cell: (row, place) => place.path(row.section) || row.path.join(' / ') || null,
  },
  line,
  { name: 'number', zh: '序号', cell: (row) => row.number },
  { name: 'ordinal', zh: '次序', cell: (row) => row.ordinal },
  { name: 'title', zh: '标题', cell: (row) => row.title },
  { name: 'kind', zh: '类型', cell: (row) => row.kind },
  {
    name: 'lead',
    zh: '牵头单位',
    cell: (row) => joined(row.responsible.filter((body) => body.lead).map((body) => body.name)),
  },
  { name: 'responsible', zh: '责任单位', cell: (row) => joined(row.responsible.map((body) => body.name)) },
  { name: 'text', zh: '内容', cell: (row) => row.text },
  { name: 'targets', zh: '目标编号', cell: (row) => joined(row.targets) },
  ...keys,
  sectionKey,
  boxKey,
]

export const numberRow: Column<NumberRecord>[] = [
  source,
  ...documentColumns,
  line,
  { name: 'raw', zh: '原文数值', cell: (row) => row.raw },
  { name: 'value', zh: '数值', cell: (row) => row.value },
  { name: 'unit', zh: '单位', cell: (row) => row.unit },
  { name: 'disposition', zh: '去向', cell: (row) => row.disposition },
  { name: 'reason', zh: '规则', cell: (row) => row.reason },
  { name: 'record', zh: '所入记录', cell: (row) => row.record },
  ...keys,
]

export const diagnosticRow: Column<DiagnosticRecord>[] = [
  source,
  ...documentColumns,
  line,
  { name: 'severity', zh: '级别', cell: (row) => row.severity },
  { name: 'rule', zh: '规则', cell: (row) => row.rule },
  { name: 'message', zh: '说明', cell: (row) => row.message },
  ...keys,
]
