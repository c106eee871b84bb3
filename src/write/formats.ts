import type { FileFormat, TextFormat } from './writer.ts'

interface Format {
  /** Endings of file names that mean it. */
  readonly extensions: readonly string[]
  /** Holds one kind of record in a file. */
  readonly oneKind: boolean
  /** Has rows and columns. */
  readonly rows: boolean
  /** Can go to standard output. */
  readonly text: boolean
  /** Loaded when used, with the libraries it needs. */
  readonly load: () => Promise<TextFormat | FileFormat>
}

/** Every output format by the name that `-f` takes. */
export const formats = {
  table: {
    extensions: [],
    oneKind: false,
    rows: false,
    text: true,
    load: async () => (await import('./table.ts')).table,
  },
  json: {
    extensions: ['.json'],
    oneKind: false,
    rows: false,
    text: true,
    load: async () => (await import('./json.ts')).json,
  },
  ndjson: {
    extensions: ['.ndjson', '.jsonl'],
    oneKind: false,
    rows: false,
    text: true,
    load: async () => (await import('./ndjson.ts')).ndjson,
  },
  csv: {
    extensions: ['.csv'],
    oneKind: true,
    rows: true,
    text: true,
    load: async () => (await import('./delimited.ts')).csv,
  },
  tsv: {
    extensions: ['.tsv'],
    oneKind: true,
    rows: true,
    text: true,
    load: async () => (await import('./delimited.ts')).tsv,
  },
  xlsx: {
    extensions: ['.xlsx'],
    oneKind: false,
    rows: true,
    text: false,
    load: async () => (await import('./xlsx/book.ts')).xlsx,
  },
  parquet: {
    extensions: ['.parquet'],
    oneKind: true,
    rows: true,
    text: false,
    load: async () => (await import('./parquet/parquet.ts')).parquet,
  },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export const formatNames = Object.keys(formats) as FormatName[]

/** The format that an ending stands for: `.jsonl` → ndjson. */
export function formatOfExtension(extension: string): FormatName | null {
  const ending = extension.toLowerCase()
  return formatNames.find((name) => (formats[name] as Format).extensions.includes(ending)) ?? null
}
