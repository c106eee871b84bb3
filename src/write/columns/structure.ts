import type { BoxRecord, SectionRecord, TableRecord } from '../../model/records.ts'
import { sectionRoles, tableKinds } from '../vocabulary.ts'
import type { Column } from './column.ts'
import { documentColumns, keys, line, page, sectionKey, sectionPath, sectionPathOf, source } from './origin.ts'

export const sectionRow: Column<SectionRecord>[] = [
  source,
  ...documentColumns,
  sectionPathOf((row, place) => place.path(row.parent)),
  line,
  page,
  {
    name: 'level',
    zh: '层级',
    type: 'integer',
    about: 'Depth in the document, 1 is the outermost.',
    cell: (row) => row.level,
  },
  {
    name: 'scheme',
    zh: '序号体例',
    type: 'string',
    about: 'How it is labelled: `chapter` (第一章), `han` (一、), `hanParen` (（一）), `arabic` (1.) ….',
    cell: (row) => row.scheme,
  },
  { name: 'label', zh: '序号', type: 'string', about: 'Its label as written.', cell: (row) => row.label },
  { name: 'ordinal', zh: '次序', type: 'integer', about: 'The number of the label.', cell: (row) => row.ordinal },
  { name: 'title', zh: '标题', type: 'string', about: 'Its title.', cell: (row) => row.title },
  {
    name: 'run_in',
    zh: '正文接排',
    type: 'boolean',
    about: 'Whether its text follows the title on the same line.',
    cell: (row) => row.runIn,
  },
  {
    name: 'role',
    zh: '作用',
    type: 'string',
    about: 'What the section is there for.',
    values: sectionRoles,
    cell: (row) => row.role,
  },
  ...keys,
  {
    name: 'parent',
    zh: '上级章节编号',
    type: 'string',
    about: 'Id of the section it stands in.',
    refers: 'sections',
    cell: (row) => row.parent,
  },
]

export const boxRow: Column<BoxRecord>[] = [
  source,
  ...documentColumns,
  sectionPath,
  line,
  page,
  { name: 'number', zh: '专栏序号', type: 'integer', about: 'Its number: 专栏3.', cell: (row) => row.number },
  { name: 'title', zh: '标题', type: 'string', about: 'Its title.', cell: (row) => row.title },
  { name: 'items', zh: '项数', type: 'integer', about: 'How many items stand in it.', cell: (row) => row.items },
  ...keys,
  sectionKey,
]

export const tableRow: Column<TableRecord>[] = [
  source,
  ...documentColumns,
  sectionPath,
  line,
  page,
  { name: 'number', zh: '表号', type: 'integer', about: 'Its number: 表1.', cell: (row) => row.number },
  { name: 'caption', zh: '表题', type: 'string', about: 'Its caption.', cell: (row) => row.caption },
  {
    name: 'kind',
    zh: '类型',
    type: 'string',
    about: 'Whether its rows are indicators.',
    values: tableKinds,
    cell: (row) => row.kind,
  },
  {
    name: 'parts',
    zh: '合并页数',
    type: 'integer',
    about: 'How many pieces, parted by pages, were merged.',
    cell: (row) => row.parts,
  },
  {
    name: 'headers',
    zh: '表头',
    type: 'array',
    about: 'Its heads, as JSON.',
    cell: (row) => JSON.stringify(row.headers),
  },
  {
    name: 'rows',
    zh: '表行',
    type: 'array',
    about: 'Its rows, as JSON: a list of lists of cells.',
    cell: (row) => JSON.stringify(row.rows),
  },
  { name: 'notes', zh: '表注', type: 'array', about: 'Its notes, as JSON.', cell: (row) => JSON.stringify(row.notes) },
  ...keys,
  sectionKey,
]
