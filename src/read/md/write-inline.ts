import type { Image, PhrasingContent, Text } from 'mdast'
import type { Report } from '../block.ts'
import { charactersOf } from './characters.ts'
import { formulasIn, withFormulas } from './formulas.ts'
import type { MarkdownLines } from './markdown-lines.ts'
import { offsetsOf } from './write-blocks.ts'

const LINE_END = /\r\n|\r|\n/g
const WIDE = /[\u2e80-\uffff“”‘’—…]/

/** Writes what stands within a line down, without the marks that set it. */
export function writeInline(node: PhrasingContent, lines: MarkdownLines, report: Report, lineEnd = ''): void {
  switch (node.type) {
    case 'text':
      writeText(node, lines)
      break
    case 'inlineCode': {
      const [from, to] = offsetsOf(node)
      const at = lines.source.indexOf(node.value, from)
      if (at < 0 || at >= to) lines.write(node.value, from, to)
      else lines.write(node.value, at, at + node.value.length)
      break
    }
    case 'break':
      if (lineEnd === '') lines.endLine()
      else lines.part(lineEnd)
      break
    case 'html':
      if (/^<br\b/i.test(node.value)) lines.part(' ')
      else if (/^<img\b/i.test(node.value)) tellPicture(...offsetsOf(node), '', lines, report)
      break
    case 'image':
      reportPicture(node, lines, report)
      break
    case 'delete': {
      const [from, to] = offsetsOf(node)
      const message = `left out, for it is struck out: ${lines.source.slice(from, to).slice(0, 30)}`
      report({ rule: 'struck-out', severity: 'info', message, position: lines.transcript.positionOf(from, to) })
      break
    }
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
      for (const child of node.children) writeInline(child, lines, report, lineEnd)
      break
    default:
  }
}

export const reportPicture = (image: Image, lines: MarkdownLines, report: Report): void =>
  tellPicture(...offsetsOf(image), image.alt ?? '', lines, report)

/** What a picture shows cannot be read: often it is a table. */
export function tellPicture(
  from: number,
  to: number,
  alt: string,
  { transcript }: MarkdownLines,
  report: Report,
): void {
  const name = alt === '' ? '' : `: ${alt.slice(0, 60)}`
  const message = `a picture stands here; what it shows is not read${name}`
  report({ rule: 'picture', severity: 'warning', message, position: transcript.positionOf(from, to) })
}

/** What stands before a line that goes on with a text: white space, the marks of a quotation. */
const LEAD = /^[ \t>]*/

/** A text over several lines is one: nothing parts its Chinese, a space its words. */
function writeText(node: Text, lines: MarkdownLines): void {
  const [from, to] = offsetsOf(node)
  const written = [...linesOf(lines.source.slice(from, to))]
  let at = from
  let last = ''
  for (const [index, said] of node.value.split(LINE_END).entries()) {
    const found = said === '' ? -1 : lines.source.indexOf(said, at)
    const { text = '', begin = 0 } = written[index] ?? {}
    const formulas = formulasIn(text, from + begin)
    for (const { call } of formulas) if (call !== null) lines.callNote(call)
    if (last !== '' && said !== '' && !WIDE.test(last) && !WIDE.test(said.charAt(0))) lines.part(' ')
    if (found < 0 || found + said.length > to) {
      // 5 &gt; 3 stands for something else than it says
      const raw = index === 0 ? text : text.replace(LEAD, '')
      const lead = text.length - raw.length
      const pieces = charactersOf(raw.replace(/(?<![ \t])[ \t]+$/, ''), said, from + begin + lead)
      const shown = pieces === null ? [{ text: said, from: at, to }] : withFormulas(pieces, formulas)
      for (const piece of shown) lines.write(piece.text, piece.from, piece.to)
      at = pieces?.at(-1)?.to ?? at
    } else {
      const whole = { text: said, from: found, to: found + said.length }
      for (const piece of withFormulas([whole], formulas)) lines.write(piece.text, piece.from, piece.to)
      at = found + said.length
    }
    last = said.at(-1) ?? last
  }
}

function* linesOf(text: string): Generator<{ text: string; begin: number }> {
  let begin = 0
  for (const { 0: end, index } of [...text.matchAll(LINE_END), { 0: '', index: text.length }]) {
    yield { text: text.slice(begin, index), begin }
    begin = index + end.length
  }
}
