import type { Plugin } from 'vite'
import { EXCESS, LARGEST_STREAM } from '../src/read/pdf/library.ts'

const CANVAS = 'require("@napi-rs/canvas")'
/** Where the library unpacks a stream by itself, and where it has the system do it. */
const GROWTH = 'const buffer2 = new Uint8Array(size);'
const CHUNK = 'totalLength += chunk.byteLength;'

const tell = (size: string, then: string) => `if (${size} > ${LARGEST_STREAM}) { globalThis.${EXCESS} = true; ${then} }`

/**
 * The library that reads PDFs, but for two things that it has no options for: it asks for a native library to draw with as it is
 * loaded, and it unpacks a stream to whatever length it has.
 */
export function boundedPdf(): Plugin {
  return {
    name: 'bounded-pdf',
    transform(code, id) {
      if (id.endsWith('pdfjs-dist/legacy/build/pdf.mjs')) {
        return { code: replaced(code, CANVAS, 'undefined'), map: null }
      }
      if (!id.endsWith('pdfjs-dist/legacy/build/pdf.worker.mjs')) return null
      const nothing = 'return { decompressed: new Uint8Array(0), compressed: new Uint8Array(0) };'
      const bounded = replaced(code, GROWTH, `${tell('size', 'throw new FormatError("too large");')} ${GROWTH}`)
      // None of this is the project's own, so nothing asks where it came from.
      return { code: replaced(bounded, CHUNK, `${CHUNK} ${tell('totalLength', nothing)}`), map: null }
    },
  }
}

function replaced(code: string, what: string, by: string): string {
  if (!code.includes(what)) throw new Error(`pdfjs-dist has changed: nowhere in it stands ${what}`)
  return code.replaceAll(what, by)
}
