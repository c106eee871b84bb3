import { kindsIn, WHITE } from '../text/character-kinds.ts'

/** One line of the source. */
export interface Line {
  text: string
  /** `\n`, `\r\n`, `\r`, or empty at the end of the file. */
  end: string
  /** From 1. */
  number: number
  /** Of the first character, from 0. */
  offset: number
  /** The kinds of its characters. */
  kinds: number
  /** What is set shows that it goes on with the line of text before. */
  goesOn?: boolean
}

export const isBlank = ({ text, kinds }: Line): boolean => text === '' || ((kinds & WHITE) !== 0 && text.trim() === '')

/** Splits text into lines, however it is cut into chunks. A line's own length is the only memory it needs. */
export async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let pieces: string[] = [] // of a line whose end has not come
  let number = 1
  let offset = 0
  let heldReturn = false
  for await (const chunk of chunks) {
    if (chunk === '') continue
    const batch: Line[] = []
    let from = 0
    const finish = (text: string, end: string, kinds = kindsIn(text)) => {
      batch.push({ text, end, number, offset, kinds })
      number++
      offset += text.length + end.length
    }
    // \r at the end of the last chunk: is \n the first of this one?
    if (heldReturn) {
      heldReturn = false
      const isPair = chunk.charCodeAt(0) === 10
      finish(pieces.join(''), isPair ? '\r\n' : '\r')
      pieces = []
      if (isPair) from = 1
    }
    let newline = chunk.indexOf('\n', from)
    let carriage = chunk.indexOf('\r', from)
    while (newline >= 0 || carriage >= 0) {
      const isReturn = carriage >= 0 && (newline < 0 || carriage < newline)
      const at = isReturn ? carriage : newline
      if (isReturn && at === chunk.length - 1) break
      const end = isReturn ? (newline === at + 1 ? '\r\n' : '\r') : '\n'
      const text = chunk.slice(from, at)
      // V8 finds the characters of a chunk faster than those of a slice of it.
      if (pieces.length === 0) finish(text, end, kindsIn(chunk, from, at))
      else finish(pieces.join('') + text, end)
      pieces = []
      from = at + end.length
      if (newline >= 0 && newline < from) newline = chunk.indexOf('\n', from)
      if (carriage >= 0 && carriage < from) carriage = chunk.indexOf('\r', from)
    }
    heldReturn = chunk.endsWith('\r') && from < chunk.length
    const rest = chunk.slice(from, heldReturn ? -1 : undefined)
    if (rest !== '') pieces.push(rest)
    if (batch.length > 0) yield batch
  }
  if (heldReturn || pieces.length > 0) {
    const text = pieces.join('')
    yield [{ text, end: heldReturn ? '\r' : '', number, offset, kinds: kindsIn(text) }]
  }
}
