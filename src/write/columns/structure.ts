import type { BoxRecord, SectionRecord, TableRecord } from '../../model/records.ts'
import type { Column } from './column.ts'
import { documentColumns, keys, line, sectionKey, sectionPath, source } from './origin.ts'

export const sectionRow: Column<SectionRecord>[] = [
  source,
  ...documentColumns,
  { name: 'section_path', zh: '所在章节', cell: (row, place) => place.path(row.parent) || null },
  line,
  { name: 'level', zh: '层级', cell: (row) => row.level },
  { name: 'scheme', zh: '序号体例', cell: (row) => row.scheme },
  { name: 'label', zh: '序号', cell: (row) => row.label },
  { name: 'ordinal', zh: '次序', cell: (row) => row.ordinal },
  { name: 'title', zh: '标题', cell: (row) => row.title },
  { name: 'run_in', zh: '正文接排', cell: (row) => row.runIn },
  { name: 'role', zh: '作用', cell: (row) => row.role },
  ...keys,
  { name: 'parent', zh: '上级章节编号', cell: (row) => row.parent },
]

export const boxRow: Column<BoxRecord>[] = [
  source,
  ...documentColumns,
  sectionPath,
  line,
  { name: 'number', zh: '专栏序号', cell: (row) => row.number },
  { name: 'title', zh: '标题', cell: (row) => row.title },
  { name: 'items', zh: '项数', cell: (row) => row.items },
  ...keys,
  sectionKey,
]

export const tableRow: Column<TableRecord>[] = [
  source,
  ...documentColumns,
  sectionPath,
  line,
  { name: 'number', zh: '表号', cell: (row) => row.number },
  { name: 'caption', zh: '表题', cell: (row) => row.caption },
  { name: 'kind', zh: '类型', cell: (row) => row.kind },
  { name: 'parts', zh: '合并页数', cell: (row) => row.parts },
  { name: 'headers', zh: '表头', cell: (row) => JSON.stringify(row.headers) },
  { name: 'rows', zh: '表行', cell: (row) => JSON.stringify(row.rows) },
  { name: 'notes', zh: '表注', cell: (row) => JSON.stringify(row.notes) },
  ...keys,
  sectionKey,
]
