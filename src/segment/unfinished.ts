import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Position } from '../model/position.ts'
import type { ContentsEntry } from '../model/records.ts'
import { type Block, type Report, textOf } from '../read/block.ts'
import { isClosed, isDutyLine } from '../read/continuation.ts'
import { isBracketed } from '../text/brackets.ts'
import { imprintOf } from './head/imprint.ts'

/** A line this short at the end of a file is a signature or a heading, not a sentence cut off. */
const SHORTEST_SENTENCE = 20
/** 附件：…分工表 ends a document and no sentence. */
const ATTACHMENTS = /^附件[：:0-9]/

/** Tells when a file breaks off: in the middle of a sentence, or of a row. */
export function reportUnfinished(last: Block, lexicon: Lexicon, report: Report): void {
  const { end } = last.position
  const position = { start: end, end }
  const text = textOf(last)
  if (
    text.length >= SHORTEST_SENTENCE &&
    !ATTACHMENTS.test(text) &&
    imprintOf(text, lexicon) === null &&
    !isClosed(text, lexicon) &&
    !isBracketed(text) &&
    !isDutyLine(text, lexicon)
  ) {
    report({
      rule: 'unfinished-document',
      severity: 'warning',
      message: 'the text ends in the middle of a sentence',
      position,
    })
  }
  const widths = last.type === 'table' ? last.rows.map(({ cells }) => cells.length) : []
  if ((widths.at(-1) ?? 0) < (widths[0] ?? 0)) {
    report({
      rule: 'unfinished-table',
      severity: 'warning',
      message: 'the text ends in the middle of a table row',
      position,
    })
  }
}

/** What only the end can tell: that no document was found, or not all that the contents announce. */
export function reportMissing(
  missing: readonly ContentsEntry[],
  isEmpty: boolean,
  masthead: Position,
  report: Report,
): void {
  if (isEmpty) {
    const message = 'no official document found: no title like 关于…的通知 and no plan'
    report({ rule: 'no-document', severity: 'warning', message, position: masthead })
  }
  for (const { title, position } of missing) {
    const message = `the contents announce a document that is not in the file: ${title}`
    report({ rule: 'missing-document', severity: 'warning', message, position })
  }
}
