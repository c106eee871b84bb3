import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inject, onTestFinished } from 'vitest'

export const qinghai = resolve('fixtures/qinghai-2022-special.txt')
/** For what does not hang on how much there is to read: a thirtieth of it. */
export const chapter = resolve('fixtures/parity/chapter.txt')

const command = resolve('bin/gazette.js')

// Node hands this on to every process that it starts, whatever else these know of their surroundings.
const runs = inject('coverageOfRuns')
if (runs !== undefined) process.env.NODE_V8_COVERAGE = runs

interface Surroundings {
  /** What is piped in. */
  input?: string | Uint8Array
  env?: NodeJS.ProcessEnv
  cwd?: string
}

interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the built command as a shell would, with nothing of the caller's locale or colours. */
export function gazette(args: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  return run(process.execPath, [command, ...args], surroundings)
}

/** Runs Node on other words than those of the command. */
export const node = (words: readonly string[], surroundings: Surroundings = {}): Promise<Run> =>
  run(process.execPath, words, surroundings)

/** A shell line in which `gazette` is the built command. */
export function shell(line: string, surroundings: Surroundings = {}): Promise<Run> {
  return run(
    'bash',
    ['-o', 'pipefail', '-c', `gazette() { '${process.execPath}' '${command}' "$@"; }; ${line}`],
    surroundings,
  )
}

/** Runs the command in a pseudo-terminal so many columns wide; what it shows, without the terminal's carriage returns. */
export const inTerminal = (args: readonly string[], columns: number, env: NodeJS.ProcessEnv = {}): Promise<string> =>
  nodeInTerminal([command, ...args], columns, env)

/** Runs Node there. */
export async function nodeInTerminal(
  words: readonly string[],
  columns: number,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const line = `stty cols ${columns}; ${[process.execPath, ...words].map((word) => `'${word}'`).join(' ')}`
  const { stdout } = await run('script', ['-qec', line, '/dev/null'], { env: { TERM: 'xterm', ...env }, input: '' })
  return stdout.replaceAll('\r\n', '\n')
}

/** An empty folder that goes when the test ends. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'gazette-test-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

function run(program: string, args: readonly string[], { input, env, cwd }: Surroundings): Promise<Run> {
  const { PATH, HOME } = process.env
  const child = spawn(program, args, {
    env: { PATH, HOME, LANG: 'C.UTF-8', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk) => stdout.push(chunk))
  child.stderr.on('data', (chunk) => stderr.push(chunk))
  // A command that fails early does not read what it is given.
  child.stdin.on('error', () => {})
  child.stdin.end(input ?? '')
  return new Promise((settle, fail) => {
    child.on('error', fail)
    child.on('close', (code) =>
      settle({ code, stdout: `${Buffer.concat(stdout)}`, stderr: `${Buffer.concat(stderr)}` }),
    )
  })
}
