import { deflateSync, inflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Choices } from './choices.ts'
import { damagedBytes } from './damaged-bytes.ts'
import { damagedMarkup, damagedText } from './damaged-text.ts'

const PARAGRAPH = '</w:p>'
const PARTS = ['word/document.xml', 'word/document.xml', 'word/numbering.xml', 'word/styles.xml'] as const

/** A Word file with changes in the XML of one of its parts, or in the bytes of the whole. */
export function damagedDocx(file: Uint8Array, choices: Choices): Uint8Array {
  if (choices.below(4) === 3) return damagedBytes(file, choices)
  const parts = unzipSync(file)
  const name = choices.of(PARTS)
  const part = parts[name]
  if (part === undefined) return file
  const xml = strFromU8(part)
  // A line is a paragraph, or a tag.
  const changed =
    choices.below(3) > 0
      ? damagedText(xml.replaceAll(PARAGRAPH, `${PARAGRAPH}\n`), choices)
      : damagedMarkup(xml, choices)
  return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 0 })
}

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g

/** A PDF with changes in what one of its streams says, in its objects, or in the bytes of the whole. */
export function damagedPdf(file: Uint8Array, choices: Choices): Uint8Array {
  const text = Buffer.from(file).toString('latin1')
  const way = choices.below(4)
  if (way === 3) return damagedBytes(file, choices)
  if (way === 2) return damagedObjects(text, choices)
  const streams = [...text.matchAll(STREAM)].map(({ index, 0: whole, 1: body = '' }) => ({ index, whole, body }))
  const said = streams.flatMap((stream) => {
    const bytes = inflated(stream.body)
    return bytes === null || !/T[jJ]|begincmap/.test(bytes) ? [] : [{ ...stream, bytes }]
  })
  const chosen = said[choices.below(said.length)]
  if (chosen === undefined) return damagedBytes(file, choices)
  const body = deflateSync(Buffer.from(damagedText(chosen.bytes, choices), 'latin1')).toString('latin1')
  const changed = chosen.whole.replace(chosen.body, () => body)
  return Buffer.from(
    text.replace(chosen.whole, () => changed),
    'latin1',
  )
}

/** Dictionaries and references changed, streams left as they are. */
function damagedObjects(text: string, choices: Choices): Buffer {
  const streams: string[] = []
  const plain = text.replace(STREAM, (whole) => `<<stream ${streams.push(whole) - 1}>>`)
  const changed = damagedText(plain, choices).replace(/<<stream (\d+)>>/g, (_, index) => streams[index] ?? '')
  return Buffer.from(changed, 'latin1')
}

function inflated(body: string): string | null {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
  } catch {
    return null
  }
}
