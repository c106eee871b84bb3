import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { withUnifiedCharacters } from '../../text/unified.ts'
import { UnreadableInputError } from '../unreadable.ts'
import { countFor, type Expense, endCountFor } from './expense.ts'
import type { Glyphs, Rule } from './geometry.ts'
import { pdfLibrary } from './library.ts'
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

/** Tables that tell the characters of fonts which a file does not bring: of the command, of the built library, of what is not built. */
const CMAPS = ['./cmaps/', '../formats/cmaps/', '../../../node_modules/pdfjs-dist/cmaps/']
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
  const expense = countFor(loading.docId)
  let letters = 0
  let rubbish = 0
  try {
    const document = await opened(loading.promise, file, expense)
    for (let number = 1; number <= document.numPages; number++) {
      const { page, items, operators } = await whole(read(document, number, expense), file, number, expense)
      const glyphs: Glyphs[] = []
      let turned = ''
      for (const item of items.filter((item): item is TextItem => 'str' in item)) {
        const [a, b, , d, x, y] = item.transform as [number, number, number, number, number, number]
        if (Math.abs(b) > Math.abs(a) / 4) turned += item.str
        else
          glyphs.push({
            text: withUnifiedCharacters(item.str),
            left: x,
            right: x + item.width,
            baseline: y,
            size: item.height || Math.abs(d),
          })
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
    endCountFor(loading.docId)
  }
  if (letters === 0)
    throw new UnreadableInputError(`${file}: this PDF holds pictures of pages, no text; have its text recognised (OCR)`)
}

/** The document, if it can be had. */
async function opened(loading: Promise<PDFDocumentProxy>, file: string, expense: Expense): Promise<PDFDocumentProxy> {
  const document = await loading.catch(reasonOf)
  if (expense.excess !== null) throw new UnreadableInputError(`${file}: this PDF ${expense.excess}; it is not read`)
  if (typeof document === 'string') throw new UnreadableInputError(`${file}: ${document}`)
  return document
}

async function read(document: PDFDocumentProxy, number: number, expense: Expense) {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  // What was too much once is so again.
  if (expense.excess !== null) throw new Error(expense.excess)
  return { page, items, operators: await page.getOperatorList() }
}

/** What a page says, if it can be had. */
async function whole<T>(reading: Promise<T>, file: string, number: number, expense: Expense): Promise<T> {
  const refused = (why: string) => new UnreadableInputError(`${file}: page ${number} of this PDF ${why}`)
  const page = await reading.catch((error: unknown) =>
    refused(`is damaged (${messageOf(error)}); print or save it again`),
  )
  if (expense.excess !== null) throw refused(`${expense.excess}; it is not read`)
  if (page instanceof UnreadableInputError) throw page
  return page
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').replace(/\.$/, '')

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'this PDF is locked with a password; save it without'
  return 'this PDF is damaged; print or save it again'
}
