import type { DocumentRecord } from '../../model/records.ts'
import { type Column, joined } from './column.ts'
import { line, source } from './origin.ts'

export const documentRow: Column<DocumentRecord>[] = [
  source,
  { name: 'gazette', zh: '公报', cell: (_, place) => place.gazette?.name ?? null },
  { name: 'issue', zh: '期号', cell: (_, place) => place.gazette?.issue ?? null },
  { name: 'published_on', zh: '出版日期', cell: (_, place) => place.gazette?.publishedOn ?? null },
  line,
  { name: 'end_line', zh: '末行', cell: (row) => row.position.end.line },
  { name: 'title', zh: '标题', cell: (row) => row.title },
  { name: 'kind', zh: '文种', cell: (row) => row.kind },
  { name: 'number', zh: '发文字号', cell: (row) => row.number?.raw ?? null },
  { name: 'number_code', zh: '机关代字', cell: (row) => row.number?.code ?? null },
  { name: 'number_year', zh: '发文年份', cell: (row) => row.number?.year ?? null },
  { name: 'number_serial', zh: '发文顺序号', cell: (row) => row.number?.serial ?? null },
  { name: 'issuers', zh: '发文机关', cell: (row) => joined(row.issuers) },
  { name: 'recipients', zh: '主送机关', cell: (row) => joined(row.recipients) },
  { name: 'issued_on', zh: '成文日期', cell: (row) => row.issuedOn },
  { name: 'category', zh: '目录类别', cell: (row) => row.category },
  { name: 'toc_page', zh: '目录页码', cell: (row) => row.tocPage },
  { name: 'plan_title', zh: '规划名称', cell: (row) => row.plan?.title ?? null },
  { name: 'plan_start_year', zh: '规划起始年', cell: (row) => row.plan?.startYear ?? null },
  { name: 'plan_end_year', zh: '规划结束年', cell: (row) => row.plan?.endYear ?? null },
  { name: 'id', zh: '记录编号', cell: (row) => row.id },
]
