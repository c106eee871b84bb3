import type { VFile } from 'vfile'
import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode } from '../../model/tree.ts'
import { decimalOutline } from './decimal-outline.ts'
import { lostNumerals } from './lost-numerals.ts'
import { numberedNumbers } from './numbered-numbers.ts'
import { paddedOutline } from './padded-outline.ts'

/** Labels of headings that no line shows by itself to be such, only those before and behind: 1.1, 01, （）水利建设, 11.121人才工程. */
export function countedHeadings(
  flat: readonly ContentNode[],
  lexicon: Lexicon,
  file: VFile,
): Map<ContentNode, HeadingLabel> {
  const decimals = decimalOutline(flat, lexicon)
  return new Map([
    ...paddedOutline(flat, lexicon),
    ...decimals,
    ...lostNumerals(flat, lexicon, file),
    // In an outline of 1.1 and 1.2, 2.5 is what follows 2.4.
    ...(decimals.size > 0 ? [] : numberedNumbers(flat, lexicon)),
  ])
}
