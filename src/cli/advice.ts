import { formats } from '../write/formats.ts'
import { kindOf, type ListedType } from '../write/kinds.ts'
import { visible } from '../write/terminal/visible.ts'
import type { ExtractPlan } from './extract-plan.ts'
import { say } from './messages.ts'
import type { Tally } from './pass.ts'
import { localeLanguage } from './terminal.ts'

/**
 * After a run that showed a part: what else there was, and the commands that give it.
 *
 * @param terminalWidth null when the output does not go to a terminal
 */
export function advise(plan: ExtractPlan, names: readonly string[], tally: Tally, terminalWidth: number | null): void {
  if (plan.kinds !== null) return
  if (formats[plan.format].oneKind && !plan.folder) {
    const others = Object.entries(kindOf)
      .map(([type, kind]) => ({ kind, count: tally.get(type as ListedType) ?? 0 }))
      .filter(({ kind, count }) => kind !== 'indicators' && count > 0)
      .map(({ kind, count }) => `${count} ${kind}`)
    if (others.length > 0)
      say(`indicators written; also there: ${others.join(', ')} (-r KIND for one of them, -o FOLDER/ for all)`)
  }
  if (plan.format === 'table' && terminalWidth !== null) {
    const from = names.length === 0 ? '-' : names.map(quoted).join(' ')
    const commands = [`gazette extract ${from} -o records/`, `gazette outline ${from}`].map(visible)
    const more = localeLanguage(process.env) === 'zh' ? '更多：' : 'More: '
    const line = more + commands.join('  ·  ')
    process.stderr.write(`\n${line.length < terminalWidth ? line : [more.trim(), ...commands].join('\n  ')}\n`)
  }
}

/** As a shell needs it to be one word. */
const quoted = (name: string) => (/^[\p{L}\p{N}_./-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`)
