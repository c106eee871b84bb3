import { readFileSync } from 'node:fs'
import type { InputFormat } from '../../src/read/formats.ts'
import { Choices } from './choices.ts'
import { damagedBytes } from './damaged-bytes.ts'
import { damagedDocx, damagedPdf } from './damaged-files.ts'
import { damagedMarkup, damagedText, stretchOf } from './damaged-text.ts'
import { type Encoding, encoded, encodings } from './encoded.ts'

type Texts = readonly [string, ...string[]]
type Files = readonly [Uint8Array, ...Uint8Array[]]

const text = (name: string): string => readFileSync(`fixtures/${name}`, 'utf8')

const texts: Texts = [
  text('qinghai-2022-special.txt'),
  text('parity/chapter.txt'),
  text('segment/state-council-issue/input.txt'),
  text('segment/markdown-tables/input.txt'),
  text('indicators/parted-by-spaces/input.txt'),
]
const marked: Texts = [text('parity/chapter.md')]
const pages: Texts = [
  text('minbao-2016.html'),
  text('parity/chapter.html'),
  text('read/provincial-site/input.html'),
  text('read/word-paste/input.html'),
  text('read/spans-and-heads/input.html'),
]
const wordFiles: Files = [readFileSync('fixtures/parity/chapter.docx')]
const pdfs: Files = [readFileSync('fixtures/pdf/columns.pdf'), readFileSync('fixtures/parity/chapter.pdf')]

/** A stretch of a text with damage in its lines, in some encoding, with damage in its bytes. */
function someText(texts: Texts, choices: Choices): Uint8Array {
  const encoding = choices.of<Encoding>(['utf-8', 'utf-8', 'utf-8', ...encodings])
  const toBytes = choices.part(12)
  return damagedBytes(encoded(damagedText(stretchOf(choices.of(texts), choices), choices), encoding), toBytes)
}

function somePage(choices: Choices): Uint8Array {
  const encoding = choices.of<Encoding>(['utf-8', 'utf-8', 'utf-8', ...encodings])
  const toBytes = choices.part(12)
  return damagedBytes(encoded(damagedMarkup(choices.of(pages), choices), encoding), toBytes)
}

/** A damaged input of each format, as the choices tell. */
const damage: Readonly<Record<InputFormat, (choices: Choices) => Uint8Array>> = {
  txt: (choices) => someText(texts, choices),
  md: (choices) => someText(marked, choices),
  html: somePage,
  docx: (choices) => damagedDocx(choices.of(wordFiles), choices),
  pdf: (choices) => damagedPdf(choices.of(pdfs), choices),
}

/** @param program bytes that tell what becomes of which fixture */
export const damaged = (format: InputFormat, program: Uint8Array): Uint8Array => damage[format](new Choices(program))
