/** What the library would draw with. It makes one as it is loaded; nothing here is drawn. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const

/** In bytes. The longest content of a page has a thousandth of it, a scan of one a third. */
export const LARGEST_STREAM = 1 << 28
/**
 * In bytes of content of a page, a form that it shows counted as often as it is shown. Forms that show forms can come to any
 * number; the longest content of a page has a fiftieth of this.
 */
export const MOST_DRAWN = 1 << 24
/** What showing a form takes, in bytes of content that could be gone through meanwhile. */
export const FORM_COST = 512
/** Where the library says, in the global scope, what a page has too much of; it passes over the error itself. */
export const EXCESS = 'gazettePdfExcess'

/**
 * The library that reads PDFs, with no canvas: it would load a native one, where there is one for the machine, and fail where not.
 * The build takes the loading out of it (.build/bounded-pdf.ts); here stand, while it is loaded, what it asks for.
 */
export async function pdfLibrary() {
  const absent = DRAWING.filter((name) => !(name in globalThis))
  for (const name of absent) Object.assign(globalThis, { [name]: class {} })
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  for (const name of absent) Reflect.deleteProperty(globalThis, name)
  // The library would fetch it by name, which a bundle has none of.
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
  return pdfjs
}
