import type { FindingOptions, FindingWriter, MakeFindingWriter } from './findings.ts'

/** How findings can be written, each loaded when used. Adding a way is one file and one row. */
const formats = {
  pretty: async () => (await import('./pretty.ts')).prettyWriter,
  json: async () => (await import('./json.ts')).jsonWriter,
  sarif: async () => (await import('./sarif.ts')).sarifWriter,
  junit: async () => (await import('./junit.ts')).junitWriter,
  github: async () => (await import('./github.ts')).githubWriter,
} satisfies Record<string, () => Promise<MakeFindingWriter>>

export type FindingFormat = keyof typeof formats

export const findingFormats = Object.keys(formats) as FindingFormat[]

export const findingWriter = async (name: FindingFormat, options: FindingOptions): Promise<FindingWriter> =>
  (await formats[name]())(options)
