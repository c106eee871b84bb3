import type { Passage } from '../model/passage.ts'
import type { BoxNode, ContentNode, DocumentNode, ItemNode, SectionNode, TableNode } from '../model/tree.ts'

/** A node of a document, with the sections it stands in, the innermost first. */
export interface Placed<N> {
  node: N
  parent: DocumentNode | SectionNode | BoxNode | ItemNode
}

type AnyNode = ContentNode | BoxNode['children'][number]

/** Every node of a document in source order. */
export function* nodesOf(parent: DocumentNode | SectionNode | BoxNode): Generator<Placed<AnyNode>> {
  for (const node of parent.children) {
    yield { node, parent }
    if (node.type === 'section' || node.type === 'box') yield* nodesOf(node)
    else if (node.type === 'item') for (const child of node.children) yield { node: child, parent: node }
  }
}

const only =
  <T extends AnyNode['type']>(type: T) =>
  (document: DocumentNode): Extract<AnyNode, { type: T }>[] =>
    [...nodesOf(document)].map(({ node }) => node).filter((node) => node.type === type) as Extract<
      AnyNode,
      { type: T }
    >[]

export const sectionsOf: (document: DocumentNode) => SectionNode[] = only('section')
export const boxesOf: (document: DocumentNode) => BoxNode[] = only('box')
export const tablesOf: (document: DocumentNode) => TableNode[] = only('table')

/** Everything that holds headings or points side by side. */
export function* parentsOf(document: DocumentNode): Generator<DocumentNode | SectionNode | BoxNode> {
  yield document
  for (const { node } of nodesOf(document)) if (node.type === 'section' || node.type === 'box') yield node
}

/** Every piece of running text: paragraphs, points, headings. */
export function* passagesOf(document: DocumentNode): Generator<Passage> {
  for (const { node } of nodesOf(document)) {
    if (node.type === 'paragraph' || node.type === 'note' || node.type === 'item') yield node.passage
    else if (node.type === 'section' || node.type === 'box') yield node.heading
  }
}
