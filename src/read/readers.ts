import type { InputFormat } from './formats.ts'
import type { Reader } from './reader.ts'
import { textReader } from './txt.ts'

/** One reader a format. All but that of plain text are loaded when an input of their format comes. */
export const readers: Readonly<Record<InputFormat, () => Promise<Reader>>> = {
  txt: async () => textReader,
  md: async () => (await import('./md/reader.ts')).reader,
  html: async () => (await import('./html/reader.ts')).reader,
  docx: async () => (await import('./docx/reader.ts')).reader,
  pdf: async () => (await import('./pdf/reader.ts')).reader,
}
