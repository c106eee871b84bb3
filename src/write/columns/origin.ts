import type { Position } from 'unist'
import type { Column } from './column.ts'

interface InDocument {
  id: string
  document: string | null
  position: Position
}

/** What every row says first: which input, which document, which line. */
export const source: Column<unknown> = { name: 'source', zh: '来源文件', cell: (_, place) => place.source }

export const line: Column<{ position: Position }> = { name: 'line', zh: '行号', cell: (row) => row.position.start.line }

export const documentColumns: Column<{ document: string | null }>[] = [
  { name: 'document_number', zh: '发文字号', cell: (row, place) => place.document(row.document)?.number?.raw ?? null },
  { name: 'document_title', zh: '公文标题', cell: (row, place) => place.document(row.document)?.title ?? null },
]

export const sectionPath: Column<{ section: string | null }> = {
  name: 'section_path',
  zh: '所在章节',
  cell: (row, place) => place.path(row.section) || null,
}

/** What every row says last: the keys that join one file with another. */
export const keys: Column<InDocument>[] = [
  { name: 'id', zh: '记录编号', cell: (row) => row.id },
  { name: 'document', zh: '公文编号', cell: (row) => row.document },
]

export const sectionKey: Column<{ section: string | null }> = {
  name: 'section',
  zh: '章节编号',
  cell: (row) => row.section,
}

export const boxKey: Column<{ box: string | null }> = { name: 'box', zh: '专栏编号', cell: (row) => row.box }
