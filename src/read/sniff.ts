import { formatOfName, type InputFormat } from './formats.ts'
import { UnreadableInputError } from './unreadable.ts'

/** What the first bytes of formats look like that are not text. */
const SIGNATURES: [bytes: string, name: string, remedy: string][] = [
  ['\u00d0\u00cf\u0011\u00e0', 'an old or protected Word file', 'save it as .docx without a password'],
  ['MIME-Version:', 'a web archive (MHTML)', 'save it as a page (.html)'],
  ['From: <Saved by', 'a web archive (MHTML)', 'save it as a page (.html)'],
  ['{\\rtf', 'an RTF file', 'save it as .docx'],
  ['\u0089PNG', 'a picture', 'have its text recognised (OCR) and saved'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'have its text recognised (OCR) and saved'],
  ['GIF8', 'a picture', 'have its text recognised (OCR) and saved'],
]

/**
 * A page begins with one of these, byte order mark and comments aside; no text and no Markdown does. A comment ends at the first
 * `-->` and can be read in one way only: were it let to run on to another, thirty of them would keep a machine for years.
 */
const PAGE =
  /^(?:\ufeff|\u00ef\u00bb\u00bf)?(?:\s|<!--(?:-?[^-]|--+[^->])*--+>|<\?xml[^>]{0,200}>)*<(?:!doctype html|html|head|body|meta)\b/i
/** So does a part of a page. */
const PART =
  /^(?:\ufeff|\u00ef\u00bb\u00bf)?(?:\s|<!--(?:-?[^-]|--+[^->])*--+>)*<(?:div|p|table|tbody|h[1-6]|center|span|article|section|font|ul|ol|style|script|br)\b[^<>]{0,2000}>/i
const TAG = /<\/?[a-z][^<>]{0,500}>/i

/**
 * What an input is: by what it begins with, which does not lie, then by its name.
 *
 * @throws {UnreadableInputError} on what no reader reads
 */
export function formatOf(head: string | Uint8Array, file: string): InputFormat {
  if (typeof head !== 'string') {
    refuseBinary(head, file)
    if (startsWith(head, ZIP)) {
      if (startsWith(head.subarray(NAME_IN_ZIP), OFD) || /\.ofd$/i.test(file))
        throw refusal(file, 'an OFD file', 'save it as a PDF')
      return 'docx'
    }
    if (startsWith(head, '%PDF-')) return 'pdf'
  }
  const text = typeof head === 'string' ? head : asciiOf(head)
  if (PAGE.test(text)) return 'html'
  const named = formatOfName(file)
  if (named === 'html') return TAG.test(text) ? 'html' : 'txt'
  return named ?? (PART.test(text) ? 'html' : 'txt')
}

/** The characters of markup as they are in any encoding, UTF-16 with them. */
const asciiOf = (head: Uint8Array): string => Buffer.from(head.filter((byte) => byte !== 0)).toString('latin1')

/** A Word file is a zip file. */
const ZIP = 'PK\u0003\u0004'
/** Where the name of its first part begins. */
const NAME_IN_ZIP = 30
/** An OFD file (GB/T 33190) is one too, and mostly begins with this part. */
const OFD = 'OFD.xml'

const startsWith = (head: Uint8Array, mark: string): boolean =>
  String.fromCharCode(...head.subarray(0, mark.length)) === mark

function refuseBinary(head: Uint8Array, file: string): void {
  const [, name, remedy] = SIGNATURES.find(([mark]) => startsWith(head, mark)) ?? []
  if (name !== undefined && remedy !== undefined) throw refusal(file, name, remedy)
}

const refusal = (file: string, name: string, remedy: string): UnreadableInputError =>
  new UnreadableInputError(`${file}: this is ${name}, which is not read; ${remedy}`)
