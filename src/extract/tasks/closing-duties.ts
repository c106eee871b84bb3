import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { SectionNode } from '../../model/tree.ts'
import { isDutyLine } from '../../read/continuation.ts'
import { isBracketed } from '../../text/brackets.ts'
import { noRemarks, responsibleIn } from './responsible.ts'

/**
 * The lines below the last of some points that say who answers for all of them: 整改措施：/ 1.…。/ 2.…。/ 责任单位：省水利厅. None
 * where another point, or the text of the last one, says who answers for it: then each speaks for itself.
 *
 * @param last what stands in the last point, its heading first
 * @param before the same of each point before it; read only where the last one holds such lines
 */
export function closingDuties(
  last: readonly string[],
  before: () => readonly (readonly string[])[],
  lexicon: Lexicon,
): string[] {
  const from = last.findIndex((line, at) => at > 0 && (isDutyLine(line, lexicon) || isBracketed(line)))
  if (from < 0) return []
  const lines = last.slice(from)
  const isSaid = (paragraphs: readonly string[]) => responsibleIn(paragraphs, noRemarks(), lexicon).length > 0
  return isSaid(lines) && !isSaid(last.slice(0, from)) && !before().some(isSaid) ? lines : []
}

/** Whether these are points of one part that hold no others. */
export const arePoints = (sections: readonly SectionNode[]): boolean =>
  sections.every(({ children }) => !children.some((child) => child.type === 'section' && child.label !== null))
