import { CharacterSieve, codesOf } from '../../lexicon/character-sieve.ts'
import type { HeadingLabel, HeadingMatcher } from '../../lexicon/heading-labels.ts'
import type { ItemNode, ParagraphNode } from '../../model/tree.ts'
import { behindLabel, positionOf, slice } from '../../text/passage.ts'

/** No label is longer: （二十三） */
const LONGEST_LABEL = 12

const MARKS = new CharacterSieve(codesOf('；;'))

/** The points of a list that is set in one paragraph: （1）编制名录；（2）建立档案。 Null when it holds one label only. */
export function inlinePoints(
  { passage }: ParagraphNode,
  label: HeadingLabel,
  headings: HeadingMatcher,
): [ItemNode, ...ItemNode[]] | null {
  const starts = [{ at: 0, label }]
  const { text } = passage
  for (let index = MARKS.next(text, 0); index < text.length; index = MARKS.next(text, index + 1)) {
    if (!'；;'.includes(text.charAt(index))) continue
    const next = headings(text.slice(index + 1, index + 1 + LONGEST_LABEL))
    const due = (starts.at(-1)?.label.ordinal ?? 0) + 1
    if (next?.scheme === label.scheme && next.ordinal === due) starts.push({ at: index + 1, label: next })
  }
  const [first, ...others] = starts.map(({ at, label: { label, ordinal, length } }, index): ItemNode => {
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
  return first === undefined || others.length === 0 ? null : [first, ...others]
}
