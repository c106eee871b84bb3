import type { Position } from '../../model/position.ts'
import type { Place } from '../place.ts'
import type { Column } from './column.ts'

interface InDocument {
  id: string
  document: string | null
}

interface Positioned {
  position: Position & { page?: number }
}

/** What every row says first: which input, which document, which line and page. */
export const source: Column<unknown> = {
  name: 'source',
  zh: '来源文件',
  type: 'string',
  about: 'The input as it was named; `-` for standard input.',
  required: true,
  cell: (_, place) => place.source,
}

export const line: Column<Positioned> = {
  name: 'line',
  zh: '行号',
  type: 'integer',
  about: 'Line of the source where it begins, from 1; of Word and PDF files, of what `gazette text` prints.',
  required: true,
  cell: (row) => row.position.start.line,
}

export const page: Column<Positioned> = {
  name: 'page',
  zh: '页码',
  type: 'integer',
  about: 'Page of a PDF, from 1; empty elsewhere.',
  cell: (row) => row.position.page ?? null,
}

export const documentColumns: Column<{ document: string | null }>[] = [
  {
    name: 'document_number',
    zh: '发文字号',
    type: 'string',
    about: 'Number of the document (GB/T 9704): 青政〔2022〕31号.',
    cell: (row, place) => place.document(row.document)?.number?.raw ?? null,
  },
  {
    name: 'document_title',
    zh: '公文标题',
    type: 'string',
    about: 'Title of the document.',
    cell: (row, place) => place.document(row.document)?.title ?? null,
  },
]

const SECTION_PATH = {
  name: 'section_path',
  zh: '所在章节',
  type: 'string',
  about: 'Labels and titles from the outermost section down, parted by ` / `.',
} as const

/** @param path where a row stands; empty where it stands in no section */
export const sectionPathOf = <R>(path: (row: R, place: Place) => string): Column<R> => ({
  ...SECTION_PATH,
  cell: (row, place) => path(row, place) || null,
})

export const sectionPath: Column<{ section: string | null }> = sectionPathOf((row, place) => place.path(row.section))

/** For records that know where they stand by their position alone. */
export const sectionPathAt: Column<Positioned & { document: string | null }> = sectionPathOf((row, place) =>
  place.path(place.sectionAt(row.document, row.position.start.offset)),
)

/** What every row says last: the keys that join one file with another. */
export const id: Column<{ id: string }> = {
  name: 'id',
  zh: '记录编号',
  type: 'string',
  about: 'Id of the record, the same in every run; with `source` it is unique among all inputs.',
  required: true,
  cell: (row) => row.id,
}

const documentKey: Column<InDocument> = {
  name: 'document',
  zh: '公文编号',
  type: 'string',
  about: 'Id of the document it belongs to.',
  refers: 'documents',
  cell: (row) => row.document,
}

export const keys: Column<InDocument>[] = [id, { ...documentKey, required: true }]

/** Of what may stand outside of all documents. */
export const looseKeys: Column<InDocument>[] = [id, documentKey]

export const sectionKey: Column<{ section: string | null }> = {
  name: 'section',
  zh: '章节编号',
  type: 'string',
  about: 'Id of the section it stands in.',
  refers: 'sections',
  cell: (row) => row.section,
}

export const boxKey: Column<{ box: string | null }> = {
  name: 'box',
  zh: '专栏编号',
  type: 'string',
  about: 'Id of the box it stands in.',
  refers: 'boxes',
  cell: (row) => row.box,
}
