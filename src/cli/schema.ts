import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { UsageError } from './messages.ts'
import { standardOutput } from './output.ts'

/** Beside the built command. */
const FILE = fileURLToPath(new URL('./schema.json', import.meta.url))

interface Schemas {
  $schema: string
  /** By the name that a person asks for, the definition. */
  roots: Record<string, string>
  $defs: Record<string, unknown>
}

/**
 * `gazette schema [RECORD]`: the JSON Schema of what is written, whole, as lines, or of one kind of record.
 *
 * @throws {UsageError} naming what there is
 */
export async function runSchema(name = 'json'): Promise<number> {
  const { $schema, roots, $defs } = JSON.parse(await readFile(FILE, 'utf8')) as Schemas
  const root = roots[name]
  if (root === undefined) throw new UsageError(`schema ${name}: say ${Object.keys(roots).join('|')}`)
  const used = new Set<string>()
  reach(root, $defs, used)
  const definitions = Object.fromEntries(Object.entries($defs).filter(([type]) => used.has(type)))
  const output = standardOutput()
  await output.write(`${JSON.stringify({ $schema, $ref: `#/$defs/${root}`, $defs: definitions }, null, 2)}\n`)
  await output.flush()
  return 0
}

/** Collects a definition and all that it refers to. */
function reach(type: string, defs: Schemas['$defs'], used: Set<string>): void {
  if (used.has(type)) return
  used.add(type)
  for (const [, next = ''] of JSON.stringify(defs[type]).matchAll(/"#\/\$defs\/([^"]+)"/g))
    reach(decodeURIComponent(next), defs, used)
}
