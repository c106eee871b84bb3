import { unzipSync, zipSync } from 'fflate'
import { UnreadableInputError } from '../unreadable.ts'
import { withoutStretches } from './character-stretches.ts'
import { areWhole } from './checksums.ts'
import { excessOf, SEVERAL_ROOTS } from './xml-bounds.ts'

/** The parts of a Word file by their names: word/document.xml. */
export type Parts = Record<string, Uint8Array>

/** A file that unpacks to more is refused: the longest gazettes have a hundredth of it. */
const LARGEST = 1 << 28
/** One with more parts is refused: each picture is one, and the directory may claim four thousand million. */
const MOST_PARTS = 100_000

/** What a text is made of; pictures, fonts, macros and embedded files stay packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml)$/

/**
 * The parts of a Word file (ECMA-376) that hold text.
 *
 * @throws {UnreadableInputError} on a file that is none, is damaged, or holds more than can be read
 */
export function unpacked(bytes: Uint8Array, file: string): Parts {
  const refused = (why: string) => new UnreadableInputError(`${file}: this Word file ${why}`)
  const damaged = refused('is damaged; open it in Word or WPS and save it again')
  let room = 0
  let count = 0
  let parts: Parts
  let isWhole: boolean
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++count > MOST_PARTS) throw refused('says that it holds more than 100,000 parts; it is not read')
        if (!NEEDED.test(name)) return false
        // No part gets more room than it asks for here, whatever it unpacks to.
        room += Math.max(size, originalSize)
        if (room > LARGEST) throw refused('unpacks to more than 256 MB; it is not read')
        return true
      },
    })
    isWhole = areWhole(parts, bytes)
  } catch (error) {
    if (error instanceof UnreadableInputError) throw error
    throw damaged
  }
  if (parts[DOCUMENT] === undefined)
    throw new UnreadableInputError(`${file}: this is a zip file without a Word document (.docx); unpack it first`)
  if (!isWhole) throw damaged
  for (const part of Object.values(parts)) {
    const excess = excessOf(part)
    if (excess === SEVERAL_ROOTS) throw damaged
    if (excess !== null) throw refused(`${excess}; it is not read`)
  }
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, withoutStretches(part)]))
}

export const DOCUMENT = 'word/document.xml'

/** The same as a file, stored as it is. */
export const packed = (parts: Parts): Buffer => Buffer.from(zipSync(parts, { level: 0 }))
