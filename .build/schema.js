// Makes dist/schema.json, the JSON Schema (draft 2020-12) of all that the command writes, of the types that the program is checked by.
import { writeFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** By the name that a person asks for. */
const ROOTS = {
  json: 'JsonOutput',
  ndjson: 'NdjsonLine',
  gazette: 'Gazette',
  document: 'DocumentRecord',
  section: 'SectionRecord',
  box: 'BoxRecord',
  table: 'TableRecord',
  indicator: 'IndicatorRecord',
  target: 'TargetRecord',
  task: 'TaskRecord',
  number: 'NumberRecord',
  diagnostic: 'DiagnosticRecord',
}

const { definitions } = createGenerator({
  path: 'src/model/output.ts',
  tsconfig: 'tsconfig.json',
  // Types are checked elsewhere, by the project's own compiler.
  skipTypeCheck: true,
}).createSchema()

const $defs = JSON.parse(JSON.stringify(definitions).replaceAll('#/definitions/', '#/$defs/'))
// Where there are several inputs, the command says of each record which one it is from.
for (const record of Object.values($defs)) {
  if (record.properties?.type?.const !== undefined)
    record.properties = {
      source: { type: 'string', description: 'The input, where there are several.' },
      ...record.properties,
    }
}
for (const [name, type] of Object.entries(ROOTS))
  if ($defs[type] === undefined) throw new Error(`no type ${type} for ${name}`)
writeFileSync('dist/schema.json', JSON.stringify({ $schema: DIALECT, roots: ROOTS, $defs }))
