import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'

/** 01 总体要求, 02. 重点任务; whoever counts things writes no zero before the number. */
const PADDED = /^(?:0[1-9]|[1-9]\d)[.．、]?(?=[一-鿿“《])/
const LONGEST_TITLE = 30
const SENTENCE = /[，。；：！？]/
/** As the numbers 1, 2, 3 of a document, before 一、. */
const RANK = 3
/** One alone is no outline. */
const ENOUGH = 2

/** What may be such a label: 10 and what comes after it are labels only where they count on. */
export function paddedLabel(text: string): HeadingLabel | null {
  const label = PADDED.exec(text)?.[0]
  if (label === undefined) return null
  return { scheme: 'padded', rank: RANK, label, ordinal: Number.parseInt(label, 10), length: label.length }
}

/** The headings of a text that numbers them 01, 02, 03: short lines that count on from 01, but not right below a 专栏, whose points they are. */
export function paddedOutline(nodes: readonly ContentNode[], lexicon: Lexicon): ReadonlyMap<ContentNode, HeadingLabel> {
  const labels = new Map<ContentNode, HeadingLabel>()
  let last = 0
  let isBox = false
  for (const [index, node] of nodes.entries()) {
    const text = textOf(node)
    const label = paddedLabel(text)
    if (label === null || (label.ordinal !== last + 1 && label.ordinal !== 1)) continue
    if (text.length > LONGEST_TITLE || SENTENCE.test(text)) continue
    if (label.ordinal === 1) isBox = lexicon.captions(textOf(nodes[index - 1]))?.kind === 'box'
    if (!isBox) labels.set(node, label)
    last = label.ordinal
  }
  return labels.size < ENOUGH ? new Map() : labels
}
