import { type CheerioAPI, load } from 'cheerio'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { isElement, type PageElement, type PageNode, type PageRoot, walk } from './page.ts'

/** As deep as browsers nest elements. */
const DEEPEST = 512

/** A tag, read once: to ask of each whether so many characters follow would read those that nothing closes again and again. */
const TAG = /<[a-z][^>]*/gi
/** In a shorter one there are not so many pieces; each attribute is looked for among those before it. */
const LONG_TAG = 8000
const MOST_PIECES = 2000

class TooDeep extends Error {}

/**
 * A page by HTML's own rules; null for one that they would take too long: each tag is repaired by looking through all that are open, and those
 * that set type are opened anew in each paragraph, so that what is never closed takes time by its square; the attributes of a tag do, too.
 */
export function parsedWithin(source: string): CheerioAPI | null {
  for (const [tag] of source.matchAll(TAG)) {
    if (tag.length > LONG_TAG && tag.split(/[\s"'/]+/).length > MOST_PIECES) return null
  }
  let depth = 0
  const watching: typeof adapter = {
    ...adapter,
    onItemPush() {
      if (++depth > DEEPEST) throw new TooDeep()
    },
    onItemPop() {
      depth--
    },
  }
  try {
    return load(source, { sourceCodeLocationInfo: true, treeAdapter: watching })
  } catch (error) {
    if (error instanceof TooDeep) return null
    throw error
  }
}

/** Sets what stands in elements that are too deep behind them, as browsers do. */
export function flatten(root: PageRoot): void {
  let depth = 0
  walk(root, {
    enter(node) {
      if (!isElement(node)) return false
      if (++depth === DEEPEST) setBehind(node)
      return true
    },
    leave(node) {
      if (isElement(node)) depth--
    },
  })
}

/** All that is below an element becomes its children, in the order of the page. */
function setBehind(element: PageElement): void {
  const all: PageNode[] = []
  const waiting: PageNode[] = element.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    all.push(node)
    if (!isElement(node)) continue
    for (const child of node.children.toReversed()) waiting.push(child)
    node.children = []
  }
  for (const [at, node] of all.entries()) {
    node.parent = element
    node.prev = all[at - 1] ?? null
    node.next = all[at + 1] ?? null
  }
  element.children = all
}
