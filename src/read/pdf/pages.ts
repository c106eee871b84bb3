import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { UnreadableInputError } from '../unreadable.ts'
import type { Glyphs, Rule } from './geometry.ts'
import { EXCESS, pdfLibrary } from './library.ts'
import { rulesOfPage } from './rules-of-page.ts'

export interface PdfPage {
  number: number
  /** How many pages there are. */
  of: number
  glyphs: Glyphs[]
  rules: Rule[]
  /** Text that is set upright or slanting and not read. */
  turned: string
}

/** Tables that tell the characters of fonts which a file does not bring: beside the built module, else in the library. */
const CMAPS = ['./cmaps/', '../../../node_modules/pdfjs-dist/cmaps/']
  .map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
  .find((folder) => existsSync(folder))

/** Characters of fonts that say nothing of what they mean: private use, replacement. */
const RUBBISH = /[\ue000-\uf8ff\ufffd]/g
/** A file with a greater share of them cannot be read. */
const MOST_RUBBISH = 0.3
/** Characters that must be seen to tell. */
const ENOUGH = 200

/**
 * The pages of a PDF, one at a time.
 *
 * @throws {UnreadableInputError} on a file that is locked, is damaged, holds pictures only, or whose fonts hide what they say
 */
export async function* pages(bytes: Uint8Array, file: string): AsyncGenerator<PdfPage> {
  const pdfjs = await pdfLibrary()
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    ...(CMAPS === undefined ? {} : { cMapUrl: CMAPS }),
    cMapPacked: true,
    disableFontFace: true,
    isEvalSupported: false,
    // None is unpacked: nothing here looks at pictures.
    maxImageSize: 0,
    verbosity: 0,
  })
  const document = await loading.promise.catch((error: unknown) => {
    throw new UnreadableInputError(`${file}: ${reasonOf(error)}`)
  })
  let letters = 0
  let rubbish = 0
  Reflect.deleteProperty(globalThis, EXCESS)
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const { page, items, operators } = await whole(read(document, number), file, number)
      const glyphs: Glyphs[] = []
      let turned = ''
      for (const item of items) {
        if (!('str' in item)) continue
        const [a, b, , d, x, y] = item.transform as [number, number, number, number, number, number]
        if (Math.abs(b) > Math.abs(a) / 4) turned += item.str
        else
          glyphs.push({ text: item.str, left: x, right: x + item.width, baseline: y, size: item.height || Math.abs(d) })
        letters += item.str.trim().length
        rubbish += item.str.match(RUBBISH)?.length ?? 0
      }
      if (letters > ENOUGH && rubbish > letters * MOST_RUBBISH)
        throw new UnreadableInputError(
          `${file}: the fonts of this PDF do not say which characters they show; have its text recognised (OCR)`,
        )
      const rules = rulesOfPage(operators, pdfjs.OPS)
      yield { number, of: document.numPages, glyphs, rules, turned }
      page.cleanup()
    }
  } finally {
    await loading.destroy()
  }
  if (letters === 0)
    throw new UnreadableInputError(`${file}: this PDF holds pictures of pages, no text; have its text recognised (OCR)`)
}

async function read(document: PDFDocumentProxy, number: number) {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  return { page, items, operators: await page.getOperatorList() }
}

/** What a page says, if it can be had. */
async function whole<T>(reading: Promise<T>, file: string, number: number): Promise<T> {
  const refused = (why: string) => new UnreadableInputError(`${file}: page ${number} of this PDF ${why}`)
  const page = await reading.catch((error: unknown) => {
    throw refused(`is damaged (${messageOf(error)}); print or save it again`)
  })
  const excess: unknown = Reflect.get(globalThis, EXCESS)
  if (excess !== undefined) throw refused(`${excess}; it is not read`)
  return page
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').replace(/\.$/, '')

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'this PDF is locked with a password; save it without'
  return 'this PDF is damaged; print or save it again'
}
