import { extname } from 'node:path'

/** What an input may be, with the endings of the names that such files bear. */
const formats = {
  txt: ['.txt'],
  md: ['.md', '.markdown'],
  html: ['.html', '.htm', '.shtml'],
  docx: ['.docx'],
  pdf: ['.pdf'],
} as const satisfies Record<string, readonly string[]>

export type InputFormat = keyof typeof formats

export const inputFormats = Object.keys(formats) as InputFormat[]

export const isInputFormat = (name: string): name is InputFormat => Object.hasOwn(formats, name)

/** Endings of the names of all files that can be read. */
export const readableEndings: readonly string[] = Object.values(formats).flat()

/** Endings that documents of an office bear besides: what is behind them may be readable, or is refused by what it is. */
export const officeEndings: readonly string[] = ['.doc', '.wps', '.rtf', '.ofd']

/** The format that the ending of a name promises; null when none does. */
export function formatOfName(file: string): InputFormat | null {
  const ending = extname(file).toLowerCase()
  return inputFormats.find((format) => formats[format].some((own) => own === ending)) ?? null
}
