/** What the library would draw with. It makes one as it is loaded; nothing here is drawn. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const

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
