import { stat } from 'node:fs/promises'
import { extname, sep } from 'node:path'
import { type FormatName, formatNames, formatOfExtension, formats } from '../write/formats.ts'
import { type Kind, kinds } from '../write/kinds.ts'
import type { Language } from '../write/writer.ts'
import { UsageError } from './messages.ts'
import type { ReadFlags } from './reading.ts'

/** The options of `extract` as commander hands them over. */
export interface ExtractFlags extends ReadFlags {
  format?: FormatName
  records?: string
  output?: string
  headers?: Language
  excel?: boolean
  long?: boolean
  force?: boolean
  review?: string
  quiet?: boolean
  jobs?: string
  color: boolean
  progress: boolean
}

/** What `extract` is to write, and where. */
export interface ExtractPlan {
  readonly format: FormatName
  readonly kinds: ReadonlySet<Kind> | null
  /** null: standard output. */
  readonly path: string | null
  /** `path` is a folder, which gets a file per kind. */
  readonly folder: boolean
  /** Whether what is there already may be replaced. */
  readonly force: boolean
}

/**
 * Settles format and destination before anything is read.
 *
 * @throws {UsageError} naming the option and the remedy
 */
export async function planExtract(flags: ExtractFlags, isTerminal: boolean): Promise<ExtractPlan> {
  const path = flags.output ?? null
  const folder = path !== null && (await isFolder(path, flags.format))
  const format = flags.format ?? (path === null ? (isTerminal ? 'table' : 'json') : folder ? 'csv' : formatOfName(path))
  const asked = flags.records === undefined ? null : parseKinds(flags.records)
  const { oneKind, rows, text } = formats[format]
  if (folder && !oneKind)
    throw new UsageError(`-o ${path}: a folder gets csv, tsv or parquet files; name a file for ${format}`)
  if (path === null && !text) throw new UsageError(`-f ${format}: is no text; name a file for it with -o`)
  if (oneKind && !folder && asked !== null && asked.size > 1) {
    throw new UsageError(
      `-r ${flags.records}: a ${format} file holds one kind; name one, or give -o a folder/ for a file each`,
    )
  }
  if (flags.excel && !(rows && text))
    throw new UsageError(`--excel is for csv and tsv, not for ${format}; leave it out, or say -f csv`)
  if (flags.long && !rows)
    throw new UsageError(`--long is for rows, which ${format} has not; leave it out, or say -f csv`)
  return { format, kinds: asked, path, folder, force: flags.force ?? false }
}

/** A folder is one that exists, one that is written `like/this/`, or a name without an ending where no format is named. */
async function isFolder(path: string, format: FormatName | undefined): Promise<boolean> {
  if (path.endsWith('/') || path.endsWith(sep)) return true
  const existing = await stat(path).catch(() => null)
  if (existing !== null) return existing.isDirectory()
  return extname(path) === '' && format === undefined
}

function formatOfName(path: string): FormatName {
  const format = formatOfExtension(extname(path))
  if (format === null)
    throw new UsageError(`-o ${path}: no format goes by this ending; say -f ${formatNames.join('|')}`)
  return format
}

function parseKinds(list: string): ReadonlySet<Kind> {
  const names = list.split(',').map((name) => name.trim())
  return new Set(
    names.map((name) => {
      const kind = kinds.find((kind) => kind === name)
      if (kind === undefined) throw new UsageError(`-r ${name}: no such records; choose from ${kinds.join(', ')}`)
      return kind
    }),
  )
}
