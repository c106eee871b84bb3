import { load } from 'cheerio'
import mammoth from 'mammoth'
import { UnreadableInputError } from '../unreadable.ts'
import { packed, unpacked } from './archive.ts'
import { writtenOut } from './written-out.ts'

/**
 * A Word file as a page: paragraphs, tables with their merged cells, foot-notes behind the text. What has been deleted under tracked
 * changes, headers, footers and comments are no part of it.
 *
 * @throws {UnreadableInputError} on a file that cannot be read
 */
export async function pageOfDocument(bytes: Uint8Array, file: string): Promise<string> {
  const parts = unpacked(bytes, file)
  try {
    const { value } = await mammoth.convertToHtml({ buffer: packed(writtenOut(parts)) }, { convertImage: NO_PICTURES })
    return withNotes(value)
  } catch {
    throw new UnreadableInputError(`${file}: this Word file is damaged; open it in Word or WPS and save it again`)
  }
}

const NO_PICTURES = mammoth.images.imgElement(async () => ({ src: '' }))

/** Foot-notes as notes ([^1]: …), which belong to no list. */
function withNotes(html: string): string {
  if (!/<li id="(?:foot|end)note-/.test(html)) return html
  const page = load(html, null, false)
  page('li[id^="footnote-"], li[id^="endnote-"]').each((index, item) => {
    page(item).find('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove()
    const note = page('<p></p>').text(`[^${index + 1}]: ${page(item).text().trim()}`)
    page(item).closest('ol').before(note)
  })
  page('ol:has(li[id^="footnote-"], li[id^="endnote-"])').remove()
  return page.html()
}
