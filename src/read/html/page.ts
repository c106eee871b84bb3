import { type CheerioAPI, load } from 'cheerio'
import { atIndex } from '../../model/at-index.ts'
import { UnreadableInputError } from '../unreadable.ts'
import { flatten, parsedWithin } from './depth.ts'
import { nestsTooDeep } from './nesting.ts'

export type PageRoot = ReturnType<CheerioAPI['root']> extends ArrayLike<infer N> ? N : never
export type PageNode = PageRoot['childNodes'][number]
export type PageElement = Extract<PageNode, { attribs: unknown }>

/**
 * Characters past which a page is parsed without the repairs of HTML's own rules, which take three times the memory; so is one that
 * nests deeper than any browser would show it.
 */
const LONG = 1 << 22

/** Half a character, which only a text that was no bytes can hold: the parser ends at one. */
const LONE_SURROGATE = /\p{Surrogate}/gu

export interface Page {
  source: string
  root: PageRoot
  /** Where the source of a node begins and ends; null for what the parser has put in. */
  placeOf(node: PageNode): { from: number; to: number } | null
}

/**
 * The tree of a page, or of a part of one.
 *
 * @throws {UnreadableInputError} on one that no parser would get through
 */
export function parsePage(written: string, file: string): Page {
  const source = written.replace(LONE_SURROGATE, '\ufffd')
  const tree = source.length > LONG ? null : parsedWithin(source)
  const repaired = tree === null ? null : pageOf(tree, source, 0)
  if (repaired !== null && isInOrder(repaired)) return repaired
  if (nestsTooDeep(source))
    throw new UnreadableInputError(`${file}: the elements of this page nest too deep; save it again from a browser`)
  return asWritten(source)
}

/** Each node where the source has it. */
function asWritten(source: string): Page {
  const $ = load(source, {
    xml: { xmlMode: false, decodeEntities: true, withStartIndices: true, withEndIndices: true },
  })
  // This parser names the last character, the other what follows it.
  const page = pageOf($, source, 1)
  flatten(page.root)
  return page
}

function pageOf($: CheerioAPI, source: string, past: number): Page {
  return {
    source,
    root: atIndex($.root(), 0),
    placeOf: ({ startIndex, endIndex }) =>
      startIndex === null || endIndex === null ? null : { from: startIndex, to: endIndex + past },
  }
}

/** Whether the text follows the source: what stands in a table and in no cell of it, HTML's rules move out and up. */
function isInOrder({ root, placeOf }: Page): boolean {
  let last = 0
  let isInOrder = true
  walk(root, {
    enter(node) {
      const place = 'data' in node && node.data.trim() !== '' ? placeOf(node) : null
      isInOrder &&= place === null || place.from >= last
      last = place?.to ?? last
      return true
    },
  })
  return isInOrder
}

export const isElement = (node: PageNode): node is PageElement => 'attribs' in node

/** Goes through a tree in the order of the page, without recursion: unclosed tags nest as deep as a page is long. */
export function walk(
  root: PageElement | PageRoot,
  visit: { enter(node: PageNode): boolean; leave?(node: PageNode): void },
): void {
  let node: PageNode | null = root.children[0] ?? null
  while (node !== null) {
    const child: PageNode | null = visit.enter(node) && 'children' in node ? (node.children[0] ?? null) : null
    if (child !== null) {
      node = child
      continue
    }
    visit.leave?.(node)
    while (node !== null && node.next === null) {
      node = node.parent === null || node.parent === root ? null : (node.parent as PageNode)
      if (node !== null) visit.leave?.(node)
    }
    node = node?.next ?? null
  }
}
