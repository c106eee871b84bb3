import { formatOfName, type InputFormat } from './formats.ts'
import { UnreadableInputError } from './unreadable.ts'

/** What the first bytes of formats look like that are not text. */
const SIGNATURES: [bytes: string, name: string, remedy: string][] = [
  ['%PDF-', 'a PDF', 'save it as plain text'],
  ['PK\u0003\u0004', 'a Word or zip file', 'save it as plain text'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file', 'save it as plain text'],
  ['\u0089PNG', 'a picture', 'have its text recognised (OCR) and saved'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'have its text recognised (OCR) and saved'],
  ['GIF8', 'a picture', 'have its text recognised (OCR) and saved'],
]

/**
 * What an input is: by what it begins with, which does not lie, then by its name.
 *
 * @throws {UnreadableInputError} on what no reader reads
 */
export function formatOf(head: string | Uint8Array, file: string): InputFormat {
  if (typeof head !== 'string') refuseBinary(head, file)
  return formatOfName(file) ?? 'txt'
}

function refuseBinary(head: Uint8Array, file: string): void {
  const start = String.fromCharCode(...head.subarray(0, 8))
  const [, name, remedy] = SIGNATURES.find(([mark]) => start.startsWith(mark)) ?? []
  if (name !== undefined) throw new UnreadableInputError(`${file}: this is ${name}, which is not read; ${remedy}`)
}
