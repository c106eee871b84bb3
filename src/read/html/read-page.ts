import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Frame } from '../frames.ts'
import { BLOCKS, FURNITURE, INVISIBLE } from './elements.ts'
import { isElement, type Page, type PageElement, type PageNode, walk } from './page.ts'
import type { PageLines } from './page-lines.ts'
import type { PageSorter } from './page-sorter.ts'
import { gridOf, spread, textOf } from './table-grid.ts'
import { type TableKind, tableKind } from './table-kind.ts'
import { readRows } from './table-rows.ts'
import type { Contents } from './text-frame.ts'
import { isNoteMark, writeText } from './text-of-nodes.ts'

export interface Reading {
  contents: ReadonlyMap<PageNode, Contents>
  /** The element that holds the text. */
  frame: PageElement | null
  lines: PageLines
  sorter: PageSorter
  lexicon: Lexicon
}

/** Links of a list of links. */
const MANY_LINKS = 3
/** Share of its letters that lead elsewhere. */
const MOSTLY_LINKED = 0.6

/** Goes through a page and writes its text down, in lines and tables. */
export function readPage(page: Page, reading: Reading): void {
  const { lines, sorter, frame } = reading
  const lists: { isNumbered: boolean; next: number }[] = []
  let framed: { by: PageElement; frame: Frame } | null = null
  walk(page.root, {
    enter(node) {
      if (node.type === 'text') writeText(node, lines.text, page, isSetIn(node))
      if (!isElement(node) || INVISIBLE.has(node.name)) return false
      if (node.name === 'sup' && takeNoteMark(node, lines)) return false
      const reason = reasonToLeaveOut(node, reading)
      if (reason !== null) {
        lines.endParagraph()
        leaveOut(node, reason, reading)
        return false
      }
      if (node.name === 'br') lines.endLine()
      else if (BLOCKS.has(node.name)) lines.endParagraph()
      if (node === frame) sorter.beginText()
      if (node.name === 'ol' || node.name === 'ul') lists.push({ isNumbered: node.name === 'ol', next: firstOf(node) })
      if (node.name === 'li') labelItem(node, lists.at(-1), lines)
      if (node.name !== 'table') return true
      const kind = readTable(node, reading)
      if (kind === 'frame') {
        framed = { by: node, frame: lines.beginFrame() }
      }
      return kind === 'frame' || kind === 'layout'
    },
    leave(node) {
      if (!isElement(node) || INVISIBLE.has(node.name)) return
      if (BLOCKS.has(node.name)) lines.endParagraph()
      if (node.name === 'ol' || node.name === 'ul') lists.pop()
      if (node.name === 'table') sorter.particulars.close()
      if (node === framed?.by) {
        lines.endFrame(framed.frame)
        framed = null
      }
      if (node === frame) sorter.endText()
    },
  })
  lines.endParagraph()
  sorter.end()
}

/** 深度融合<sup>1</sup>, and <sup>1</sup>深度融合：… below; gives whether it was one. */
function takeNoteMark(element: PageElement, lines: PageLines): boolean {
  const mark = textOf(element)
  const isOfNote = lines.text.isBlank && lines.hasCalled(mark)
  if (!isOfNote && !isNoteMark(element, mark, lines.text)) return false
  lines.noteMark(mark)
  return true
}

function leaveOut(element: PageElement, reason: string, { lines: { page, transcript }, sorter }: Reading): void {
  const place = page.placeOf(element)
  const words = textOf(element)
  if (place !== null && words !== '') sorter.leaveOut(words, reason, transcript.positionOf(place.from, place.to))
}

function reasonToLeaveOut(element: PageElement, { contents, frame }: Reading): string | null {
  const own = contents.get(element)
  if (own === undefined) return null
  const { letters, linked, links, marks } = own
  const text = frame === null ? undefined : contents.get(frame)
  if (isHidden(element) && marks < (text?.marks ?? 1)) return 'it is hidden'
  if (letters === 0 || marks > 0) return null
  if (FURNITURE.has(element.name)) return 'it is no text'
  const isList = links >= MANY_LINKS && linked >= letters * MOSTLY_LINKED
  return isList && BLOCKS.has(element.name) ? 'it is a list of links' : null
}

const isHidden = ({ attribs }: PageElement): boolean =>
  attribs.hidden !== undefined || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style ?? '')

/** Whether the paragraph of a text is set in, or apart, by its style. */
function isSetIn(text: PageNode): boolean {
  for (
    let node = text.parent as PageNode | null;
    node !== null && isElement(node);
    node = node.parent as PageNode | null
  ) {
    if (!BLOCKS.has(node.name)) continue
    const { style = '', align = '' } = node.attribs
    return (
      /text-indent\s*:\s*0*[1-9.]/i.test(style) ||
      /text-align\s*:\s*(?:center|right)/i.test(style) ||
      /center|right/i.test(align)
    )
  }
  return false
}

function firstOf({ attribs }: PageElement): number {
  const first = Number.parseInt(attribs.start ?? '', 10)
  return Number.isNaN(first) ? 1 : first
}

/** The number that a browser sets before an item of a numbered list. */
function labelItem(item: PageElement, list: { isNumbered: boolean; next: number } | undefined, lines: PageLines): void {
  if (list === undefined || !list.isNumbered) return
  const own = Number.parseInt(item.attribs.value ?? '', 10)
  const number = Number.isNaN(own) ? list.next : own
  list.next = number + 1
  lines.text.label(`${number}. `)
}

/** Reads a table, unless what it holds is text. */
function readTable(table: PageElement, { lines, sorter, lexicon }: Reading): TableKind {
  const grid = gridOf(table)
  const kind = tableKind(grid, lexicon)
  if (kind === 'layout' || kind === 'frame') return kind
  if (kind === 'particulars') {
    sorter.particulars.takeTable(readRows(grid, 0, lines))
    return kind
  }
  const from = captionRows(grid)
  const above = grid.rows.slice(0, from).flatMap(({ cells }) => cells.map(({ element }) => element))
  for (const element of grid.caption === null ? above : [grid.caption, ...above]) writeLine(element, lines)
  lines.table(readRows(grid, from, lines))
  return kind
}

/** What stands in a place of its own, on a line of its own. */
function writeLine(element: PageElement, lines: PageLines): void {
  walk(element, {
    enter(node) {
      if (node.type === 'text') writeText(node, lines.text, lines.page, true)
      return !isElement(node) || !INVISIBLE.has(node.name)
    },
  })
  lines.endParagraph()
}

/** Rows over the head of a table that say one thing over all its columns: its caption, the title of the box, 单位：亿元. */
function captionRows(grid: ReturnType<typeof gridOf>): number {
  const rows = spread(grid)
  let count = 0
  while (count < rows.length - 1 && rows[count]?.every((cell) => cell === rows[count]?.[0] || cell?.text === ''))
    count++
  return count
}
