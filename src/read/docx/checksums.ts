import { crc32 } from 'node:zlib'
import type { Parts } from './archive.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const [END_SIZE, LOCATOR_SIZE, ENTRY_SIZE] = [22, 20, 46]
/** What the directory of a file with large offsets has in their place. */
const ELSEWHERE = 0xffffffff

/**
 * Whether parts are what the directory of their zip file (APPNOTE.TXT 4.3.12) says they are. One wrong bit may be another digit,
 * and whoever unpacks leaves it to others to look.
 *
 * @throws {RangeError} when the end of the file names places that it has not
 */
export function areWhole(parts: Parts, bytes: Uint8Array): boolean {
  const stated = statedChecksums(bytes)
  return Object.entries(parts).every(([name, part]) => stated.get(name) === crc32(part))
}

function statedChecksums(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stated = new Map<string, number>()
  for (let at = directoryAt(view); isAt(view, at, ENTRY, ENTRY_SIZE); ) {
    const length = view.getUint16(at + 28, true)
    const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length)
    stated.set(Buffer.from(name).toString('latin1'), view.getUint32(at + 16, true))
    at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return stated
}

function directoryAt(view: DataView): number {
  let end = view.byteLength - END_SIZE
  while (end > 0 && !isAt(view, end, END, END_SIZE)) end--
  const at = view.getUint32(end + 16, true)
  if (at !== ELSEWHERE) return at
  const end64 = view.getUint32(end - LOCATOR_SIZE + 8, true)
  return view.getUint32(end64 + 48, true)
}

const isAt = (view: DataView, at: number, mark: number, size: number): boolean =>
  at >= 0 && at + size <= view.byteLength && view.getUint32(at, true) === mark
