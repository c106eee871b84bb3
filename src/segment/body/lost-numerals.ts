import type { VFile } from 'vfile'
import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ParagraphNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'

/** A way of numbering headings that still shows when a scan has lost the numeral. */
interface Remnant {
  scheme: string
  rest: RegExp
  label(numeral: string): string
}

/** 、基本任务 of 二、基本任务, （）水利建设 of （二）水利建设: a title, no sentence. */
const REMNANTS: readonly Remnant[] = [
  { scheme: 'han', rest: /^、(?=[^。；：]{2,40}$)/, label: (numeral) => `${numeral}、` },
  { scheme: 'hanParen', rest: /^（）(?=[^。；：]{2,40}$)/, label: (numeral) => `（${numeral}）` },
]

const NUMERALS = [...'一二三四五六七八九十']

/**
 * Headings whose numeral a scan has lost, with the label that those before and behind leave no choice but to read: two without
 * numerals before 三、 are 一、 and 二、. Where there is a choice the line stays text, and is told of.
 */
export function lostNumerals(
  nodes: readonly ContentNode[],
  lexicon: Lexicon,
  file: VFile,
): Map<ContentNode, HeadingLabel> {
  const found = new Map<ContentNode, HeadingLabel>()
  for (const remnant of REMNANTS) {
    if (!nodes.some((node) => remnant.rest.test(textOf(node)))) continue
    let lost: ParagraphNode[] = []
    let last = 0
    const rank = lexicon.headings(remnant.label('一'))?.rank ?? 0
    const settle = (next: number | null) => {
      const isSure = next !== null && next - last - 1 === lost.length
      for (const [index, node] of lost.entries()) {
        const ordinal = last + 1 + index
        const numeral = NUMERALS[ordinal - 1]
        const place = node.position
        if (!isSure || numeral === undefined) {
          file.message('the heading has lost its numeral, and others do not tell which', {
            place,
            ruleId: 'lost-numeral',
          })
          continue
        }
        const label = remnant.label(numeral)
        const length = remnant.rest.exec(node.passage.text)?.[0].length ?? 0
        found.set(node, { scheme: remnant.scheme, rank, label, ordinal, length })
        const message = `the heading has lost its numeral; it is read as ${label}`
        file.info(message, { place, ruleId: 'lost-numeral' })
      }
      lost = []
    }
    for (const node of nodes) {
      if (node.type !== 'paragraph') continue
      if (remnant.rest.test(node.passage.text)) lost.push(node)
      const label = lexicon.headings(node.passage.text)
      if (label === null || label.rank > rank) continue
      settle(label.scheme === remnant.scheme ? label.ordinal : null)
      last = label.scheme === remnant.scheme ? label.ordinal : 0
    }
    settle(null)
  }
  return found
}
