import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { eachOf, oneAfterAnother } from '../cli/one-process.ts'

const STRACE = '/usr/bin/strace'
/** Where there is no strace, or no right to trace, what needs it is left out. */
export const canTrace = existsSync(STRACE) && spawnSync(STRACE, ['-qq', 'true']).status === 0

const COMMAND = resolve('bin/gazette.js')

/** What a run did to the world around it. */
export interface Trace {
  readonly sockets: string[]
  readonly programs: string[]
  /** Files and folders that were opened, but for those of the program, of Node and of the system. */
  readonly read: string[]
  /** Files that were written, made, moved or taken away. */
  readonly written: string[]
}

export interface TracedRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** At its highest, in MB. */
  readonly memory: number
  readonly trace: Trace | null
}

/** Says on stderr, as the last line, how much memory it took. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(
  "import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => process.stderr.write('memory ' + process.resourceUsage().maxRSS))",
)}`
/** For all objects, in MB: else Node would rather take more memory than look for what it can throw away. */
const HEAP = '--max-old-space-size=700'

/** Runs the built command in a folder, under strace where that can be. */
export const traced = (args: readonly string[], cwd: string, log: string): TracedRun =>
  tracedNode([HEAP, '--import', TELL_MEMORY, COMMAND, ...args], cwd, log)

/** The same of several runs in one process; what each of them did. */
export function tracedOneAfterAnother(runs: readonly (readonly string[])[], cwd: string, log: string): TracedRun[] {
  const whole = tracedNode(oneAfterAnother(runs), cwd, log)
  const [said, traces] = [eachOf(whole.stderr), readFileSync(log, 'utf8').split(/^.*"\/run-\d+".*$/m)]
  const program = traces.shift() ?? ''
  return eachOf(whole.stdout).map(({ code, text }, at) => ({
    ...whole,
    code,
    stdout: text,
    stderr: said[at]?.text ?? '',
    // What was opened to begin with, and Node itself, belong to each.
    trace: whole.trace === null ? null : traceOf(program + (traces[at] ?? ''), cwd),
  }))
}

function tracedNode(words: readonly string[], cwd: string, log: string): TracedRun {
  const command = [process.execPath, ...words]
  const strace = [STRACE, '-f', '-qq', '--seccomp-bpf', '-s', '300', '-e', 'trace=%network,%file', '-o', log]
  const [program = '', ...others] = canTrace ? [...strace, ...command] : command
  const { status, stdout, stderr } = spawnSync(program, others, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  const [, said = '', memory = ''] = /^([\s\S]*)memory (\d+)$/.exec(stderr) ?? [null, stderr, 'NaN']
  const trace = canTrace ? traceOf(readFileSync(log, 'utf8'), cwd) : null
  return { code: status, stdout, stderr: said, memory: Number(memory) / 1024, trace }
}

/** What a program of Node opens wherever it runs. */
const OWN = [
  resolve('bin'),
  resolve('dist'),
  resolve('node_modules'),
  resolve('package.json'),
  process.execPath,
  dirname(dirname(process.execPath)),
  ...['/proc/', '/sys/', '/dev/', '/lib', '/usr/lib', '/usr/share/zoneinfo', '/usr/share/locale', '/etc/ssl/'],
  ...['/etc/ld.so', '/etc/localtime', '/etc/timezone', join(tmpdir(), 'node-compile-cache')],
]

const WRITES = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/
const CHANGES = /^(?:unlink|rename|mkdir|rmdir|link|symlink|chmod|chown|truncate|creat|mknod|utime)/

function traceOf(log: string, cwd: string): Trace {
  const [sockets, programs]: [string[], string[]] = [[], []]
  const [read, written] = [new Set<string>(), new Set<string>()]
  for (const line of log.split('\n')) {
    const [, call = '', rest = ''] = /^\d+ +(?:<\.\.\. )?(\w+)(.*)$/.exec(line) ?? []
    if (/^(?:socket|connect|bind|sendto|sendmsg|listen|accept)$/.test(call)) sockets.push(line)
    else if (/^execve/.test(call)) programs.push(line)
    else if (rest.includes(' = -1 ')) continue
    else if (/^open/.test(call) || CHANGES.test(call)) {
      for (const [, path = ''] of rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
        const whole = resolve(cwd, path)
        if (CHANGES.test(call) || WRITES.test(rest)) written.add(whole)
        else if (!OWN.some((own) => whole.startsWith(own))) read.add(whole)
      }
    }
  }
  return { sockets, programs: programs.slice(1), read: [...read].sort(), written: [...written].sort() }
}
