import { CONTAINERS, INVISIBLE } from './elements.ts'
import { isElement, type Page, type PageElement, type PageNode, walk } from './page.ts'

/** What an element and all below it hold. */
export interface Contents {
  /** Characters without white space. */
  letters: number
  /** Those of them that lead elsewhere. */
  linked: number
  links: number
  /** Ends of clauses and sentences that lead nowhere: what prose has. */
  marks: number
}

/** Share of a page's prose that its text has, sidebars and links aside. */
const MOST = 0.9
/** Fewer marks are no prose. */
const ENOUGH_MARKS = 5

/** What every element of a page holds. */
export function contentsOf(page: Page): ReadonlyMap<PageNode, Contents> {
  const all = new Map<PageNode, Contents>()
  let linkDepth = 0
  walk(page.root, {
    enter(node) {
      if (node.type === 'text') add(all.get(node.parent as PageNode), contentsOfText(node.data, linkDepth > 0))
      if (!isElement(node) || INVISIBLE.has(node.name)) return false
      all.set(node, blank())
      if (isLink(node)) linkDepth++
      return true
    },
    leave(node) {
      const own = all.get(node)
      if (own === undefined) return
      if (isLink(node)) {
        linkDepth--
        own.links++
      }
      add(all.get(node.parent as PageNode), own)
    },
  })
  return all
}

function add(above: Contents | undefined, own: Contents): void {
  if (above === undefined) return
  above.letters += own.letters
  above.linked += own.linked
  above.links += own.links
  above.marks += own.marks
}

const blank = (): Contents => ({ letters: 0, linked: 0, links: 0, marks: 0 })

function contentsOfText(text: string, isLinked: boolean): Contents {
  const letters = text.replace(/\s+/g, '').length
  const marks = isLinked ? 0 : (text.match(/[，。；]/g)?.length ?? 0)
  return { letters, linked: isLinked ? letters : 0, links: 0, marks }
}

const isLink = (node: PageNode): boolean => isElement(node) && node.name === 'a' && node.attribs.href !== undefined

/** The innermost element that holds the prose of a page, or null when the whole page does. */
export function textFrame(page: Page, contents: ReadonlyMap<PageNode, Contents>): PageElement | null {
  const marksIn = (node: PageNode) => contents.get(node)?.marks ?? 0
  const all = page.root.children.reduce((sum, node) => sum + marksIn(node), 0)
  if (all < ENOUGH_MARKS) return null
  let frame: PageElement | null = null
  for (let children: readonly PageNode[] = page.root.children; ; ) {
    const inner = children.find(
      (node): node is PageElement => isElement(node) && CONTAINERS.has(node.name) && marksIn(node) >= all * MOST,
    )
    if (inner === undefined) return frame
    frame = inner
    children = inner.children
  }
}
