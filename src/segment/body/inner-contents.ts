import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode } from '../../model/tree.ts'

/** 目录 over the entries, of an issue or of a plan. */
export const isContentsHead = (text: string): boolean => text === '目录'

/** Dots and page behind an entry: 第一章 总则……3. */
const PAGE = /[\s.．…·⋯]*[（(]?\d{0,4}[)）]?$/
/** The contents of a long plan have no more entries. */
const MOST_ENTRIES = 1000

/**
 * The content of a document without its own table of contents (目录), whose entries look like headings.
 * The contents end where their first entry stands again, as the heading itself; failing that, where prose begins.
 */
export function withoutContents(nodes: readonly ContentNode[], lexicon: Lexicon): ContentNode[] {
  const start = nodes.findIndex((node) => isContentsHead(textOf(node)))
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
  const first = entry(nodes[from])
  const limit = Math.min(nodes.length, from + MOST_ENTRIES)
  for (let at = from + 1; first !== '' && at < limit; at++) {
    if (entry(nodes[at]) === first) return at
  }
  let prose = from
  while (prose < limit && !textOf(nodes[prose]).includes('。')) prose++
  // The headings right above the prose are its own.
  while (prose > from && lexicon.headings(textOf(nodes[prose - 1]))?.ordinal === 1) prose--
  return prose
}

const textOf = (node: ContentNode | undefined): string => (node?.type === 'paragraph' ? node.passage.text : '')

const entry = (node: ContentNode | undefined): string => textOf(node).replace(PAGE, '')
