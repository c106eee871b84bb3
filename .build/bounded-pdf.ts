import type { Plugin } from 'vite'
import { EXPENSES, FORM_COST, LARGEST_STREAM, MOST_DRAWN, MOST_IN_ALL } from '../src/read/pdf/expense.ts'

const CANVAS = 'require("@napi-rs/canvas")'
/** Where the library unpacks a stream by itself, and where it has the system do it. */
const GROWTH = 'const buffer2 = new Uint8Array(size);'
const CHUNK = 'totalLength += chunk.byteLength;'
/** Where it begins with the content of a page, or of a form that is shown on it, and where it takes the next word of either. */
const CONTENT = 'const preprocessor = new EvaluatorPreprocessor(stream, xref, stateManager);'
const WORD = 'const obj = this.parser.getObj();\n      if (obj instanceof Cmd) {\n        const cmd = obj.cmd;'

const MB = 1 << 20
/** What is counted for the document of a table of objects; what belongs to none is bounded, and told nobody. */
const expenseOf = (xref: string) =>
  `(globalThis.${EXPENSES}?.get(${xref}?.pdfManager?.docId) ?? { bytes: 0, excess: null })`
const tell = (is: string, excess: string, then: string) => `if (${is}) { expense.excess ??= "${excess}"; ${then} }`
const tellAll = (then: string) =>
  tell(
    `expense.bytes > ${MOST_IN_ALL}`,
    `comes, together with what was read before, to more than ${MOST_IN_ALL / MB} MB that are unpacked or drawn`,
    then,
  )
const countUnpacked = (size: string, more: string, then: string) =>
  `const expense = ${expenseOf('this.dict?.xref')};
  ${tell(`${size} > ${LARGEST_STREAM}`, `unpacks to more than ${LARGEST_STREAM / MB} MB`, then)}
  expense.bytes += ${more};
  ${tellAll(then)}`

/** A stream that is unpacked already counts as a whole, else as far as it is read. */
const COUNT_CONTENT = `preprocessor.task = task;
  preprocessor.expense = ${expenseOf('xref')};
  preprocessor.counted = stream.end >= 0 ? Infinity : 0;
  preprocessor.count(${FORM_COST} + (stream.end - stream.start || 0));`
const READ = 'read(operation) {\n    let args = operation.args;'
const COUNT = `count(bytes) {
    this.task.drawn = (this.task.drawn ?? 0) + bytes;
    this.expense.bytes += bytes;
  }`
const COUNT_WORD = `if (this.task) {
    const { expense } = this;
    const { pos } = this.parser.lexer.stream;
    if (pos > this.counted) { this.count(pos - this.counted); this.counted = pos; }
    ${tell(`this.task.drawn > ${MOST_DRAWN}`, `draws more than ${MOST_DRAWN / MB} MB, what it shows again counted again`, 'return false;')}
    ${tellAll('return false;')}
  }`

/**
 * The library that reads PDFs, but for three things that it has no options for: it asks for a native library to draw with as it is
 * loaded, it unpacks a stream to whatever length it has, and it draws a form as often as it is shown, in forms that are shown often.
 */
export function boundedPdf(): Plugin {
  return {
    name: 'bounded-pdf',
    transform(code, id) {
      // None of this is the project's own, so nothing asks where it came from.
      if (id.endsWith('pdfjs-dist/legacy/build/pdf.mjs')) {
        return { code: replaced(code, CANVAS, 'undefined', 2), map: null }
      }
      if (!id.endsWith('pdfjs-dist/legacy/build/pdf.worker.mjs')) return null
      const nothing = 'return { decompressed: new Uint8Array(0), compressed: new Uint8Array(0) };'
      const places: [what: string, by: string, times: number][] = [
        [
          GROWTH,
          `${countUnpacked('size', 'size - buffer.byteLength', 'throw new FormatError("too large");')} ${GROWTH}`,
          1,
        ],
        [CHUNK, `${CHUNK} ${countUnpacked('totalLength', 'chunk.byteLength', nothing)}`, 1],
        // For its text, and for what it draws.
        [CONTENT, `${CONTENT} ${COUNT_CONTENT}`, 2],
        [READ, `${COUNT} ${READ}`, 1],
        [WORD, `${COUNT_WORD} ${WORD}`, 1],
      ]
      return { code: places.reduce((bounded, place) => replaced(bounded, ...place), code), map: null }
    },
  }
}

function replaced(code: string, what: string, by: string, times: number): string {
  const found = code.split(what).length - 1
  if (found !== times) throw new Error(`pdfjs-dist has changed: ${what} stands in it ${found} times, not ${times}`)
  return code.replaceAll(what, () => by)
}
