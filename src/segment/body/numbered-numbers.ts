import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'

/** 11.121人才工程, 3.5G网络建设; 1.5万座 is a number */
const GLUED = /^(\d{1,2}[.．])(\d{1,4})(?![万亿])(?=[一-鿿A-Z])/
const SCHEME = 'arabic'

/**
 * Points whose text begins with a number, which their label runs into: 11.121人才梯队项目 between 10. and 12. is no 11.121, nor is
 * 2.5G基站 between 1. and 3. Of the line alone nothing tells; the points before and behind do.
 */
export function numberedNumbers(nodes: readonly ContentNode[], lexicon: Lexicon): Map<ContentNode, HeadingLabel> {
  const found = new Map<ContentNode, HeadingLabel>()
  for (const [index, node] of nodes.entries()) {
    const [, label, number] = GLUED.exec(textOf(node)) ?? []
    // 2.点 is read as 2. before any other text
    const read = label === undefined || number === undefined ? null : lexicon.headings(`${label}点`)
    if (read === null) continue
    const isNext = read.ordinal === 1 || pointBefore(nodes, index, found, lexicon) === read.ordinal - 1
    if (isNext && pointBehind(nodes, index, lexicon) === read.ordinal + 1) found.set(node, read)
  }
  return found
}

type Found = ReadonlyMap<ContentNode, HeadingLabel>

/** How far off the points before and behind may stand: paragraphs of theirs and headings are between. */
const REACH = 20

function pointBefore(nodes: readonly ContentNode[], at: number, found: Found, lexicon: Lexicon): number | null {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const ordinal = ordinalOf(nodes[index], found, lexicon)
    if (ordinal !== null) return ordinal
  }
  return null
}

function pointBehind(nodes: readonly ContentNode[], at: number, lexicon: Lexicon): number | null {
  for (let index = at + 1; index <= at + REACH; index++) {
    const text = textOf(nodes[index])
    const ordinal = GLUED.test(text) ? Number.parseInt(text, 10) : ordinalOf(nodes[index], null, lexicon)
    if (ordinal !== null) return ordinal
  }
  return null
}

/** The ordinal of a point like 2.; null for any other line. */
function ordinalOf(node: ContentNode | undefined, found: Found | null, lexicon: Lexicon): number | null {
  const label = (node && found?.get(node)) ?? lexicon.headings(textOf(node))
  return label?.scheme === SCHEME ? label.ordinal : null
}
