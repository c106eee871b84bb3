import { Chalk } from 'chalk'
import type { Role, Severity } from '../../model/records.ts'

export type Paint = (text: string) => string

/** Colours by what a thing is, in the 16 that every theme sets for itself. */
export interface Palette {
  readonly title: Paint
  readonly dim: Paint
  readonly value: Paint
  readonly box: Paint
  readonly table: Paint
  readonly role: Record<Role, Paint>
  readonly severity: Record<Severity, Paint>
}

export function palette(color: boolean): Palette {
  const chalk = color ? new Chalk() : new Chalk({ level: 0 })
  return {
    title: chalk.bold,
    dim: chalk.dim,
    value: chalk.green,
    box: chalk.magenta,
    table: chalk.yellow,
    role: {
      background: chalk.dim,
      requirements: String,
      goals: chalk.green,
      tasks: chalk.cyan,
      safeguards: chalk.blue,
      glossary: chalk.dim,
      appendix: chalk.dim,
    },
    severity: { error: chalk.red, warning: chalk.yellow, info: chalk.dim },
  }
}
