import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Node, Point, Position } from 'unist'
import { describe, expect, test } from 'vitest'
import {
  builtInRows,
  compileLexicon,
  type DocumentNode,
  documentProcessor,
  extract,
  type GazetteRecord,
} from '../../src/index.ts'
import type { Passage } from '../../src/model/passage.ts'
import type { ContentsEntry, DocumentRecord } from '../../src/model/records.ts'
import type { ContentNode, SectionNode } from '../../src/model/tree.ts'

/** Characters of a title that no line end, number or misprint parts. */
const SURE = 3

const lexicon = compileLexicon(builtInRows())
const inputs = ['fixtures/segment', 'fixtures/indicators', 'fixtures/responsible']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}/input.txt`))
  .filter((file) => existsSync(file))

describe('whatever a text is cut into', () => {
  test.for(inputs)('%s', async (file) => {
    const source = readFileSync(file, 'utf8')
    const { records, trees } = await read(source)
    expect(misnamedPlaces(source, [...records, ...trees.flatMap(nodesIn)]), 'line, column and offset differ').toEqual(
      [],
    )
    for (const tree of trees) expect(misplaced(tree, source), 'a node is not where its text is').toEqual([])
    const starts = trees.flatMap(passagesIn).map(({ start }) => start.offset)
    expect(
      starts.filter((start, index) => starts.indexOf(start) !== index),
      'text stands in two nodes',
    ).toEqual([])
    expect(lostSentences(source, trees), 'a sentence of a document is lost').toEqual([])
    const headings = trees.flatMap(sectionsIn).map(said)
    expect(
      headings.filter(({ heading, parts }) => heading !== parts),
      'a heading says something else',
    ).toEqual([])
    for (const record of records) {
      if (record.type === 'document') expectTitle(source, record)
      if (record.type === 'gazette') for (const entry of record.contents) expectEntry(source, entry)
    }
  })
})

function misnamedPlaces(source: string, nodes: readonly { position: Position }[]): Point[] {
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map((end) => end.index + 1)]
  const places = nodes.flatMap(({ position: { start, end } }) => [start, end])
  return places.filter(({ line, column, offset }) => (lineStarts[line - 1] ?? Number.NaN) + column - 1 !== offset)
}

/** Lines that lie within a document, hold a sentence and more, and are in none of its nodes. */
function lostSentences(source: string, trees: readonly DocumentNode[]): string[] {
  const kept = new Set(trees.flatMap(passagesIn).flatMap((passage) => [...linesOf(passage)]))
  return source.split('\n').filter((text, index) => {
    const isWithin = trees.some(({ position: { start, end } }) => start.line <= index + 1 && index + 1 <= end.line)
    return isWithin && /[。；].*\S/.test(text) && !kept.has(index + 1)
  })
}

function expectTitle(source: string, { title, position: { start } }: DocumentRecord): void {
  if (title === null) return
  const line = source.slice(start.offset).split(/\r?\n/, 1)[0] ?? ''
  expect(bare(line).slice(0, SURE), 'a document begins with its title').toBe(bare(title).slice(0, SURE))
}

function expectEntry(source: string, { title, page, position: { start, end } }: ContentsEntry): void {
  const entry = bare(source.slice(start.offset, end.offset))
  expect(entry, 'an entry of the contents is what the file says there').toContain(bare(title))
  expect(entry).toContain(String(page ?? ''))
}

async function read(source: string): Promise<{ records: GazetteRecord[]; trees: DocumentNode[] }> {
  const trees: DocumentNode[] = []
  const processor = documentProcessor(lexicon)().use(() => (tree: DocumentNode) => void trees.push(tree))
  const records: GazetteRecord[] = []
  for await (const record of extract(source, { lexicon, processor })) records.push(record)
  return { records, trees }
}

/** Nodes that are not at the place of their text, or do not end where the last node that they hold does. */
function misplaced(parent: DocumentNode | ContentNode, source: string): unknown[] {
  const found: unknown[] = []
  const children = childrenOf(parent)
  const text = parent.type === 'section' || parent.type === 'box' ? parent.heading : passageOf(parent)
  if (text !== null) {
    const [from, to] = offsets(parent)
    const start = text.start.offset ?? Number.NaN
    const behind = start + text.source.length
    // An item begins with its label, which is no part of its passage.
    const label = parent.type === 'item' ? (parent.label ?? '') : ''
    if (bare(source.slice(from, start)) !== bare(label)) found.push(['starts elsewhere', text.text])
    if (source.slice(start, behind) !== text.source) found.push(['says something else', text.text])
    const below = children.at(-1)
    const end = below === undefined ? behind : offsets(below)[1]
    // The line that completes the title of a box or section may be its last.
    const isHeaded = parent.type === 'box' || parent.type === 'section'
    if (isHeaded ? to < end : to !== end) found.push(['ends elsewhere', text.text])
  }
  let last = offsets(parent)[0]
  for (const child of children) {
    const [from, to] = offsets(child)
    // A page-foot note may stand within the paragraph that goes on over the page.
    if ((from < last && child.type !== 'note') || to < from) found.push(['out of order', child.type, child.position])
    last = Math.max(last, to)
    found.push(...misplaced(child, source))
  }
  if (offsets(parent)[1] < last) found.push(['ends before what it holds', parent.type, parent.position])
  return found
}

const childrenOf = (node: DocumentNode | ContentNode): readonly ContentNode[] =>
  'children' in node ? node.children : []

const passageOf = (node: DocumentNode | ContentNode): Passage | null => ('passage' in node ? node.passage : null)

function nodesIn(node: DocumentNode | ContentNode): (Node & { position: Position })[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)]
}

function sectionsIn(node: DocumentNode | ContentNode): SectionNode[] {
  const below = childrenOf(node).flatMap(sectionsIn)
  return node.type === 'section' ? [node, ...below] : below
}

/** Every passage of the text once, in order: of a heading, what stands before the text that follows on its line. */
function passagesIn(node: DocumentNode | ContentNode): Passage[] {
  const below = childrenOf(node).flatMap(passagesIn)
  if (node.type === 'section' || node.type === 'box')
    return node.type === 'section' && node.runIn ? below : [node.heading, ...below]
  if (node.type === 'table') return [...node.rows.flatMap(({ cells }) => cells.slice(0, 1)), ...node.notes, ...below]
  const own = passageOf(node)
  return own === null ? below : [own, ...below]
}

function* linesOf({ start, source }: Passage): Generator<number> {
  for (let line = 0; line <= source.split('\n').length - 1; line++) yield start.line + line
}

/** A heading as its line has it, and as label, title and text make it up. */
function said({ label, title, heading, runIn, children }: SectionNode): { heading: string; parts: string } {
  const [first] = children
  const own = runIn && first?.type === 'paragraph' ? title + first.passage.text : title
  const line = bare(heading.text)
  // A scan has lost its numeral, which others tell: 、基本任务, （）水利建设.
  if (/^、|^（）/.test(heading.text)) return { heading: line.replace(/^\(\)/, ''), parts: bare(own) }
  const parts = bare((label ?? '') + own)
  // The title stands on the next line.
  return { heading: line === bare(label ?? '') ? parts : line, parts }
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s。.:;,、“”"《》〈〉*#_|]/g, '')

const offsets = ({ position: { start, end } }: { position: Position }): [number, number] => [
  start.offset ?? Number.NaN,
  end.offset ?? Number.NaN,
]
