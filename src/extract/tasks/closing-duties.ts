import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { SectionNode } from '../../model/tree.ts'
import { isDutyLine } from '../../read/continuation.ts'
import { noRemarks, responsibleIn } from './responsible.ts'

/** （责任单位：省教育厅）, alone in its paragraph. */
const BRACKETED = /^[（(〔［【][^（）()〔〕［］【】]*[）)〕］】]。?$/

/**
 * The lines below the last of some points that say who answers for all of them: 整改措施：/ 1.…。/ 2.…。/ 责任单位：省水利厅. None
 * where another point, or the text of the last one, says who answers for it: then each speaks for itself.
 *
 * @param points what stands in each, its heading first; the last of them holds the lines
 */
export function closingDuties(points: readonly (readonly string[])[], lexicon: Lexicon): string[] {
  const last = points.at(-1)
  if (last === undefined || points.length < 2) return []
  const from = last.findIndex((line, at) => at > 0 && (isDutyLine(line, lexicon) || BRACKETED.test(line)))
  if (from < 0) return []
  const lines = last.slice(from)
  const isSaid = (paragraphs: readonly string[]) => responsibleIn(paragraphs, noRemarks(), lexicon).length > 0
  const others = [...points.slice(0, -1), last.slice(0, from)]
  return isSaid(lines) && !others.some(isSaid) ? lines : []
}

/** Whether these are points of one part that hold no others. */
export const arePoints = (sections: readonly SectionNode[]): boolean =>
  sections.every(({ children }) => !children.some((child) => child.type === 'section' && child.label !== null))
