import { unzipSync, zipSync } from 'fflate'
import { UnreadableInputError } from '../unreadable.ts'

/** The parts of a Word file by their names: word/document.xml. */
export type Parts = Record<string, Uint8Array>

/** A file that unpacks to more is refused: the longest gazettes have a hundredth of it. */
const LARGEST = 1 << 28

/** What a text is made of; pictures, fonts, macros and embedded files stay packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml)$/

/**
 * The parts of a Word file (ECMA-376) that hold text.
 *
 * @throws {UnreadableInputError} on a file that is none, is damaged, or unpacks to more than 256 MB
 */
export function unpacked(bytes: Uint8Array, file: string): Parts {
  let size = 0
  let parts: Parts
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!NEEDED.test(name)) return false
        // No part gets more room than it asks for here, whatever it unpacks to.
        size += originalSize
        if (size > LARGEST)
          throw new UnreadableInputError(`${file}: this Word file unpacks to more than 256 MB; it is not read`)
        return true
      },
    })
  } catch (error) {
    if (error instanceof UnreadableInputError) throw error
    throw new UnreadableInputError(`${file}: this Word file is damaged; open it in Word or WPS and save it again`)
  }
  if (parts[DOCUMENT] === undefined)
    throw new UnreadableInputError(`${file}: this is a zip file without a Word document (.docx); unpack it first`)
  return parts
}

export const DOCUMENT = 'word/document.xml'

/** The same as a file, stored as it is. */
export const packed = (parts: Parts): Buffer => Buffer.from(zipSync(parts, { level: 0 }))
