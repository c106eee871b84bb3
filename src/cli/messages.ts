import { visible } from '../write/terminal/visible.ts'

/** What a person can put right; the message is one line that names the file or option and the remedy. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** An input that cannot be read; the others are still done. */
export class InputError extends Error {
  override name = 'InputError'
}

/** Nobody reads any more: `gazette … | head`. */
export class OutputClosed extends Error {
  override name = 'OutputClosed'
}

/** A place that cannot be written to. */
export class OutputError extends Error {
  override name = 'OutputError'
}

/** What went wrong with a file, and what to do about it. */
const remedies = new Map<string | null, string>(
  Object.entries({
    ENOENT: 'no such file or folder; check the name',
    EACCES: 'permission denied; check who may use it',
    EPERM: 'permission denied; check who may use it',
    EISDIR: 'is a folder; name a file in it',
    ENOTDIR: 'a part of the path is a file, not a folder; check the name',
    ENOSPC: 'no space left; free some, or write elsewhere',
    EROFS: 'the file system is read-only; write elsewhere',
    EMFILE: 'too many files are open; close some, or raise the limit',
    ENFILE: 'too many files are open on this machine; close some',
    EDQUOT: 'no space left for you here; free some, or write elsewhere',
    EFBIG: 'is longer than a file may be here; write elsewhere, or raise the limit',
    EIO: 'cannot be read from, or written to, what it lies on; try again, or use a copy',
    ENXIO: 'is a socket or a device that nothing is behind; name a file',
    ECONNRESET: 'the connection broke before its end; run it again',
    EPIPE: 'whoever reads it has gone; run it again',
    ENAMETOOLONG: 'the name is too long; shorten it',
    ELOOP: 'links lead round in a circle; check the name',
  }),
)

/** One line for an error of the operating system: `a.txt: no such file or folder; check the name`. */
export function systemMessage(name: string, error: unknown): string {
  return `${name}: ${remedies.get(codeOf(error)) ?? messageOf(error)}`
}

export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** The machine has no more of what the run needs, whatever it does next. */
export const isShortage = (error: unknown): boolean => SHORTAGES.has(codeOf(error))

const SHORTAGES = new Set<string | null>(['EMFILE', 'ENFILE', 'ENOMEM', 'ERR_WORKER_INIT_FAILED'])

/** A part of the program is not there; or so Node says when too many files are open to look for it. */
export const isUnloadable = (error: unknown): boolean => isShortage(error) || MISSING.has(codeOf(error))

const MISSING = new Set<string | null>(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'])

export function unloadable(error: unknown): string {
  return `a part of the program cannot be loaded (${messageOf(error).replace(/\n.*/s, '')}): too many files are open, or it is not installed whole; raise the limit, or install it again`
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Says one line on stderr; file names and quoted text in it cannot reach the terminal as anything but text. */
export function say(message: string): void {
  process.stderr.write(`gazette: ${visible(message)}\n`)
}
