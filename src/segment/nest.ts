import type { VFile } from 'vfile'
import type { HeadingLabel } from '../lexicon/heading-labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ContentNode, DocumentNode, ParagraphNode, SectionNode, TableNode } from '../model/tree.ts'
import { positionOf } from '../text/passage.ts'
import { boxAt } from './box.ts'
import { headingAt, type PartHeading, partHeading } from './heading.ts'
import { withoutContents } from './inner-contents.ts'
import { continues, merge } from './table-parts.ts'

/** A section that is open, with the rank of its label among the schemes; an unnumbered part outranks them all. */
interface OpenSection {
  node: SectionNode
  rank: number
  /** A glossary's or a foreword's numbers are list items, no headings. */
  part: PartHeading | null
}

/** Nests the flat content of a document: sections by their labels, boxes and tables with what is theirs. */
export function nest(document: DocumentNode, lexicon: Lexicon, file: VFile): void {
  const flat = withoutContents(document.children, lexicon)
  document.children = []
  const open: OpenSection[] = []
  /** The last paragraph of the section that is open. */
  let lastParagraph: ParagraphNode | null = null
  const siblings = () => open.at(-1)?.node.children ?? document.children

  const openSection = (section: OpenSection) => {
    if (section.part !== null) open.length = 0
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= section.rank) open.pop()
    section.node.level = open.length + 1
    siblings().push(section.node)
    open.push(section)
    const [runIn] = section.node.children
    lastParagraph = runIn?.type === 'paragraph' ? runIn : null
  }
  const isList = () => open.at(-1)?.part?.role === 'glossary'
  const isBoundary = (node: ParagraphNode, next: ContentNode | undefined) =>
    lexicon.captions(node.passage.text)?.kind === 'box' ||
    partHeading(node.passage.text, lexicon) !== null ||
    (lexicon.headings(node.passage.text)?.rank ?? STRUCTURAL) < STRUCTURAL ||
    isCaption(node, next, lexicon)
  const expects = (label: HeadingLabel) => {
    const same = open.findLast(({ node }) => node.scheme === label.scheme)?.node
    return same?.ordinal == null ? null : same.ordinal + 1
  }

  for (let at = 0; at < flat.length; at++) {
    const node = flat[at]
    if (node === undefined) continue
    if (node.type === 'table') {
      addTable(node, siblings(), lexicon)
      continue
    }
    if (node.type !== 'paragraph') {
      siblings().push(node)
      continue
    }
    if (addNote(node, siblings().at(-1), lexicon)) continue
    const found = boxAt(flat, at, { expects, model: lastParagraph, isBoundary }, lexicon)
    if (found !== null) {
      siblings().push(found.box)
      if (found.box.children.length === 0)
        file.message('the box holds nothing', { place: found.box.position, ruleId: 'empty-box' })
      at += found.taken - 1
      continue
    }
    const part = partHeading(node.passage.text, lexicon)
    const heading = part === null && isList() ? null : headingAt(flat, at, part, lexicon)
    if (heading !== null) {
      openSection({ node: heading.section, rank: part?.role === 'background' ? FOREWORD : heading.rank, part })
      at += heading.taken - 1
    } else {
      siblings().push(node)
      lastParagraph = node
    }
  }
  close(document)
}

/** A foreword holds no numbered heading: the first one ends it. */
const FOREWORD = Number.POSITIVE_INFINITY

/** Ranks below this are 编, 篇, 章, 节: no box holds them. */
const STRUCTURAL = 4

/** A short line above a table names it. */
const LONGEST_CAPTION = 50

function isCaption(node: ParagraphNode, next: ContentNode | undefined, lexicon: Lexicon): boolean {
  const { text } = node.passage
  if (next?.type !== 'table')
    return (
      lexicon.captions(text)?.kind === 'table' &&
      next?.type === 'paragraph' &&
      lexicon.captions(next.passage.text)?.kind === 'unit'
    )
  return text.length <= LONGEST_CAPTION && !/[。；：，:;,]$/.test(text) && lexicon.headings(text) === null
}

function addTable(table: TableNode, siblings: ContentNode[], lexicon: Lexicon): void {
  let last = siblings.at(-1)
  const previous = siblings.findLast((sibling) => sibling.type !== 'figure' && !isContinuationLine(sibling, lexicon))
  if (previous?.type === 'table' && (isContinuationLine(last, lexicon) || continues(previous, table))) {
    while (siblings.at(-1) !== previous) siblings.pop()
    siblings[siblings.length - 1] = merge(previous, table)
    return
  }
  // 单位：亿元 stands between a caption and its table
  if (last?.type === 'paragraph' && lexicon.captions(last.passage.text)?.kind === 'unit') {
    table.notes.push(last.passage)
    siblings.pop()
    last = siblings.at(-1)
  }
  if (last?.type === 'paragraph' && isCaption(last, table, lexicon)) {
    const caption = lexicon.captions(last.passage.text)
    table.number = caption?.number ?? null
    table.caption = caption?.kind === 'table' ? caption.title : last.passage.text
    siblings.pop()
  }
  siblings.push(table)
}

/** 注：…, 资料来源：… right below a table is inside it. */
function addNote(node: ParagraphNode, above: ContentNode | undefined, lexicon: Lexicon): boolean {
  if (above?.type !== 'table' || lexicon.captions(node.passage.text)?.kind !== 'note') return false
  above.notes.push(node.passage)
  above.position = { start: above.position.start, end: node.position.end }
  return true
}

const isContinuationLine = (node: ContentNode | undefined, lexicon: Lexicon): boolean =>
  node?.type === 'paragraph' && lexicon.captions(node.passage.text)?.kind === 'continuation'

/** Gives every section the position of all that it holds. */
function close(parent: DocumentNode | SectionNode): void {
  for (const child of parent.children) if (child.type === 'section') close(child)
  const last = parent.children.at(-1)
  if (parent.type === 'section') {
    parent.position = { start: parent.position.start, end: last?.position.end ?? positionOf(parent.heading).end }
  }
}
