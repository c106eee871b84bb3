import type { ParagraphNode } from '../model/tree.ts'
import { positionOf, slice } from '../text/passage.ts'

/** The part of a paragraph between two indexes of its text, a paragraph by itself. */
export function paragraphPart(node: ParagraphNode, from: number, to?: number): ParagraphNode {
  const passage = slice(node.passage, from, to)
  return { ...node, passage, position: positionOf(passage) }
}
