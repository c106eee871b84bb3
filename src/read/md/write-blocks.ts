import type { List, ListItem, Node, RootContent, Table } from 'mdast'
import type { Report } from '../block.ts'
import type { MarkdownLines } from './markdown-lines.ts'
import { reportPicture, tellPicture, writeInline } from './write-inline.ts'

/** Writes the blocks of a Markdown text down, one after the other. */
export function writeBlocks(nodes: readonly RootContent[], lines: MarkdownLines, report: Report): void {
  for (const node of nodes) writeBlock(node, lines, report)
}

function writeBlock(node: RootContent, lines: MarkdownLines, report: Report): void {
  if (lines.tables.take(node, lines)) return
  switch (node.type) {
    case 'paragraph': {
      const [only, ...others] = node.children
      if (only?.type === 'image' && others.length === 0) {
        reportPicture(only, lines, report)
        writeSource(node, lines)
      } else for (const child of node.children) writeInline(child, lines, report)
      lines.endParagraph()
      break
    }
    case 'heading':
      for (const child of node.children) writeInline(child, lines, report)
      lines.endParagraph()
      break
    case 'list':
      writeList(node, lines, report)
      lines.endParagraph()
      break
    case 'table':
      writeTable(node, lines, report)
      break
    case 'footnoteDefinition': {
      const from = offsetsOf(node)[0]
      lines.write(`[^${node.identifier.slice(0, 8)}]: `, from, from)
      writeBlocks(node.children, lines, report)
      break
    }
    case 'html':
      for (const [from, to, name] of picturesIn(node, lines.source)) tellPicture(from, to, name, lines, report)
      writeSource(node, lines)
      lines.endParagraph()
      break
    case 'code':
      writeSource(node, lines)
      lines.endParagraph()
      break
    case 'blockquote':
      writeBlocks(node.children, lines, report)
      break
    default:
      lines.endParagraph()
  }
}

/** @throws {RangeError} on a node that no parser has made of a text */
export function offsetsOf({ type, position }: Node): [from: number, to: number] {
  const [from, to] = [position?.start.offset, position?.end.offset]
  if (from === undefined || to === undefined) throw new RangeError(`a ${type} of a parsed text has a place in it`)
  return [from, to]
}

/** <img src="imgs/1.jpg" alt="印章" width="20%" />, often in a frame of its own. */
function* picturesIn(node: Node, source: string): Generator<[from: number, to: number, name: string]> {
  const [from, to] = offsetsOf(node)
  for (const { 0: tag, index } of source.slice(from, to).matchAll(/<img\b[^<>]*>/gi)) {
    const name = /\balt=["']([^"']*)/i.exec(tag)?.[1] ?? ''
    yield [from + index, from + index + tag.length, name]
  }
}

/** Fences of code. */
const FENCE = /^\s*(?:`{3,}|~{3,})/

/** Writes what stands in the source, a line at a time, as it is. */
function writeSource(node: Node, lines: MarkdownLines): void {
  const [from, to] = offsetsOf(node)
  let at = from
  for (const line of lines.source.slice(from, to).split('\n')) {
    if (!FENCE.test(line)) lines.write(line, at, at + line.length)
    lines.endLine()
    at += line.length + 1
  }
}

/** A list whose numbers are all the same has a browser count. */
function writeList(list: List, lines: MarkdownLines, report: Report): void {
  const numbers = list.children.map((item) => numberOf(item, lines.source))
  const isCounted = numbers.length > 1 && new Set(numbers).size === 1
  for (const [index, item] of list.children.entries()) {
    const own = numbers[index] ?? ''
    const from = offsetsOf(item)[0]
    if (list.ordered === true) {
      const label = isCounted ? `${(list.start ?? 1) + index}. ` : own
      lines.write(label, from, from + own.length)
    }
    for (const child of item.children) {
      if (child.type === 'paragraph') {
        for (const each of child.children) writeInline(each, lines, report)
        lines.endLine()
      } else writeBlock(child, lines, report)
    }
  }
}

const numberOf = (item: ListItem, source: string): string => {
  const [from, to] = offsetsOf(item)
  return /^\d{1,9}[.)]\s*/.exec(source.slice(from, Math.min(to, from + 12)))?.[0] ?? ''
}

/** A row a line, tabs between its cells. */
function writeTable(table: Table, lines: MarkdownLines, report: Report): void {
  lines.endParagraph()
  for (const row of table.children) {
    lines.beginRow(offsetsOf(row)[0])
    for (const [index, cell] of row.children.entries()) {
      if (index > 0) lines.part('\t')
      for (const child of cell.children) writeInline(child, lines, report, ' ')
    }
    lines.endLine()
  }
  lines.endParagraph()
}
