import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

const COMMAND = resolve('bin/gazette.js')
/** Milliseconds after which a run counts as hung. */
const PATIENCE = 60_000

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: Buffer
  readonly stderr: string
  readonly hung: boolean
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

export interface Surroundings {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
  /** A shell line around the command, which is `"$@"` in it: `ulimit -n 30; exec "$@"`. With `exec` signals reach the command. */
  readonly line?: string
  /** Words before the command: another program that becomes it. */
  readonly through?: readonly string[]
}

/** Begins a run of the built command. */
export function start(args: readonly string[], { cwd, env, line, through = [] }: Surroundings): Running {
  const around = line === undefined ? [] : ['bash', '-c', line, 'bash']
  const [program = '', ...rest] = [...through, ...around, process.execPath, COMMAND, ...args]
  const { PATH } = process.env
  const child = spawn(program, rest, { cwd, env: { PATH, LANG: 'C.UTF-8', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk) => stdout.push(chunk))
  child.stderr.on('data', (chunk) => stderr.push(chunk))
  let hung = false
  const patience = setTimeout(() => {
    hung = true
    child.kill('SIGKILL')
  }, PATIENCE)
  const ended = new Promise<Ended>((settle, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => {
      clearTimeout(patience)
      settle({ code, signal, stdout: Buffer.concat(stdout), stderr: `${Buffer.concat(stderr)}`, hung })
    })
  })
  return { child, ended }
}

/** A whole run. */
export const run = (args: readonly string[], surroundings: Surroundings): Promise<Ended> =>
  start(args, surroundings).ended
