import type { HeadingLabel, HeadingMatcher } from '../../lexicon/heading-labels.ts'
import type { ItemNode, ParagraphNode } from '../../model/tree.ts'
import { behindLabel, positionOf, slice } from '../../text/passage.ts'

/** The points of a list that is set in one paragraph: （1）编制名录；（2）建立档案。 Null when it holds one label only. */
export function inlinePoints(
  { passage }: ParagraphNode,
  label: HeadingLabel,
  headings: HeadingMatcher,
): ItemNode[] | null {
  // Most paragraphs hold no mark that could part points.
  if (!/[；;]/.test(passage.text)) return null
  const starts = [{ at: 0, label }]
  for (const { index } of passage.text.matchAll(/[；;]/g)) {
    const next = headings(passage.text.slice(index + 1))
    const due = label.ordinal + starts.length
    if (next?.scheme === label.scheme && next.ordinal === due) starts.push({ at: index + 1, label: next })
  }
  if (starts.length === 1) return null
  return starts.map(({ at, label: { label, ordinal, length } }, index) => {
    const whole = slice(passage, at, starts[index + 1]?.at)
    return {
      type: 'item',
      position: positionOf(whole),
      label,
      ordinal,
      passage: behindLabel(whole, length),
      children: [],
    }
  })
}
