import { codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode } from '../../model/tree.ts'
import { partHeading } from './heading.ts'

/** 目录 over the entries, of an issue or of a plan. */
export const isContentsHead = (text: string): boolean => text === '目录'

/** Dots and page behind an entry: 第一章 总则……3. */
const PAGE = /(?<![\s.．…·⋯])[\s.．…·⋯]*[（(]?\d{0,4}[)）]?$/
/** Most lines end in none of these, which is told faster than that no page ends them. */
const MAY_END_IN_PAGE = new Set(codesOf(' \t\u00a0\u3000.．…·⋯)）(（0123456789'))
/** The contents of a long plan have no more entries. */
const MOST_ENTRIES = 1000

/**
 * The content of a document without its own table of contents (目录), whose entries look like headings.
 * The contents end where their first entry stands again, as the heading itself; failing that, where prose begins.
 */
export function withoutContents(nodes: readonly ContentNode[], lexicon: Lexicon): ContentNode[] {
  const start = nodes.findIndex((node) => isContentsHead(headOf(node)))
  if (start >= 0) return [...nodes.slice(0, start), ...nodes.slice(endOf(nodes, start + 1, lexicon))]
  return withoutHeadless(nodes, lexicon)
}

/** So many entries, and no text between them, are contents whose head (目录) was lost. */
const ENOUGH_ENTRIES = 4

/** Without contents that have no head: entries alone, and behind the last of them the first once more. */
function withoutHeadless(nodes: readonly ContentNode[], lexicon: Lexicon): ContentNode[] {
  const start = nodes.findIndex((node) => lexicon.headings(textOf(node)) !== null)
  const first = entry(nodes[start])
  let at = start + 1
  while (at < nodes.length && at < start + MOST_ENTRIES && isEntry(nodes[at]) && entry(nodes[at]) !== first) at++
  const isRepeated = at - start >= ENOUGH_ENTRIES && isEntry(nodes[at]) && entry(nodes[at]) === first
  return start >= 0 && isRepeated ? [...nodes.slice(0, start), ...nodes.slice(at)] : [...nodes]
}

const isEntry = (node: ContentNode | undefined): boolean => textOf(node) !== '' && !/[。；：]/.test(textOf(node))

function endOf(nodes: readonly ContentNode[], from: number, lexicon: Lexicon): number {
  const limit = Math.min(nodes.length, from + MOST_ENTRIES)
  // A foreword that the contents leave out may stand before the first heading.
  let end = from
  while (end < limit && !SENTENCE.test(textOf(nodes[end]))) end++
  for (const { text, index } of entriesFrom(nodes, from - 1)) {
    for (let at = index + 1; at < end; at++) if (entry(nodes[at]) === text) return at
  }
  let prose = from
  while (prose < limit && !textOf(nodes[prose]).includes('。')) prose++
  // The headings right above the prose are its own.
  while (prose > from && opensBody(textOf(nodes[prose - 1]), lexicon)) prose--
  return prose
}

/** 第一章 总则。。。3 is none. */
const SENTENCE = /[^。]。$/

/** Of a scan, some entries are misread: that many are looked for. */
const ENTRIES_ASKED = 6

/** The first entries, those included that a table holds, as which a scan has set what stands side by side. */
function entriesFrom(nodes: readonly ContentNode[], from: number): { text: string; index: number }[] {
  const entries: { text: string; index: number }[] = []
  for (let index = from; index < nodes.length && entries.length < ENTRIES_ASKED; index++) {
    const node = nodes[index]
    const rows = node?.type === 'table' ? node.rows.slice(index === from ? 1 : 0) : []
    const texts = rows.length > 0 ? rows.flatMap(({ cells }) => cells.map((cell) => cell.text)) : [entry(node)]
    for (const text of texts) if (text !== '' && !isContentsHead(text)) entries.push({ text, index })
  }
  return entries.slice(0, ENTRIES_ASKED)
}

/** 一、, （一） or 序言: the first of its kind. */
const opensBody = (text: string, lexicon: Lexicon): boolean =>
  lexicon.headings(text)?.ordinal === 1 || partHeading(text, lexicon) !== null

/** 目 and 录 may stand in two cells, where tabs part what a scan set side by side. */
const headOf = (node: ContentNode): string =>
  node.type === 'table' ? (node.rows[0]?.cells ?? []).map((cell) => cell.text).join('') : textOf(node)

const textOf = (node: ContentNode | undefined): string => (node?.type === 'paragraph' ? node.passage.text : '')

function entry(node: ContentNode | undefined): string {
  const text = textOf(node)
  return MAY_END_IN_PAGE.has(text.charCodeAt(text.length - 1)) ? text.replace(PAGE, '') : text
}
