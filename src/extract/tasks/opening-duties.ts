import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { SectionNode } from '../../model/tree.ts'
import { isDutyLine } from '../../read/continuation.ts'
import { isBracketed } from '../../text/brackets.ts'
import { noRemarks, responsibleIn } from './responsible.ts'

/** （一）促进产业转型（责任单位：省工业和信息化厅） */
const ENDS_IN_BRACKET = /[）)〕］】][。；]?$/

/**
 * The lines of a heading, or right below it, that say who answers for all that stands under it: （一）促进标准衔接。/ 责任单位：市商务局 /
 * （1）… / （2）… None where something under it says who answers: then each speaks for itself.
 */
export function openingDuties(section: SectionNode, lexicon: Lexicon): string[] {
  const { children, heading, runIn } = section
  const first = children.findIndex(isPoint)
  if (first < 0) return []
  const lines = children
    .slice(Number(runIn), first)
    .flatMap((child) => (child.type === 'paragraph' ? [child.passage.text] : []))
    .filter((line) => isDutyLine(line, lexicon) || isBracketed(line))
  if (ENDS_IN_BRACKET.test(heading.text)) lines.unshift(heading.text)
  const isSaid = (texts: readonly string[]) => responsibleIn(texts, noRemarks(), lexicon).length > 0
  return lines.length > 0 && isSaid(lines) && !children.slice(first).some((child) => isSaid(textsOf(child)))
    ? lines
    : []
}

type Child = SectionNode['children'][number]

const isPoint = (child: Child): boolean => child.type === 'section' && child.label !== null

/** All that a node says, its heading first. */
function textsOf(node: Child): string[] {
  if (node.type === 'paragraph') return [node.passage.text]
  if (node.type === 'item') return [node.passage.text, ...node.children.map((child) => child.passage.text)]
  if (node.type !== 'section') return []
  return [node.heading.text, ...node.children.slice(Number(node.runIn)).flatMap(textsOf)]
}
