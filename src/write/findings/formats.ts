import type { FindingOptions, FindingWriter, MakeFindingWriter } from './findings.ts'
import { githubWriter } from './github.ts'
import { jsonWriter } from './json.ts'
import { junitWriter } from './junit.ts'
import { prettyWriter } from './pretty.ts'
import { sarifWriter } from './sarif.ts'

/** How findings can be written. Adding a way is one file and one row. */
const formats = {
  pretty: prettyWriter,
  json: jsonWriter,
  sarif: sarifWriter,
  junit: junitWriter,
  github: githubWriter,
} satisfies Record<string, MakeFindingWriter>

export type FindingFormat = keyof typeof formats

export const findingFormats = Object.keys(formats) as FindingFormat[]

export const findingWriter = (name: FindingFormat, options: FindingOptions): FindingWriter => formats[name](options)
