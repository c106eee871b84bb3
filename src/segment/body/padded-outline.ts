import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { ContentNode } from '../../model/tree.ts'

/** 01 总体要求, 02. 重点任务; whoever counts things writes no zero before the number. */
const PADDED = /^(0[1-9]|[1-9]\d)[.．、]?(?=[一-鿿“《])/
const LONGEST_TITLE = 30
const SENTENCE = /[，。；：！？]/
/** As the numbers 1, 2, 3 of a document, before 一、. */
const RANK = 3
/** One alone is no outline. */
const ENOUGH = 2

/** The headings of a text that numbers them 01, 02, 03: short lines that count on from 01. */
export function paddedOutline(nodes: readonly ContentNode[]): ReadonlyMap<ContentNode, HeadingLabel> {
  const labels = new Map<ContentNode, HeadingLabel>()
  let last = 0
  for (const node of nodes) {
    const text = node.type === 'paragraph' ? node.passage.text : ''
    const [label, number] = PADDED.exec(text) ?? []
    if (label === undefined || number === undefined) continue
    const ordinal = Number(number)
    const isTitle = text.length <= LONGEST_TITLE && !SENTENCE.test(text)
    if (!isTitle || (ordinal !== last + 1 && number !== '01')) continue
    labels.set(node, { scheme: 'padded', rank: RANK, label, ordinal, length: label.length })
    last = ordinal
  }
  return labels.size < ENOUGH ? new Map() : labels
}
