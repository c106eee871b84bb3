import type { Image, PhrasingContent, Text } from 'mdast'
import type { Report } from '../block.ts'
import type { MarkdownLines } from './markdown-lines.ts'
import { offsetsOf } from './write-blocks.ts'

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
      break
    case 'image':
      reportPicture(node, report)
      break
    case 'delete': {
      const [from, to] = offsetsOf(node)
      const message = `left out, for it is struck out: ${lines.source.slice(from, to).slice(0, 30)}`
      if (node.position !== undefined)
        report({ rule: 'struck-out', severity: 'info', message, position: node.position })
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

/** What a picture shows cannot be read: often it is a table. */
export function reportPicture({ alt, position }: Image, report: Report): void {
  const name = alt ? `: ${alt.slice(0, 60)}` : ''
  const message = `a picture stands here; what it shows is not read${name}`
  if (position !== undefined) report({ rule: 'picture', severity: 'warning', message, position })
}

/** A text over several lines is one: nothing parts its Chinese, a space its words. */
function writeText(node: Text, lines: MarkdownLines): void {
  const [from, to] = offsetsOf(node)
  let at = from
  let last = ''
  for (const line of node.value.split('\n')) {
    const found = line === '' ? -1 : lines.source.indexOf(line, at)
    if (last !== '' && line !== '' && !WIDE.test(last) && !WIDE.test(line.charAt(0))) lines.part(' ')
    // 5 &gt; 3 stands for something else than it says
    if (found < 0 || found + line.length > to) lines.write(line, at, to)
    else lines.write(line, found, found + line.length)
    if (found >= 0) at = found + line.length
    last = line.at(-1) ?? last
  }
}
