import { execFileSync } from 'node:child_process'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { BrokenPromise } from './broken-promise.ts'

/** What a program takes in that reads the output. */
export interface Schemas {
  /** One record. */
  line: ValidateFunction
  /** All of an input. */
  whole: ValidateFunction
}

/** What the built command says that its output is. */
export const readSchemas = (): Schemas => ({ line: compiled('ndjson'), whole: compiled('json') })

function compiled(name: string): ValidateFunction {
  const schema = JSON.parse(execFileSync(process.execPath, ['bin/gazette.js', 'schema', name], { encoding: 'utf8' }))
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
}

/** @throws {BrokenPromise} when a value is none that the schema knows */
export function fits(schema: ValidateFunction, value: unknown): void {
  if (!schema(JSON.parse(JSON.stringify(value)))) throw new BrokenPromise(JSON.stringify(schema.errors))
}
