import { groups } from '../check/rules.ts'
import { standardOutput } from './output.ts'

/** `gazette check --rules` */
export async function listRules(): Promise<number> {
  const output = standardOutput()
  const longest = Math.max(...groups.flatMap(({ rules }) => rules.map(({ id }) => id.length)))
  for (const { name, rules } of groups) {
    await output.write(`${name}\n`)
    for (const { id, severity, about } of rules)
      await output.write(`  ${id.padEnd(longest)}  ${severity.padEnd(7)}  ${about}\n`)
  }
  await output.flush()
  return 0
}
